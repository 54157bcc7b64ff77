//! The declarations of an opportunity and of its stays in stages.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::pipeline::Pipeline;
use crate::customers::Customer;
use crate::id::Id;
use crate::members::{Member, Team};
use crate::record::{Custom, Record, choice};
use crate::tags::Tag;
use crate::values::Money;

choice! {
    /// How it ended, or that it has not.
    pub enum Outcome {
        Open = "open" ("进行中", "Open"),
        Won = "won" ("赢单", "Won"),
        Lost = "lost" ("输单", "Lost"),
    }
}

#[derive(Debug, Clone, PartialEq, Record)]
#[record(
    name = "opportunity",
    table = "opportunity",
    title = "name",
    owner = "owner",
    belongs_to = "customer",
    schema_version = 2,
    zh = "商机",
    en = "Opportunity"
)]
pub struct Opportunity {
    #[field(
        zh = "商机编号",
        en = "Opportunity number",
        aka = "编号|number",
        order = "Natural",
        search = "Code",
        assigned
    )]
    pub number: Option<String>,
    #[field(zh = "商机名称", en = "Name", aka = "名称|商机|deal|title", max = 200, order = "Pinyin", search = "Name")]
    pub name: String,
    #[field(zh = "客户", en = "Customer", aka = "客户名称|company|account", merge = "Authority", refers = "customer")]
    pub customer: Id<Customer>,
    #[field(zh = "销售流程", en = "Pipeline", merge = "Authority", refers = "pipeline", assigned)]
    pub pipeline: Id<Pipeline>,
    #[field(zh = "流程版本", en = "Pipeline version", merge = "Authority", assigned)]
    pub pipeline_version: i64,
    /// Key of a stage of that version.
    #[field(zh = "阶段", en = "Stage", order = "Natural", assigned)]
    pub stage: String,
    /// Key of the farthest stage it ever entered: what conversion is counted by.
    #[field(zh = "到过的最远阶段", en = "Farthest stage", assigned)]
    pub farthest: String,
    #[field(zh = "状态", en = "Status", order = "Natural", assigned)]
    pub outcome: Outcome,
    #[field(zh = "金额", en = "Amount", aka = "预计金额|amount|value", order = "Natural")]
    pub amount: Option<Money>,
    #[field(zh = "赢率 %", en = "Probability %", aka = "赢率|概率|probability", order = "Natural")]
    pub probability: i64,
    #[field(zh = "预计成交日", en = "Expected close", aka = "预计成交|close date", order = "Natural")]
    pub expected_close: Option<NaiveDate>,
    /// What periods count it by; a row brought in later is no younger for it.
    #[field(zh = "开始日期", en = "Opened on", aka = "创建日期|start date", order = "Natural")]
    pub opened_on: Option<NaiveDate>,
    #[field(
        zh = "来源",
        en = "Source",
        aka = "商机来源|source",
        max = 60,
        order = "Natural",
        suggest = "老客户:Existing customer|转介绍:Referral|展会:Trade fair|官网:Web site|电话:Telephone|服务中心:Service centre|招标:Tender"
    )]
    pub source: Option<String>,
    /// Where exactly within the source, as the lead it came from says.
    #[field(zh = "渠道", en = "Channel", max = 80, assigned)]
    pub channel: Option<String>,
    #[field(zh = "竞争对手", en = "Competitors", aka = "竞品|competitor", max = 300, search = "Text")]
    pub competitors: Option<String>,
    #[field(
        zh = "赢单原因",
        en = "Reason won",
        max = 120,
        assigned,
        suggest = "产品更合适:Better fit|价格有优势:Better price|服务更好:Better service|关系信任:Trust|交付更快:Faster delivery"
    )]
    pub win_reason: Option<String>,
    #[field(
        zh = "输单原因",
        en = "Reason lost",
        max = 120,
        assigned,
        suggest = "价格太高:Price too high|竞争对手:Lost to a competitor|预算取消:Budget cancelled|需求变化:Needs changed|没有回应:No answer|交付周期:Delivery time"
    )]
    pub loss_reason: Option<String>,
    #[field(zh = "关闭日期", en = "Closed on", order = "Natural", assigned)]
    pub closed_on: Option<NaiveDate>,
    #[field(zh = "进入阶段时间", en = "In stage since", order = "Natural", assigned)]
    pub stage_since: DateTime<Utc>,
    /// The first day on which it has stayed too long.
    #[field(zh = "停滞日", en = "Stalls on", order = "Natural", assigned)]
    pub stalls_on: Option<NaiveDate>,
    #[field(zh = "备注", en = "Remark", aka = "说明|notes|remarks", max = 4000, long, search = "Text")]
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

/// From when to when an opportunity was in a stage; kept by the product, typed by nobody.
#[derive(Debug, Clone, PartialEq, Record)]
#[record(
    name = "stage_stay",
    table = "stage_stay",
    title = "stage",
    owner = "owner",
    belongs_to = "customer",
    zh = "阶段停留",
    en = "Stay in a stage"
)]
pub struct StageStay {
    #[field(zh = "客户", en = "Customer", merge = "Authority", refers = "customer", assigned)]
    pub customer: Id<Customer>,
    #[field(zh = "商机", en = "Opportunity", refers = "opportunity", assigned)]
    pub opportunity: Id<Opportunity>,
    #[field(zh = "销售流程", en = "Pipeline", refers = "pipeline", assigned)]
    pub pipeline: Id<Pipeline>,
    #[field(zh = "阶段", en = "Stage", assigned)]
    pub stage: String,
    #[field(zh = "进入时间", en = "Entered", assigned)]
    pub entered_at: DateTime<Utc>,
    #[field(zh = "离开时间", en = "Left", assigned)]
    pub left_at: Option<DateTime<Utc>>,
    #[field(zh = "负责人", en = "Owner", merge = "Authority", refers = "member", assigned)]
    pub owner: Option<Id<Member>>,
    #[field(zh = "团队", en = "Team", merge = "Authority", refers = "team", assigned)]
    pub team: Option<Id<Team>>,
}
