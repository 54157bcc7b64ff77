//! The declarations of a member and a team.

use crate::id::Id;
use crate::record::Record;

#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "member", table = "member", title = "name", zh = "成员", en = "Member")]
pub struct Member {
    /// What the member types to sign in; unique in the workspace.
    #[field(zh = "登录名", en = "Login", max = 40, search = "Code")]
    pub login: String,
    #[field(zh = "姓名", en = "Name", max = 80, order = "Pinyin", search = "Name")]
    pub name: String,
    #[field(zh = "团队", en = "Team", merge = "Authority", refers = "team")]
    pub team: Option<Id<Team>>,
    /// Whom the member reports to.
    #[field(zh = "上级", en = "Manager", merge = "Authority", refers = "member")]
    pub manager: Option<Id<Member>>,
    /// Keys of the roles, set apart by spaces; several add up.
    #[field(zh = "角色", en = "Roles", max = 200, merge = "Authority")]
    pub roles: Option<String>,
    #[field(zh = "在职", en = "Active", merge = "Authority")]
    pub active: bool,
}

impl Member {
    pub fn role_keys(&self) -> impl Iterator<Item = &str> + Clone {
        self.roles.as_deref().unwrap_or_default().split_whitespace()
    }
}

#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "team", table = "team", title = "name", zh = "团队", en = "Team")]
pub struct Team {
    #[field(zh = "名称", en = "Name", max = 80, order = "Pinyin", search = "Name")]
    pub name: String,
    #[field(zh = "上级团队", en = "Parent team", merge = "Authority", refers = "team")]
    pub parent: Option<Id<Team>>,
    #[field(zh = "负责人", en = "Lead", merge = "Authority", refers = "member")]
    pub lead: Option<Id<Member>>,
}
