//! The declaration of a task.

use chrono::{DateTime, NaiveDate, Utc};

use super::DayTime;
use crate::choice;
use crate::customers::Customer;
use crate::id::Id;
use crate::members::{Member, Team};
use crate::record::{Custom, Record};

choice! {
    /// How much it matters.
    pub enum TaskPriority {
        Normal = "normal" ("普通", "Normal"),
        High = "high" ("高", "High"),
        Low = "low" ("低", "Low"),
    }
}

choice! {
    /// Whether there is still something to do.
    pub enum TaskStatus {
        Open = "open" ("未完成", "Open"),
        Done = "done" ("已完成", "Done"),
        Cancelled = "cancelled" ("已取消", "Cancelled"),
    }
}

choice! {
    /// How often it comes again.
    pub enum Repetition {
        Daily = "daily" ("每天", "Daily"),
        Weekdays = "weekdays" ("每个工作日", "Every weekday"),
        Weekly = "weekly" ("每周", "Weekly"),
        Monthly = "monthly" ("每月", "Monthly"),
        Yearly = "yearly" ("每年", "Yearly"),
    }
}

#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "task", table = "task", title = "title", owner = "owner", zh = "待办", en = "Task")]
pub struct Task {
    #[field(
        zh = "事项",
        en = "Title",
        aka = "标题|待办|任务|task|subject",
        max = 200,
        order = "Pinyin",
        search = "Text"
    )]
    pub title: String,
    #[field(zh = "到期日", en = "Due", aka = "截止日期|到期|due date|deadline", order = "Natural")]
    pub due: Option<NaiveDate>,
    #[field(zh = "时间", en = "Time", aka = "到期时间|due time", max = 5)]
    pub due_time: Option<DayTime>,
    #[field(zh = "提醒", en = "Reminder", aka = "提醒时间|remind at", order = "Natural")]
    pub reminder: Option<DateTime<Utc>>,
    #[field(zh = "优先级", en = "Priority", aka = "重要程度|importance")]
    pub priority: TaskPriority,
    #[field(zh = "状态", en = "Status", assigned, order = "Natural")]
    pub status: TaskStatus,
    #[field(zh = "完成时间", en = "Done at", assigned, order = "Natural")]
    pub done_at: Option<DateTime<Utc>>,
    #[field(zh = "重复", en = "Repeats", aka = "周期|repetition|recurrence")]
    pub repetition: Option<Repetition>,
    #[field(zh = "每隔", en = "Every", aka = "间隔|interval")]
    pub repeat_every: Option<i64>,
    #[field(zh = "重复至", en = "Repeats until", aka = "结束日期|until")]
    pub repeat_until: Option<NaiveDate>,
    /// The first day of the repetition: the others are counted from it.
    #[field(zh = "重复起点", en = "Repeats from", assigned)]
    pub repeat_from: Option<NaiveDate>,
    #[field(zh = "客户", en = "Customer", aka = "客户名称|account", refers = "customer")]
    pub customer: Option<Id<Customer>>,
    #[field(zh = "备注", en = "Remark", aka = "说明|notes|note", max = 4000, long, search = "Text")]
    pub remark: Option<String>,
    #[field(zh = "指派人", en = "Given by", merge = "Authority", refers = "member", assigned)]
    pub assigned_by: Option<Id<Member>>,
    #[field(zh = "负责人", en = "Owner", merge = "Authority", refers = "member", assigned)]
    pub owner: Option<Id<Member>>,
    #[field(zh = "团队", en = "Team", merge = "Authority", refers = "team", assigned)]
    pub team: Option<Id<Team>>,
    #[field(zh = "自定义字段", en = "Custom fields")]
    pub custom: Custom,
}
