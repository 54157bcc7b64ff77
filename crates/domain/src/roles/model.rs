//! The declarations of a role and a break-glass grant.

use chrono::{DateTime, Utc};

use crate::id::Id;
use crate::members::Member;
use crate::record::Record;
use crate::rights::RoleRights;

#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "role", table = "role", title = "name", zh = "角色", en = "Role")]
pub struct Role {
    /// What members' rows name it by; never changes.
    #[field(zh = "标识", en = "Key", max = 40, merge = "Authority", assigned)]
    pub key: String,
    #[field(zh = "名称", en = "Name", max = 40, order = "Pinyin")]
    pub name: String,
    #[field(zh = "说明", en = "Description", max = 200)]
    pub description: Option<String>,
    #[field(zh = "权限", en = "Rights", merge = "Authority")]
    pub rights: RoleRights,
}

#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "break_glass", table = "break_glass", title = "reason", zh = "紧急授权", en = "Break-glass grant")]
pub struct BreakGlass {
    #[field(zh = "成员", en = "Member", merge = "Authority", refers = "member")]
    pub member: Id<Member>,
    /// Key of the role lent.
    #[field(zh = "角色", en = "Role", max = 40, merge = "Authority")]
    pub role: String,
    #[field(zh = "理由", en = "Reason", max = 200, merge = "Authority")]
    pub reason: String,
    #[field(zh = "截止", en = "Until", merge = "Authority")]
    pub until: DateTime<Utc>,
}
