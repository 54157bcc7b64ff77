//! Making and changing one lead.

use std::sync::Arc;

use domain::leads::{Lead, check, format_number};
use domain::pool::settle_owner;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Reading, WriteScope, calendar_at};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::view_of;
use super::views::LeadView;
use crate::command::{Command, Seed, WriteCommand};
use crate::members::{active_member, team_exists};
use crate::revision::refuse_overtaken;
use crate::tags::tag_exists;

/// The series lead numbers are taken from.
pub const NUMBERS: &str = "lead";

/// Makes a lead. Without an owner it is the actor's; without a team, the owner's. `owner: null` puts it into the pool, where
/// the actor may assign.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CreateLead {
    pub lead: Draft<Lead>,
}

impl Command for CreateLead {
    type Answer = LeadView;
    const NAME: &'static str = "create_lead";
    const ACCESS: Access = Access::Record { record: Lead::TYPE.name, action: Action::Create };

    fn example(seed: &Seed) -> Self {
        let draft = json!({
            "name": "宁波云栈纺织有限公司", "contact_name": "王芳", "source": "展会", "channel": "华东工博会",
            "phones": ["13800138000"], "cost": "180", "city": "3302", "demand": "两条产线", "tags": [seed.tag],
        });
        Self { lead: Draft::from_json(draft).expect("BUG: an object") }
    }
}

impl WriteCommand for CreateLead {
    async fn run(self, scope: &mut WriteScope) -> Result<LeadView> {
        let actor = Arc::clone(scope.actor());
        let mut lead = Lead::blank();
        lead.captured_on = Some(calendar_at(scope.now_ms()).today);
        self.lead.fill(&mut lead, &actor)?;
        if self.lead.get("owner").is_none() {
            lead.owner = Some(Id::new(actor.id()));
        }
        check_references(scope, &lead).await?;
        if let Some(owner) = lead.owner.filter(|_| lead.team.is_none() && self.lead.get("team").is_none()) {
            lead.team = active_member(scope, owner.uuid()).await?.and_then(|place| place.team);
        }
        check(&mut lead)?;
        lead.number = Some(format_number(scope.next_numbers(NUMBERS, 1).await?));
        let id = scope.create(&lead).await?;
        view_of(scope, id.uuid()).await
    }
}

/// Changes the fields given, and no others; see `update_customer`. A lead that was converted stays as it is.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct UpdateLead {
    pub id: Uuid,
    pub revision: String,
    pub changes: Draft<Lead>,
}

impl Command for UpdateLead {
    type Answer = LeadView;
    const NAME: &'static str = "update_lead";
    const ACCESS: Access = Access::Record { record: Lead::TYPE.name, action: Action::Edit };

    fn example(seed: &Seed) -> Self {
        let changes = json!({ "demand": "三条产线，年底前", "cost": "260" });
        Self {
            id: seed.leads.lead,
            revision: seed.leads.revision.clone(),
            changes: Draft::from_json(changes).expect("BUG: an object"),
        }
    }
}

impl WriteCommand for UpdateLead {
    async fn run(self, scope: &mut WriteScope) -> Result<LeadView> {
        let actor = Arc::clone(scope.actor());
        let before = scope.load::<Lead>(Id::new(self.id)).await?;
        refuse_overtaken(&before.meta, &self.revision, &self.changes)?;
        let mut after = before.record.clone();
        if ["province", "city", "district"].iter().any(|field| self.changes.get(field).is_some()) {
            // A new region replaces the old one whole.
            (after.province, after.city, after.district) = (None, None, None);
        }
        self.changes.apply(&mut after, &actor)?;
        settle_owner(&before.record, &mut after);
        check_references(scope, &after).await?;
        check(&mut after)?;
        scope.update(&before, &after).await?;
        view_of(scope, self.id).await
    }
}

/// What the lead refers to exists.
async fn check_references(scope: &mut WriteScope, lead: &Lead) -> Result<()> {
    let unknown = |field: &str, code: Code| Err(AppError::new(code).field(field));
    if let Some(owner) = lead.owner
        && active_member(scope, owner.uuid()).await?.is_none()
    {
        return unknown("owner", Code::UnknownMember);
    }
    if let Some(team) = lead.team
        && !team_exists(scope, team.uuid()).await?
    {
        return unknown("team", Code::UnknownTeam);
    }
    for tag in &lead.tags {
        if !tag_exists(scope, tag.uuid()).await? {
            return unknown("tags", Code::UnknownTag);
        }
    }
    Ok(())
}
