//! When somebody leaves: everything they own goes to another, first shown, then done, and undone as a whole if need be.

use domain::members::Member;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{JobScope, ReadScope, Successor};
use ts_rs::TS;
use uuid::Uuid;

use super::people::People;
use super::views::{HandOverAnswer, HandOverPreview, OwnedRecords};
use crate::command::{Command, JobCommand, ReadCommand, Seed};
use crate::jobs::Progress;

const ACCESS: Access = Access::Record { record: Member::TYPE.name, action: Action::Assign };

/// What a member owns, and who would be the one to take it.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct PreviewHandOver {
    pub member: Uuid,
}

impl Command for PreviewHandOver {
    type Answer = HandOverPreview;
    const NAME: &'static str = "preview_hand_over";
    const ACCESS: Access = ACCESS;

    fn example(seed: &Seed) -> Self {
        Self { member: seed.member }
    }
}

impl ReadCommand for PreviewHandOver {
    async fn run(self, scope: &mut ReadScope) -> Result<HandOverPreview> {
        let people = People::read(scope).await?;
        let member = people.member(self.member)?;
        let works = |id: &Uuid| people.members.iter().any(|other| other.meta.id == *id && other.record.active);
        let lead = people.teams.iter().find(|team| Some(team.id()) == member.record.team);
        let lead = lead.and_then(|team| team.record.lead).map(Id::uuid).filter(|lead| *lead != self.member);
        let suggested = lead.or(member.record.manager.map(Id::uuid)).filter(works);
        let leads = people.teams.iter().filter(|team| team.record.lead.map(Id::uuid) == Some(self.member));
        let leads = leads.map(|team| team.meta.id).collect();
        let owned = scope.count_owned(self.member).await?;
        let records = owned.into_iter().map(|(record, count)| OwnedRecords { record: record.name.to_owned(), count });
        Ok(HandOverPreview { records: records.collect(), leads, suggested })
    }
}

/// Gives everything a member owns to another.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct HandOverMember {
    pub member: Uuid,
    pub to: Uuid,
}

impl Command for HandOverMember {
    type Answer = HandOverAnswer;
    const NAME: &'static str = "hand_over_member";
    const ACCESS: Access = ACCESS;

    fn example(seed: &Seed) -> Self {
        Self { member: seed.member, to: seed.colleague }
    }
}

impl JobCommand for HandOverMember {
    fn label(&self) -> Option<String> {
        None
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<HandOverAnswer> {
        let mut scope = job.read().await?;
        let people = People::read(&mut scope).await?;
        let total: u64 = scope.count_owned(self.member).await?.iter().map(|(_, count)| count).sum();
        scope.finish().await?;
        people.member(self.member)?;
        let to = people.member(self.to).map_err(|error| error.field("to"))?;
        if !to.record.active || self.to == self.member {
            return Err(AppError::new(Code::UnknownMember).field("to"));
        }
        let successor = Successor { member: self.to, team: to.record.team.map(Id::uuid) };
        let mut given: Vec<OwnedRecords> = Vec::new();
        let total = usize::try_from(total).unwrap_or(usize::MAX);
        job.hand_over(self.member, successor, |record, count| {
            match given.iter_mut().find(|given| given.record == record.name) {
                Some(given) => given.count += count,
                None => given.push(OwnedRecords { record: record.name.to_owned(), count }),
            }
            let so_far: u64 = given.iter().map(|owned| owned.count).sum();
            progress.tell(usize::try_from(so_far).unwrap_or(total), Some(total), 0);
        })
        .await?;
        Ok(HandOverAnswer { records: given })
    }
}
