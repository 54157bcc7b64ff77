//! What deserves a look: derived anew from the journal and the members each time it is asked for.

use std::collections::BTreeMap;

use chrono::Days;
use domain::Result;
use domain::audit::{self, Account, Anomaly, Deed, Who};
use domain::members::Member;
use domain::record::Record;
use domain::rights::{Access, Action, RoleRights, builtin_role};
use domain::roles::{BreakGlass, Role};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use store::journal::{EntryRow, JournalFilter, Kind};
use store::{ReadScope, Reading, Stored, local_time_of, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::commands::SEE;
use super::queries::Members;
use super::views::{AnomalyView, RevealCount, name_of};
use crate::command::{Command, ReadCommand, Seed};

/// What deserves a look in the last days, today included.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListAnomalies {
    /// 1 to 366.
    pub days: u32,
}

impl Command for ListAnomalies {
    type Answer = Vec<AnomalyView>;
    const NAME: &'static str = "list_anomalies";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { days: 30 }
    }
}

impl ReadCommand for ListAnomalies {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<AnomalyView>> {
        let stored = scope.all::<Member>().await?;
        let look = Look { from: begin(scope, self.days), members: Members::of(&stored) };
        let mut found = audit::many_sensitive_reads(&look.deeds(scope, Kind::SensitiveRead).await?);
        found.extend(audit::at_night(&look.deeds(scope, Kind::Export).await?));
        found.extend(audit::rights_widened(&look.widenings(scope).await?));
        found.extend(audit::failed_unlocks(&look.deeds(scope, Kind::FailedUnlock).await?));
        found.extend(audit::many_denials(&look.deeds(scope, Kind::Denial).await?));
        let accounts = accounts(scope, &stored).await?;
        found.extend(audit::without_team(&accounts));
        found.extend(audit::unused(&accounts, scope.now_ms()));
        // What is going on now comes before what simply is so.
        found.sort_by_key(|anomaly| std::cmp::Reverse(anomaly.span.map(|(_, last)| last)));
        Ok(found.into_iter().map(describe).collect())
    }
}

fn describe(anomaly: Anomaly) -> AnomalyView {
    AnomalyView {
        kind: name_of(anomaly.kind).to_owned(),
        member: anomaly.who.member,
        member_name: anomaly.who.name,
        count: u32::try_from(anomaly.count).unwrap_or(u32::MAX),
        sequences: anomaly.sequences.iter().map(i64::to_string).collect(),
        from: anomaly.span.map(|(first, _)| time_of(first)),
        to: anomaly.span.map(|(_, last)| time_of(last)),
    }
}

/// First millisecond of so many days, the last of which is today.
fn begin(scope: &ReadScope, days: u32) -> i64 {
    let calendar = scope.calendar();
    let back = Days::new(u64::from(days.clamp(1, 366)) - 1);
    calendar.span(calendar.today.checked_sub_days(back).unwrap_or(calendar.today)).0
}

async fn accounts(scope: &mut ReadScope, members: &[Stored<Member>]) -> Result<Vec<Account>> {
    let seen = scope.last_sign_ins().await?;
    let account = |stored: &Stored<Member>| Account {
        who: Who { member: Some(stored.meta.id), name: stored.record.name.clone() },
        active: stored.record.active,
        has_team: stored.record.team.is_some(),
        made_at: stored.meta.created_at,
        last_sign_in: seen.get(&stored.meta.id).copied(),
    };
    Ok(members.iter().map(account).collect())
}

/// A look back over the journal.
struct Look {
    from: i64,
    members: Members,
}

/// Entries read in one go.
const PAGE: u32 = 2_000;

impl Look {
    async fn entries(&self, scope: &mut ReadScope, kinds: &[Kind], record: Option<&str>) -> Result<Vec<EntryRow>> {
        let filter = JournalFilter {
            kinds: kinds.to_vec(),
            record: record.map(str::to_owned),
            from: Some(self.from),
            ..JournalFilter::default()
        };
        let mut entries: Vec<EntryRow> = Vec::new();
        loop {
            let before = entries.last().map(|entry| entry.sequence);
            let page = scope.audit(Action::See, &filter, before, PAGE).await?;
            let last = page.len() < PAGE as usize;
            entries.extend(page);
            if last {
                return Ok(entries);
            }
        }
    }

