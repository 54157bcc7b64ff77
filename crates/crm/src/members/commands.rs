//! Making and changing members.

use std::sync::Arc;

use domain::members::{Member, check_login};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::roles::require_administrator;
use domain::{AppError, Code, Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Reading, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use super::people::People;
use super::queries::view_of;
use super::views::MemberView;
use crate::command::{Command, Seed, WriteCommand};
use crate::revision::refuse_overtaken;

/// Takes somebody into the workspace. They sign in once they have a key.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CreateMember {
    pub member: Draft<Member>,
}

impl Command for CreateMember {
    type Answer = MemberView;
    const NAME: &'static str = "create_member";
    const ACCESS: Access = Access::Record { record: Member::TYPE.name, action: Action::Create };

    fn example(_: &Seed) -> Self {
        let draft = json!({ "login": "zhou", "name": "周以宁", "roles": "sales_rep", "active": true });
        Self { member: Draft::from_json(draft).expect("BUG: an object") }
    }
}

impl WriteCommand for CreateMember {
    async fn run(self, scope: &mut WriteScope) -> Result<MemberView> {
        let actor = Arc::clone(scope.actor());
        let mut member = Member { active: true, ..Member::blank() };
        self.member.fill(&mut member, &actor)?;
        if !actor.may(Member::TYPE.name, Action::Configure) && member.roles.is_some() {
            return Err(may_not_configure("roles"));
        }
        let people = People::read(scope).await?;
        check(&mut member, None, &people)?;
        let id = scope.create(&member).await?;
        view_of(scope, id.uuid()).await
    }
}

/// Changes the fields given, and no others: name, team, manager, roles, and whether the member still works here.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct UpdateMember {
    pub id: Uuid,
    pub revision: String,
    pub changes: Draft<Member>,
}

impl Command for UpdateMember {
    type Answer = MemberView;
    const NAME: &'static str = "update_member";
    const ACCESS: Access = Access::Record { record: Member::TYPE.name, action: Action::Edit };

    fn example(seed: &Seed) -> Self {
        Self {
            id: seed.colleague,
            revision: i64::MAX.to_string(),
            changes: Draft::from_json(json!({ "roles": "sales_rep analyst" })).expect("BUG: an object"),
        }
    }
}

impl WriteCommand for UpdateMember {
    async fn run(self, scope: &mut WriteScope) -> Result<MemberView> {
        let actor = Arc::clone(scope.actor());
        let before = scope.load::<Member>(Id::new(self.id)).await?;
        refuse_overtaken(&before.meta, &self.revision, &self.changes)?;
        let mut after = before.record.clone();
        self.changes.apply(&mut after, &actor)?;
        if self.id == actor.id() && !after.active {
            return Err(AppError::new(Code::NotOneself).field("active"));
        }
        let mut people = People::read(scope).await?;
        check(&mut after, Some(self.id), &people)?;
        for stored in people.members.iter_mut().filter(|stored| stored.meta.id == self.id) {
            stored.record = after.clone();
        }
        require_administrator(people.members.iter().map(|stored| &stored.record), &people.roles)?;
        scope.update(&before, &after).await?;
        view_of(scope, self.id).await
    }
}

fn may_not_configure(field: &str) -> AppError {
    let refused = AppError::new(Code::NotAllowed).field(field);
    refused.param("record", Member::TYPE.name).param("action", Action::Configure.as_str())
}

/// What the member names exists, and the login is nobody else's.
fn check(member: &mut Member, me: Option<Uuid>, people: &People) -> Result<()> {
    member.login = check_login(&member.login)?;
    let others = people.members.iter().filter(|stored| Some(stored.meta.id) != me);
    if others.clone().any(|stored| stored.record.login.eq_ignore_ascii_case(&member.login)) {
        return Err(AppError::new(Code::AlreadyExists).field("login").param("name", &member.login));
    }
    let mut keys: Vec<&str> = member.role_keys().collect();
    if let Some(unknown) = keys.iter().find(|key| !people.roles.contains_key(**key)) {
        return Err(AppError::new(Code::UnknownRole).field("roles").param("role", unknown));
    }
    keys.sort_unstable();
    keys.dedup();
    member.roles = (!keys.is_empty()).then(|| keys.join(" "));
    if let Some(team) = member.team
        && !people.teams.iter().any(|stored| stored.id() == team)
    {
        return Err(AppError::new(Code::UnknownTeam).field("team"));
    }
    if let Some(manager) = member.manager {
        let known = others.clone().any(|stored| stored.id() == manager && stored.record.active);
        if !known {
            return Err(AppError::new(Code::UnknownMember).field("manager"));
        }
    }
    Ok(())
}
