//! Looking through the audit, and reviewing what stands there.

use domain::audit::AuditReview;
use domain::rights::{AUDIT, Access, Action};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, WriteScope};
use ts_rs::TS;

use super::queries::{MOST, Members, page, reviewed};
use super::views::{AuditCount, AuditFilter, AuditPage, ReviewAnswer};
use crate::command::{Command, ReadCommand, Seed, WriteCommand};

pub const SEE: Access = Access::Record { record: AUDIT, action: Action::See };

/// Entries of the journal, newest first.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListAudit {
    #[serde(default)]
    #[ts(optional, as = "Option<AuditFilter>")]
    pub filter: AuditFilter,
    /// `next` of the page before.
    pub before: Option<String>,
    pub limit: u32,
}

impl Command for ListAudit {
    type Answer = AuditPage;
    const NAME: &'static str = "list_audit";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { filter: AuditFilter::default(), before: None, limit: 50 }
    }
}

impl ReadCommand for ListAudit {
    async fn run(self, scope: &mut ReadScope) -> Result<AuditPage> {
        let filter = self.filter.resolve(&scope.calendar())?;
        let before = self.before.as_deref().map(sequence).transpose()?;
        page(scope, Action::See, &filter, before, self.limit.clamp(1, MOST)).await
    }
}

fn sequence(text: &str) -> Result<i64> {
    text.parse().map_err(|_| AppError::new(Code::MalformedRequest).param("sequence", text))
}

/// How many entries there are.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CountAudit {
    #[serde(default)]
    #[ts(optional, as = "Option<AuditFilter>")]
    pub filter: AuditFilter,
}

impl Command for CountAudit {
    type Answer = AuditCount;
    const NAME: &'static str = "count_audit";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { filter: AuditFilter { kinds: Some(vec!["create".into()]), ..AuditFilter::default() } }
    }
}

impl ReadCommand for CountAudit {
    async fn run(self, scope: &mut ReadScope) -> Result<AuditCount> {
        let filter = self.filter.resolve(&scope.calendar())?;
        Ok(AuditCount { count: scope.count_audit(Action::See, &filter).await? })
    }
}

/// Says of entries that somebody looked at them. Nobody reviews what they did themselves.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReviewAuditEntries {
    pub sequences: Vec<String>,
    pub remark: Option<String>,
}

/// Records of one transaction.
const MOST_AT_ONCE: usize = 500;

impl Command for ReviewAuditEntries {
    type Answer = ReviewAnswer;
    const NAME: &'static str = "review_audit_entries";
    const ACCESS: Access = Access::Record { record: AUDIT, action: Action::Approve };

    /// The first entry of a workspace is the product's: it made the first member.
    fn example(_: &Seed) -> Self {
        Self { sequences: vec!["1".into()], remark: Some("首次运行，正常".into()) }
    }
}

impl WriteCommand for ReviewAuditEntries {
    async fn run(self, scope: &mut WriteScope) -> Result<ReviewAnswer> {
        let mut sequences = self.sequences.iter().map(|text| sequence(text)).collect::<Result<Vec<_>>>()?;
        sequences.sort_unstable();
        sequences.dedup();
        if sequences.len() > MOST_AT_ONCE {
            return Err(AppError::new(Code::TooMany).field("sequences").param("max", MOST_AT_ONCE));
        }
        let remark = self.remark.map(|remark| remark.trim().to_owned()).filter(|remark| !remark.is_empty());
        let entries = scope.entries_to_review(&sequences).await?;
        let members = Members::read(scope).await?;
        let me = scope.actor().id();
        let own = entries.iter().find(|entry| members.who(entry).is_some_and(|(who, _)| who == Some(me)));
        if let Some(own) = own {
            return Err(AppError::new(Code::OwnEntry).field("sequences").param("sequence", own.sequence));
        }
        let done = reviewed(scope, &entries).await?;
        let reviews: Vec<_> = entries
            .iter()
            .filter(|entry| !done.contains(&(entry.sequence, entry.transaction.device)))
            .map(|entry| AuditReview {
                sequence: entry.sequence,
                device: Id::new(entry.transaction.device),
                remark: remark.clone(),
            })
            .collect();
        scope.create_all(&reviews).await?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(ReviewAnswer { reviewed: count(reviews.len()), kept: count(entries.len() - reviews.len()) })
    }
}
