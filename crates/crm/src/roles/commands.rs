//! Listing, saving and deleting roles.

use domain::record::Record;
use domain::rights::{Access, Action, BUILTIN_ROLES, RoleRights, Subject, builtin_role};
use domain::roles::{Role, effective_roles, require_administrator};
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Stored, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use super::views::{LabelView, RoleView, RolesView, SubjectView};
use crate::command::{Command, ReadCommand, Seed, WriteCommand};
use crate::members::People;

/// Every role, and what a right can be about.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListRoles {}

impl Command for ListRoles {
    type Answer = RolesView;
    const NAME: &'static str = "list_roles";
    const ACCESS: Access = Access::Record { record: Role::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for ListRoles {
    async fn run(self, scope: &mut ReadScope) -> Result<RolesView> {
        let people = People::read(scope).await?;
        let subjects = Subject::all().map(SubjectView::from).collect();
        Ok(RolesView { roles: role_views(&people), subjects })
    }
}

/// The ready-made roles in their order, then those made here by name.
fn role_views(people: &People) -> Vec<RoleView> {
    let ready = BUILTIN_ROLES.iter().map(|role| role.key.to_owned());
    let mut made: Vec<&Role> = people.kept_roles.iter().map(|stored| &stored.record).collect();
    made.retain(|role| builtin_role(&role.key).is_none());
    made.sort_by_cached_key(|role| domain::search::pinyin_sort_key(&role.name));
    let keys = ready.chain(made.into_iter().map(|role| role.key.clone()));
    keys.filter_map(|key| role_view(people, &key)).collect()
}

fn role_view(people: &People, key: &str) -> Option<RoleView> {
    let ready = builtin_role(key);
    let kept = people.kept_roles.iter().find(|stored| stored.record.key == key);
    let own_name = kept.map(|stored| stored.record.name.as_str());
    let name = match (ready, own_name) {
        (Some(ready), Some(own)) if own != ready.zh => LabelView { zh: own.to_owned(), en: own.to_owned() },
        (Some(ready), _) => LabelView { zh: ready.zh.to_owned(), en: ready.en.to_owned() },
        (None, Some(own)) => LabelView { zh: own.to_owned(), en: own.to_owned() },
        (None, None) => return None,
    };
    let holds = |member: &&Stored<domain::members::Member>| {
        member.record.active && member.record.role_keys().any(|held| held == key)
    };
    Some(RoleView {
        key: key.to_owned(),
        name,
        description: kept.and_then(|stored| stored.record.description.clone()),
        rights: people.roles.get(key).cloned().unwrap_or_default(),
        ready_made: ready.is_some(),
        edited: kept.is_some() && ready.is_some(),
        revision: kept.map(|stored| stored.meta.version.to_string()),
        members: u32::try_from(people.members.iter().filter(holds).count()).unwrap_or(u32::MAX),
    })
}

/// Makes a role, or replaces what one is called and allows.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveRole {
    /// `None`: a new role.
    pub key: Option<String>,
    /// The one the editor saw; `None`: nobody had changed the role yet.
    pub revision: Option<String>,
    pub name: String,
    pub description: Option<String>,
    pub rights: RoleRights,
}

impl Command for SaveRole {
    type Answer = RoleView;
    const NAME: &'static str = "save_role";
    const ACCESS: Access = Access::Record { record: Role::TYPE.name, action: Action::Configure };

    fn example(_: &Seed) -> Self {
        let rights = builtin_role("analyst").expect("BUG: a ready-made role").rights();
        Self { key: None, revision: None, name: "渠道专员".into(), description: None, rights }
    }
}

impl WriteCommand for SaveRole {
    async fn run(self, scope: &mut WriteScope) -> Result<RoleView> {
        self.rights.check()?;
        let mut people = People::read(scope).await?;
        let name = self.name.trim().to_owned();
        if name.is_empty() {
            return Err(AppError::new(Code::Required).field("name"));
        }
        let taken = people
            .kept_roles
            .iter()
            .any(|stored| stored.record.name == name && Some(&stored.record.key) != self.key.as_ref());
        if taken {
            return Err(AppError::new(Code::AlreadyExists).field("name").param("name", name));
        }
        let key = self.key.unwrap_or_else(|| format!("role-{}", Uuid::now_v7().simple()));
        let kept = people.kept_roles.iter().find(|stored| stored.record.key == key).cloned();
        if kept.is_none() && builtin_role(&key).is_none() && !key.starts_with("role-") {
            return Err(AppError::new(Code::UnknownRole).param("role", key));
        }
        if kept.as_ref().map(|stored| stored.meta.version.to_string()) != self.revision {
            return Err(AppError::new(Code::ChangedMeanwhile).field("rights").param("fields", "rights"));
        }
        let role = Role { key: key.clone(), name, description: self.description, rights: self.rights };
        match kept {
            Some(before) => scope.update(&before, &role).await?,
            None => drop(scope.create(&role).await?),
        }
        people = People::read(scope).await?;
        require_administrator(people.members.iter().map(|stored| &stored.record), &people.roles)?;
        role_view(&people, &key).ok_or_else(|| Code::UnknownRole.into())
    }
}

/// Deletes a role nobody holds; a ready-made one becomes what it was at first.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct DeleteRole {
    pub key: String,
}

impl Command for DeleteRole {
    type Answer = ();
    const NAME: &'static str = "delete_role";
    const ACCESS: Access = Access::Record { record: Role::TYPE.name, action: Action::Archive };

    fn example(seed: &Seed) -> Self {
        Self { key: seed.role.clone() }
    }
}

impl WriteCommand for DeleteRole {
    async fn run(self, scope: &mut WriteScope) -> Result<()> {
        let people = People::read(scope).await?;
        let kept: Vec<_> = people.kept_roles.iter().filter(|stored| stored.record.key == self.key).collect();
        if kept.is_empty() {
            let code = if builtin_role(&self.key).is_some() { Code::ReadyMadeRole } else { Code::UnknownRole };
            return Err(AppError::new(code).param("role", self.key));
        }
        let held = people.members.iter().filter(|member| member.record.role_keys().any(|key| key == self.key)).count();
        if builtin_role(&self.key).is_none() && held > 0 {
            return Err(AppError::new(Code::RoleInUse).param("members", held));
        }
        for stored in kept {
            scope.delete(stored).await?;
        }
        let left: Vec<Role> = people.kept_roles.iter().map(|stored| stored.record.clone()).collect();
        let left: Vec<Role> = left.into_iter().filter(|role| role.key != self.key).collect();
        require_administrator(people.members.iter().map(|stored| &stored.record), &effective_roles(&left))
    }
}
