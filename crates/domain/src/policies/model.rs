//! The declarations of a policy's version and of its acknowledgement.

use crate::id::Id;
use crate::members::Member;
use crate::record::Record;

#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "policy", table = "policy", title = "title", zh = "使用规范", en = "Usage policy")]
pub struct Policy {
    /// Counts up from one; the highest is in force.
    #[field(zh = "版本", en = "Edition", merge = "Authority", assigned)]
    pub edition: i64,
    #[field(zh = "标题", en = "Title", max = 80, merge = "Authority")]
    pub title: String,
    #[field(zh = "正文", en = "Text", max = 10_000, merge = "Authority", long)]
    pub body: String,
}

#[derive(Debug, Clone, PartialEq, Record)]
#[record(
    name = "policy_acknowledgement",
    table = "policy_acknowledgement",
    title = "edition",
    zh = "规范确认",
    en = "Policy acknowledgement"
)]
pub struct PolicyAcknowledgement {
    #[field(zh = "版本", en = "Edition", merge = "Authority", assigned)]
    pub edition: i64,
    #[field(zh = "成员", en = "Member", merge = "Authority", refers = "member", assigned)]
    pub member: Id<Member>,
}
