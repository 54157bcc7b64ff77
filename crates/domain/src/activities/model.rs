//! The declaration of an activity.

use chrono::{DateTime, NaiveDate, Utc};

use crate::choice;
use crate::customers::Customer;
use crate::id::Id;
use crate::members::{Member, Team};
use crate::record::{Custom, Record};

choice! {
    /// By what way one met.
    pub enum ActivityKind {
        Call = "call" ("电话", "Call"),
        Visit = "visit" ("拜访", "Visit"),
        Mail = "mail" ("邮件", "Mail"),
        Message = "message" ("消息", "Message"),
        Meeting = "meeting" ("会议", "Meeting"),
    }
}

choice! {
    /// Whether it took place.
    pub enum ActivityStatus {
        Done = "done" ("已完成", "Done"),
        Planned = "planned" ("计划", "Planned"),
        Cancelled = "cancelled" ("已取消", "Cancelled"),
    }
}

#[derive(Debug, Clone, PartialEq, Record)]
#[record(
    name = "activity",
    table = "activity",
    title = "content",
    owner = "owner",
    belongs_to = "customer",
    zh = "跟进",
    en = "Activity"
)]
pub struct Activity {
    #[field(zh = "客户", en = "Customer", merge = "Authority", refers = "customer")]
    pub customer: Id<Customer>,
    #[field(zh = "方式", en = "Kind", aka = "跟进方式|类型|type")]
    pub kind: ActivityKind,
    #[field(zh = "状态", en = "Status", aka = "进度")]
    pub status: ActivityStatus,
    #[field(zh = "时间", en = "Time", aka = "跟进时间|日期|when|date", order = "Natural")]
    pub at: DateTime<Utc>,
    #[field(
        zh = "内容",
        en = "Content",
        aka = "主题|跟进内容|subject|notes",
        max = 4000,
        long,
        search = "Text",
        sensitive
    )]
    pub content: String,
    #[field(zh = "结果", en = "Result", aka = "跟进结果|outcome", max = 2000, long, search = "Text", sensitive)]
    pub result: Option<String>,
    #[field(zh = "下一步", en = "Next step", aka = "后续|follow-up", max = 500, search = "Text", sensitive)]
    pub next_step: Option<String>,
    #[field(zh = "下次跟进", en = "Next follow-up", aka = "下次跟进日期|next date", order = "Natural")]
    pub next_follow_up: Option<NaiveDate>,
    #[field(zh = "联系人", en = "Contact", aka = "联系人姓名|contact name", max = 80, search = "Name", sensitive)]
    pub contact_name: Option<String>,
    #[field(zh = "地点", en = "Place", aka = "签到地点|拜访地点|location", max = 200, search = "Text", sensitive)]
    pub place: Option<String>,
    #[field(zh = "坐标", en = "Coordinates", aka = "经纬度|position", max = 40, sensitive)]
    pub coordinates: Option<String>,
    #[field(zh = "时长（分钟）", en = "Duration (minutes)", aka = "时长|duration|minutes")]
    pub duration_minutes: Option<i64>,
    #[field(zh = "签到时间", en = "Checked in", assigned)]
    pub checked_in_at: Option<DateTime<Utc>>,
    /// Place in the route of its day, from 0.
    #[field(zh = "顺序", en = "Order", assigned)]
    pub route_order: Option<i64>,
    #[field(zh = "跟进人", en = "By", merge = "Authority", refers = "member", assigned)]
    pub member: Id<Member>,
    #[field(zh = "负责人", en = "Owner", merge = "Authority", refers = "member", assigned)]
    pub owner: Option<Id<Member>>,
    #[field(zh = "团队", en = "Team", merge = "Authority", refers = "team", assigned)]
    pub team: Option<Id<Team>>,
    #[field(zh = "自定义字段", en = "Custom fields")]
    pub custom: Custom,
}
