//! The declaration of a contact.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::customers::Customer;
use crate::id::Id;
use crate::members::{Member, Team};
use crate::record::{Custom, Record, choice};
use crate::tags::Tag;
use crate::values::{Email, Phone};

choice! {
    /// What somebody has to do with a purchase.
    pub enum DecisionRole {
        DecisionMaker = "decision_maker" ("决策人", "Decision maker"),
        Influencer = "influencer" ("影响者", "Influencer"),
        User = "user" ("使用人", "User"),
        Buyer = "buyer" ("采购", "Buyer"),
        Gatekeeper = "gatekeeper" ("把关人", "Gatekeeper"),
        Champion = "champion" ("支持者", "Champion"),
    }
}

choice! {
    /// How somebody stands towards us.
    pub enum Attitude {
        Supportive = "supportive" ("支持", "Supportive"),
        Neutral = "neutral" ("中立", "Neutral"),
        Opposed = "opposed" ("反对", "Opposed"),
    }
}

#[derive(Debug, Clone, PartialEq, Record)]
#[record(
    name = "contact",
    table = "contact",
    title = "name",
    owner = "owner",
    belongs_to = "customer",
    zh = "联系人",
    en = "Contact"
)]
pub struct Contact {
    #[field(
        zh = "客户",
        en = "Customer",
        aka = "客户名称|公司|公司名称|company|account",
        merge = "Authority",
        refers = "customer"
    )]
    pub customer: Id<Customer>,
    #[field(
        zh = "姓名",
        en = "Name",
        aka = "联系人|联系人姓名|名称|contact|contact name|full name",
        max = 80,
        order = "Pinyin",
        search = "Name"
    )]
    pub name: String,
    #[field(zh = "职务", en = "Job title", aka = "职位|头衔|title|position", max = 80, search = "Text")]
    pub job_title: Option<String>,
    #[field(zh = "部门", en = "Department", aka = "所在部门|dept", max = 80, order = "Natural")]
    pub department: Option<String>,
    #[field(zh = "决策角色", en = "Role in the decision", aka = "角色|decision role", order = "Natural")]
    pub decision_role: Option<DecisionRole>,
    #[field(zh = "态度", en = "Attitude", aka = "立场|关系", order = "Natural")]
    pub attitude: Option<Attitude>,
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
        en = "E-mails",
        aka = "电子邮箱|电子邮件|邮件|email|mail|email address",
        max = 8,
        search = "Code",
        sensitive,
        duplicate
    )]
    pub emails: Vec<Email>,
    #[field(zh = "微信", en = "WeChat", aka = "微信号|wechat id", max = 60, search = "Code", sensitive)]
    pub wechat: Option<String>,
    #[field(zh = "生日", en = "Birthday", aka = "出生日期|date of birth|birth date", sensitive)]
    pub birthday: Option<NaiveDate>,
    #[field(zh = "上级", en = "Reports to", aka = "汇报对象|manager|supervisor", refers = "contact")]
    pub reports_to: Option<Id<Contact>>,
    #[field(zh = "主联系人", en = "Main contact", aka = "首要联系人|primary|main")]
    pub is_main: bool,
    #[field(zh = "备注", en = "Remark", aka = "说明|notes|note|comment", max = 4000, long, search = "Text")]
    pub remark: Option<String>,
    #[field(zh = "负责人", en = "Owner", merge = "Authority", refers = "member", assigned)]
    pub owner: Option<Id<Member>>,
    #[field(zh = "团队", en = "Team", merge = "Authority", refers = "team", assigned)]
    pub team: Option<Id<Team>>,
    #[field(zh = "标签", en = "Tags", max = 50, merge = "Set", refers = "tag")]
    pub tags: BTreeSet<Id<Tag>>,
    #[field(zh = "自定义字段", en = "Custom fields")]
    pub custom: Custom,
}
