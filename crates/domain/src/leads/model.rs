//! The declaration of a lead.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use crate::contacts::Contact;
use crate::customers::{Customer, CustomerKind};
use crate::id::Id;
use crate::members::{Member, Team};
use crate::opportunities::Opportunity;
use crate::record::{Custom, Record, choice};
use crate::tags::Tag;
use crate::values::{Email, Money, Phone, RegionCode};

choice! {
    /// How far it has been looked into.
    pub enum LeadStatus {
        New = "new" ("未处理", "New"),
        Contacting = "contacting" ("联系中", "Contacting"),
        Qualified = "qualified" ("已确认", "Qualified"),
        Disqualified = "disqualified" ("无效", "Disqualified"),
        Converted = "converted" ("已转化", "Converted"),
    }
}

#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "lead", table = "lead", title = "name", owner = "owner", zh = "线索", en = "Lead")]
pub struct Lead {
    #[field(zh = "线索编号", en = "Lead number", aka = "编号|number", order = "Natural", search = "Code", assigned)]
    pub number: Option<String>,
    #[field(zh = "线索类型", en = "Type", aka = "类型|kind")]
    pub kind: CustomerKind,
    #[field(
        zh = "线索名称",
        en = "Name",
        aka = "名称|公司|公司名称|客户名称|单位|company|company name",
        max = 200,
        order = "Pinyin",
        search = "Name",
        duplicate
    )]
    pub name: String,
    #[field(zh = "联系人", en = "Contact", aka = "姓名|联系人姓名|contact name", max = 80, search = "Name", sensitive)]
    pub contact_name: Option<String>,
    #[field(zh = "职务", en = "Job title", aka = "职位|title|position", max = 80)]
    pub job_title: Option<String>,
    #[field(
        zh = "电话",
        en = "Phones",
        aka = "手机|手机号|联系电话|电话号码|座机|phone|mobile|tel|telephone",
        max = 8,
        search = "Phone",
        sensitive,
        duplicate
    )]
    pub phones: Vec<Phone>,
    #[field(
        zh = "邮箱",
        en = "E-mails",
        aka = "电子邮箱|邮件|email|mail",
        max = 8,
        search = "Code",
        sensitive,
        duplicate
    )]
    pub emails: Vec<Email>,
    #[field(zh = "微信", en = "WeChat", aka = "微信号|wechat id", max = 60, search = "Code", sensitive)]
    pub wechat: Option<String>,
    #[field(zh = "省份", en = "Province", aka = "省|所在省")]
    pub province: Option<RegionCode>,
    #[field(zh = "城市", en = "City", aka = "市|所在城市|地区")]
    pub city: Option<RegionCode>,
    #[field(zh = "区县", en = "District", aka = "区|县|区/县")]
    pub district: Option<RegionCode>,
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
        zh = "来源",
        en = "Source",
        aka = "线索来源|lead source",
        max = 60,
        order = "Natural",
        suggest = "官网:Web site|电话:Telephone|展会:Trade fair|转介绍:Referral|老客户:Existing customer|抖音:Douyin|微信:WeChat|电商平台:Online marketplace|广告:Advertising|服务中心:Service centre|kiosk:Kiosk"
    )]
    pub source: String,
    /// Where exactly within the source: which account, fair, key word.
    #[field(zh = "渠道", en = "Channel", aka = "来源渠道|渠道名称", max = 80, order = "Natural")]
    pub channel: Option<String>,
    #[field(zh = "市场活动", en = "Campaign", aka = "活动|活动名称", max = 120, search = "Text")]
    pub campaign: Option<String>,
    /// What it took to get it; with what came of it, the return of a channel.
    #[field(zh = "获取成本", en = "Cost", aka = "成本|线索成本", order = "Natural")]
    pub cost: Option<Money>,
    /// What periods count it by; a row brought in later is no younger for it.
    #[field(zh = "线索日期", en = "Captured on", aka = "获取日期|日期", order = "Natural")]
    pub captured_on: Option<NaiveDate>,
    #[field(zh = "需求", en = "Demand", aka = "需求描述|意向|意向产品|interest", max = 1000, long, search = "Text")]
    pub demand: Option<String>,
    #[field(zh = "备注", en = "Remark", aka = "说明|notes|note|remarks", max = 4000, long, search = "Text")]
    pub remark: Option<String>,
    #[field(zh = "状态", en = "Status", aka = "线索状态", order = "Natural")]
    pub status: LeadStatus,
    #[field(
        zh = "无效原因",
        en = "Reason disqualified",
        aka = "关闭原因",
        max = 120,
        suggest = "联系不上:Cannot be reached|没有需求:No demand|没有预算:No budget|不是目标客户:Not a target customer|重复线索:Duplicate|同行:Competitor"
    )]
    pub disqualified_because: Option<String>,
    #[field(zh = "转化客户", en = "Customer made of it", refers = "customer", assigned)]
    pub customer: Option<Id<Customer>>,
    #[field(zh = "转化联系人", en = "Contact made of it", refers = "contact", assigned)]
    pub contact: Option<Id<Contact>>,
    #[field(zh = "转化商机", en = "Opportunity made of it", refers = "opportunity", assigned)]
    pub opportunity: Option<Id<Opportunity>>,
    #[field(zh = "转化时间", en = "Converted", order = "Natural", assigned)]
    pub converted_at: Option<DateTime<Utc>>,
    #[field(zh = "转化人", en = "Converted by", refers = "member", assigned)]
    pub converted_by: Option<Id<Member>>,
    #[field(zh = "负责人", en = "Owner", aka = "业务员|销售|归属人", merge = "Authority", refers = "member")]
    pub owner: Option<Id<Member>>,
    #[field(zh = "团队", en = "Team", aka = "部门|所属团队", merge = "Authority", refers = "team")]
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
    #[field(zh = "标签", en = "Tags", max = 50, merge = "Set", refers = "tag")]
    pub tags: BTreeSet<Id<Tag>>,
    #[field(zh = "自定义字段", en = "Custom fields")]
    pub custom: Custom,
}
