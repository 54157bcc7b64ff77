//! Why can, or can't, somebody see or do this?

use domain::record::Record;
use domain::rights::{Access, Action, Explanation, Question, Row, Subject, explain};
use domain::{AppError, Code, Result, record_type};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::{Command, ReadCommand, Seed};
use crate::members::People;

/// Asks for a member, an action on a record type, and if wanted one record and one field.
///
/// About oneself anybody may ask; about others who assigns work or configures members. A record the asker does not
/// see does not exist for them here either.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExplainAccess {
    pub member: Uuid,
    pub record: String,
    pub action: Action,
    pub id: Option<Uuid>,
    pub field: Option<String>,
}

impl Command for ExplainAccess {
    type Answer = Explanation;
    const NAME: &'static str = "explain_access";
    const ACCESS: Access = Access::Member;

    fn example(seed: &Seed) -> Self {
        Self {
            member: seed.colleague,
            record: "customer".into(),
            action: Action::See,
            id: Some(seed.customer),
            field: Some("phones".into()),
        }
    }
}

impl ReadCommand for ExplainAccess {
    async fn run(self, scope: &mut ReadScope) -> Result<Explanation> {
        let actor = std::sync::Arc::clone(scope.actor());
        let of_others = [Action::Assign, Action::Configure];
        let member = domain::members::Member::TYPE.name;
        if self.member != actor.id() && !of_others.iter().any(|action| actor.may(member, *action)) {
            let refused = AppError::new(Code::NotAllowed).param("record", member);
            return Err(refused.param("action", Action::Configure.as_str()));
        }
        let unknown = || AppError::new(Code::UnknownRight).field("record").param("value", &self.record);
        let subject = Subject::find(&self.record).ok_or_else(unknown)?;
        if let Some(field) = &self.field
            && subject.field(field).is_none()
        {
            return Err(AppError::new(Code::UnknownField).field(field.as_str()).param("record", &self.record));
        }
        let row = match self.id {
            Some(id) => {
                let record = record_type(&self.record)?;
                let view = scope.view(record, id).await?;
                let team = record.position("team").and_then(|_| view.id_in("team"));
                record.owner.map(|owner| Row { owner: view.id_in(owner), team })
            }
            None => None,
        };
        let now_ms = scope.now_ms();
        let people = People::read(scope).await?;
        let asked = people.member(self.member)?;
        let question = Question {
            member: self.member,
            active: asked.record.active,
            record: &self.record,
            action: self.action,
            field: self.field.as_deref(),
            row,
        };
        Ok(explain(&question, &people.held_by(asked, now_ms), &people.organisation()))
    }
}