    /// What members did, of one kind.
    async fn deeds(&self, scope: &mut ReadScope, kind: Kind) -> Result<Vec<Deed>> {
        let entries = self.entries(scope, &[kind], None).await?;
        let deed = |entry: &EntryRow| {
            let (member, name) = self.members.who(entry)?;
            Some(deed(entry, Who { member, name }))
        };
        Ok(entries.iter().filter_map(deed).collect())
    }

    /// Entries that gave somebody more than they had: a role added to a member, a role lent, a role that grew.
    async fn widenings(&self, scope: &mut ReadScope) -> Result<Vec<Deed>> {
        let written = [Kind::Create, Kind::Change];
        let mut found = Vec::new();
        for entry in self.entries(scope, &[Kind::Change], Some(Member::TYPE.name)).await? {
            let roles = |value: &Json| value.as_str().unwrap_or_default().to_owned();
            if let Some((before, after)) = change_of(&entry, "roles")
                && audit::widens(&roles(before), &roles(after))
            {
                found.push(deed(&entry, self.member(entry.record_id)));
            }
        }
        for entry in self.entries(scope, &[Kind::Create], Some(BreakGlass::TYPE.name)).await? {
            let lent = entry.payload.as_ref().and_then(|payload| payload.record.get("member"));
            if let Some(member) = lent.and_then(as_value) {
                found.push(deed(&entry, self.member(member)));
            }
        }
        for entry in self.entries(scope, &written, Some(Role::TYPE.name)).await? {
            if grew(&entry)
                && let Some((member, name)) = self.members.who(&entry)
            {
                found.push(deed(&entry, Who { member, name }));
            }
        }
        Ok(found)
    }

    fn member(&self, id: Uuid) -> Who {
        Who { member: Some(id), name: self.members.name(id).cloned().unwrap_or_default() }
    }
}

fn deed(entry: &EntryRow, who: Who) -> Deed {
    let at = entry.transaction.at;
    Deed { sequence: entry.sequence, who, at, local: local_time_of(at) }
}

fn change_of<'a>(entry: &'a EntryRow, field: &str) -> Option<(&'a Json, &'a Json)> {
    let changes = &entry.payload.as_ref()?.changes;
    changes.iter().find(|(name, ..)| name == field).map(|(_, before, after, _)| (before, after))
}

fn as_value<T: DeserializeOwned>(json: &Json) -> Option<T> {
    serde_json::from_value(json.clone()).ok()
}

/// Whether the entry made a role allow more. Editing a ready-made role makes its row: what it allowed before is
/// what came with the product.
fn grew(entry: &EntryRow) -> bool {
    let rights = |json: Option<&Json>| json.and_then(as_value::<RoleRights>).unwrap_or_default();
    let made = entry.payload.as_ref().map(|payload| &payload.record);
    let (before, after) = match (entry.kind, made) {
        (Kind::Create, Some(made)) => {
            let key = made.get("key").and_then(Json::as_str).unwrap_or_default();
            let Some(ready) = builtin_role(key) else { return false };
            (ready.rights(), rights(made.get("rights")))
        }
        _ => {
            let Some((before, after)) = change_of(entry, "rights") else { return false };
            (rights(Some(before)), rights(Some(after)))
        }
    };
    audit::role_grew(&before, &after)
}

/// Masked values shown, by member and day, the newest day first.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CountReveals {
    /// 1 to 366.
    pub days: u32,
}

impl Command for CountReveals {
    type Answer = Vec<RevealCount>;
    const NAME: &'static str = "count_reveals";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { days: 7 }
    }
}

impl ReadCommand for CountReveals {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<RevealCount>> {
        let members = Members::read(scope).await?;
        let look = Look { from: begin(scope, self.days), members };
        let mut counts = BTreeMap::new();
        for deed in look.deeds(scope, Kind::SensitiveRead).await? {
            *counts.entry((std::cmp::Reverse(deed.local.date()), deed.who)).or_insert(0) += 1;
        }
        let count = |((day, who), count): ((std::cmp::Reverse<chrono::NaiveDate>, Who), u32)| RevealCount {
            member: who.member,
            member_name: who.name,
            day: day.0.to_string(),
            count,
        };
        Ok(counts.into_iter().map(count).collect())
    }
}
