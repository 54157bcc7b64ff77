//! Looking through many leads at once: what is worth following, what is none, and whose it is.

use domain::leads::{Lead, LeadStatus, Screening, screen};
use domain::record::{FieldValue, Record};
use domain::rights::{Access, Action};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use store::WriteScope;
use ts_rs::TS;
use uuid::Uuid;

use super::views::LeadsChanged;
use crate::command::{Command, Seed, WriteCommand};
use crate::members::active_member;

/// Most leads of one call: it is one transaction.
const MOST: usize = 500;

/// Changes each lead in one transaction; without a difference it is left as it is.
async fn change_each(
    scope: &mut WriteScope,
    ids: &[Uuid],
    change: impl Fn(&Lead) -> Result<Lead> + Send,
) -> Result<LeadsChanged> {
    if ids.len() > MOST {
        return Err(AppError::new(Code::TooMany).field("ids").param("max", MOST).param("entries", ids.len()));
    }
    let mut answer = LeadsChanged::default();
    for id in ids {
        let before = scope.load::<Lead>(Id::new(*id)).await?;
        let after = change(&before.record)?;
        if after == before.record {
            answer.unchanged += 1;
        } else {
            scope.update(&before, &after).await?;
            answer.changed += 1;
        }
    }
    Ok(answer)
}

/// Says how far leads were looked into; one that is none is given a reason. What was converted stays so.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ScreenLeads {
    pub ids: Vec<Uuid>,
    #[ts(type = "\"new\" | \"contacting\" | \"qualified\" | \"disqualified\"")]
    pub status: String,
    pub reason: Option<String>,
}

impl Command for ScreenLeads {
    type Answer = LeadsChanged;
    const NAME: &'static str = "screen_leads";
    const ACCESS: Access = Access::Record { record: Lead::TYPE.name, action: Action::Edit };

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.leads.lead], status: "qualified".into(), reason: None }
    }
}

impl WriteCommand for ScreenLeads {
    async fn run(self, scope: &mut WriteScope) -> Result<LeadsChanged> {
        let status = LeadStatus::from_input(&Json::from(self.status)).map_err(|error| error.field("status"))?;
        let screening = Screening { status, reason: self.reason };
        change_each(scope, &self.ids, |lead| screen(lead, &screening)).await
    }
}

/// Gives leads to an owner; the owner's team follows.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct AssignLeads {
    pub ids: Vec<Uuid>,
    pub owner: Uuid,
}

impl Command for AssignLeads {
    type Answer = LeadsChanged;
    const NAME: &'static str = "assign_leads";
    const ACCESS: Access = Access::Record { record: Lead::TYPE.name, action: Action::Assign };

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.leads.lead], owner: seed.member }
    }
}

impl WriteCommand for AssignLeads {
    async fn run(self, scope: &mut WriteScope) -> Result<LeadsChanged> {
        let place = active_member(scope, self.owner).await?;
        let team = place.ok_or_else(|| AppError::new(Code::UnknownMember).field("owner"))?.team;
        let owner = Id::new(self.owner);
        change_each(scope, &self.ids, |lead| Ok(domain::pool::hand_to(lead, owner, team))).await
    }
}
