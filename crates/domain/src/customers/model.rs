//! The declaration of a customer.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use crate::id::Id;
use crate::members::{Member, Team};
use crate::record::{Custom, Record, choice};
use crate::tags::Tag;
use crate::values::{CreditCode, Email, Phone, RegionCode, Url};

choice! {
    /// Whom one deals with.
    pub enum CustomerKind {
        Company = "company" ("公司", "Company"),
        Person = "person" ("个人", "Person"),
    }
}

choice! {
    /// What a person said about their data being kept and used.
    pub enum Consent {
        Unknown = "unknown" ("未确认", "Not asked"),
        Given = "given" ("已同意", "Given"),
        Refused = "refused" ("已拒绝", "Refused"),
        Withdrawn = "withdrawn" ("已撤回", "Withdrawn"),
    }
}

#[derive(Debug, Clone, PartialEq, Record)]
#[record(
    name = "customer",
    table = "customer",
    title = "name",
    owner = "owner",
    schema_version = 4,
    zh = "客户",
    en = "Customer"
)]
pub struct Customer {
    #[field(
        zh = "客户编号",
        en = "Customer number",
        aka = "编号|客户号|number|customer no",
        order = "Natural",
        search = "Code",
        assigned
    )]
    pub number: Option<String>,
    #[field(zh = "客户类型", en = "Type", aka = "类型|性质|kind|customer type")]
    pub kind: CustomerKind,
    #[field(
        zh = "客户名称",
        en = "Name",
        aka = "名称|客户|公司名称|姓名|客户姓名|customer|customer name|company|company name|account name",
        max = 200,
        order = "Pinyin",
        search = "Name",
        duplicate
    )]
    pub name: String,
    #[field(zh = "简称", en = "Short name", aka = "客户简称|公司简称|short", max = 80, search = "Name")]
    pub short_name: Option<String>,
    #[field(
        zh = "统一社会信用代码",
        en = "Credit code",
        aka = "信用代码|社会信用代码|unified social credit code|uscc",
        search = "Code",
        duplicate
    )]
    pub credit_code: Option<CreditCode>,
    #[field(
        zh = "行业",
        en = "Industry",
        aka = "所属行业",
        max = 60,
        order = "Natural",
        suggest = "制造:Manufacturing|信息技术:Information technology|批发零售:Wholesale and retail|建筑:Construction|医疗健康:Health care|教育:Education|金融:Finance|物流:Logistics|餐饮酒店:Hospitality|农业:Agriculture|能源:Energy|政府与公共事业:Public sector"
    )]
    pub industry: Option<String>,
    #[field(
        zh = "规模",
        en = "Scale",
        aka = "人员规模|公司规模|employees|size",
        max = 40,
        suggest = "1–19 人:1–19 people|20–99 人:20–99 people|100–499 人:100–499 people|500–1999 人:500–1,999 people|2000 人以上:2,000 people and more"
    )]
    pub scale: Option<String>,
    #[field(
        zh = "客户级别",
        en = "Level",
        aka = "级别|等级|客户等级|客户层级|tier|grade|rating",
        max = 40,
        order = "Natural",
        suggest = "重要价值:Important, valuable|重要发展:Important, to develop|重要保持:Important, to keep|重要挽留:Important, to win back|一般价值:General, valuable|一般发展:General, to develop|一般保持:General, to keep|一般挽留:General, to win back"
    )]
    pub level: Option<String>,
    #[field(
        zh = "来源",
        en = "Source",
        aka = "客户来源|渠道|来源渠道|lead source|channel",
        max = 60,
        order = "Natural",
        suggest = "官网:Web site|电话:Telephone|展会:Trade fair|转介绍:Referral|老客户:Existing customer|抖音:Douyin|微信:WeChat|电商平台:Online marketplace|广告:Advertising|服务中心:Service centre|kiosk:Kiosk"
    )]
    pub source: String,
    /// Where exactly within the source, as the lead it came from says.
    #[field(zh = "渠道", en = "Channel", max = 80, assigned)]
    pub channel: Option<String>,
    #[field(
        zh = "电话",
        en = "Phones",
        aka = "手机|手机号|联系电话|电话号码|座机|phone|mobile|tel|telephone|phone number",
        max = 8,
        search = "Phone",
        sensitive,
        duplicate
    )]
    pub phones: Vec<Phone>,
    #[field(
        zh = "邮箱",
        en = "E-mail",
        aka = "电子邮箱|电子邮件|邮件|email|mail|email address",
        search = "Code",
        sensitive,
        duplicate
    )]
    pub email: Option<Email>,
    #[field(zh = "网址", en = "Website", aka = "官网|网站|公司网址|web|url|homepage", search = "Code")]
    pub website: Option<Url>,
    #[field(zh = "微信", en = "WeChat", aka = "微信号|wechat id", max = 60, search = "Code", sensitive)]
    pub wechat: Option<String>,
    #[field(zh = "省份", en = "Province", aka = "省|所在省|state")]
    pub province: Option<RegionCode>,
    #[field(zh = "城市", en = "City", aka = "市|所在城市|地区")]
    pub city: Option<RegionCode>,
    #[field(zh = "区县", en = "District", aka = "区|县|区/县|county")]
    pub district: Option<RegionCode>,
    #[field(
        zh = "地址",
        en = "Address",
        aka = "详细地址|联系地址|公司地址|street|street address",
        max = 300,
        search = "Text",
        sensitive
    )]
    pub address: Option<String>,
    #[field(zh = "发票抬头", en = "Invoice title", aka = "开票抬头|抬头", max = 200)]
    pub invoice_title: Option<String>,
    #[field(zh = "税号", en = "Tax number", aka = "纳税人识别号|tax id|vat number", max = 40, search = "Code")]
    pub tax_number: Option<String>,
    #[field(
        zh = "主联系人",
        en = "Main contact",
        aka = "联系人|联系人姓名|contact|contact name|contact person",
        max = 80,
        search = "Name",
        sensitive
    )]
    pub main_contact: Option<String>,
    #[field(zh = "生日", en = "Birthday", aka = "出生日期|date of birth|birth date", sensitive)]
    pub birthday: Option<NaiveDate>,
    #[field(zh = "个人信息同意", en = "Consent", aka = "同意|授权|同意状态|隐私同意|opt-in|gdpr consent")]
    pub consent: Option<Consent>,
    #[field(
        zh = "使用目的",
        en = "Purpose of use",
        aka = "同意目的|处理目的|用途|purpose|consent purpose",
        max = 200,
        suggest = "履行合同:Performing a contract|售后服务:After-sales service|产品与活动通知:News and offers|满意度回访:Satisfaction surveys"
    )]
    pub consent_purpose: Option<String>,
    #[field(zh = "同意日期", en = "Consent date", aka = "授权日期|撤回日期|consent on|date of consent")]
    pub consent_on: Option<NaiveDate>,
    #[field(
        zh = "下次跟进",
        en = "Next follow-up",
        aka = "下次跟进日期|下次跟进时间|下次联系|next contact",
        order = "Natural"
    )]
    pub next_follow_up: Option<NaiveDate>,
    #[field(zh = "最近跟进", en = "Last follow-up", aka = "上次跟进|last contact", order = "Natural", assigned)]
    pub last_follow_up: Option<DateTime<Utc>>,
    #[field(
        zh = "备注",
        en = "Remark",
        aka = "说明|备注信息|notes|note|remarks|comment|description",
        max = 4000,
        long,
        search = "Text"
    )]
    pub remark: Option<String>,
    #[field(
        zh = "负责人",
        en = "Owner",
        aka = "所有人|业务员|销售|销售负责人|归属人|account owner|sales rep",
        merge = "Authority",
        refers = "member"
    )]
    pub owner: Option<Id<Member>>,
    #[field(zh = "团队", en = "Team", aka = "部门|所属团队|department", merge = "Authority", refers = "team")]
    pub team: Option<Id<Team>>,
    /// Stays with its owner whatever the rules of the pool say.
    #[field(zh = "不回收", en = "Never reclaimed", merge = "Authority")]
    pub pool_locked: Option<bool>,
    #[field(zh = "前负责人", en = "Former owner", refers = "member", assigned)]
    pub former_owner: Option<Id<Member>>,
    #[field(
        zh = "入池原因",
        en = "Why in the pool",
        max = 200,
        assigned,
        suggest = "超期未跟进:Not followed up in time|长期未成交:No deal in time"
    )]
    pub pool_reason: Option<String>,
    #[field(zh = "领取时间", en = "Claimed", assigned)]
    pub claimed_at: Option<DateTime<Utc>>,
    #[field(zh = "标签", en = "Tags", aka = "客户标签|labels", max = 50, merge = "Set", refers = "tag")]
    pub tags: BTreeSet<Id<Tag>>,
    #[field(zh = "自定义字段", en = "Custom fields")]
    pub custom: Custom,
}
