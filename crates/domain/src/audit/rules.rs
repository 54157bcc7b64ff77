//! What deserves a look. Every function takes what the journal and the members say and answers with findings.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime, Timelike};
use uuid::Uuid;

use crate::rights::{Action, RoleRights, Scope};

/// More values of masked fields shown to one member within an hour than daily work explains.
pub const SENSITIVE_READS_AN_HOUR: usize = 20;
/// Failed unlocks of one login on one day: as many as make the next try wait.
pub const FAILED_UNLOCKS_A_DAY: usize = 5;
/// Refused attempts of one member on one day. The interface offers nothing that would be refused, so a few
/// come from rights changed meanwhile, and many from somebody trying.
pub const DENIALS_A_DAY: usize = 10;
/// Days without signing in after which an account should be closed or explained.
pub const UNUSED_DAYS: i64 = 30;
/// The hour at which the night begins, and the one at which it ends.
pub const NIGHT: (u32, u32) = (22, 6);
/// Entries named by one finding.
const EXAMPLES: usize = 5;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnomalyKind {
    ManySensitiveReads,
    ExportAtNight,
    RightsWidened,
    WithoutTeam,
    UnusedAccount,
    FailedUnlocks,
    ManyDenials,
}

/// Whom a finding is about; a login nobody has is known by its text alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Who {
    pub member: Option<Uuid>,
    pub name: String,
}

/// One entry of the journal, as the rules look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    pub sequence: i64,
    pub who: Who,
    /// Milliseconds in UTC.
    pub at: i64,
    /// The same moment where it is judged: night is what a clock on the wall says.
    pub local: NaiveDateTime,
}

/// A member, as the rules look at an account.
#[derive(Debug, Clone)]
pub struct Account {
    pub who: Who,
    pub active: bool,
    pub has_team: bool,
    pub made_at: i64,
    pub last_sign_in: Option<i64>,
}

/// One thing that deserves a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anomaly {
    pub kind: AnomalyKind,
    pub who: Who,
    /// Entries it was made from; for an unused account, the days.
    pub count: usize,
    /// The first of them.
    pub sequences: Vec<i64>,
    /// When it began and ended; nothing for what simply is so.
    pub span: Option<(i64, i64)>,
}

impl Anomaly {
    fn of(kind: AnomalyKind, deeds: &[&Deed]) -> Option<Self> {
        let (first, last) = (deeds.first()?, deeds.last()?);
        Some(Self {
            kind,
            who: first.who.clone(),
            count: deeds.len(),
            sequences: deeds.iter().take(EXAMPLES).map(|deed| deed.sequence).collect(),
            span: Some((first.at, last.at)),
        })
    }

    fn of_account(kind: AnomalyKind, account: &Account, count: usize) -> Self {
        Self { kind, who: account.who.clone(), count, sequences: Vec::new(), span: None }
    }
}

/// Deeds by a key, each group in the order it happened.
fn grouped<K: Ord>(deeds: &[Deed], key: impl Fn(&Deed) -> K) -> BTreeMap<K, Vec<&Deed>> {
    let mut groups: BTreeMap<K, Vec<&Deed>> = BTreeMap::new();
    for deed in deeds {
        groups.entry(key(deed)).or_default().push(deed);
    }
    for group in groups.values_mut() {
        group.sort_by_key(|deed| (deed.at, deed.sequence));
    }
    groups
}

/// Members who were shown more than [`SENSITIVE_READS_AN_HOUR`] masked values in any sixty minutes; bursts that
/// do not overlap are findings of their own.
pub fn many_sensitive_reads(reads: &[Deed]) -> Vec<Anomaly> {
    let mut found = Vec::new();
    for deeds in grouped(reads, |deed| deed.who.clone()).values() {
        let mut from = 0;
        while from < deeds.len() {
            let within = deeds[from..].iter().take_while(|deed| deed.at < deeds[from].at + HOUR_MS).count();
            if within > SENSITIVE_READS_AN_HOUR {
                found.extend(Anomaly::of(AnomalyKind::ManySensitiveReads, &deeds[from..from + within]));
                from += within;
            } else {
                from += 1;
            }
        }
    }
    found
}

/// Exports between ten in the evening and six in the morning, by member.
pub fn at_night(exports: &[Deed]) -> Vec<Anomaly> {
    let (begins, ends) = NIGHT;
    let night = |deed: &Deed| deed.local.hour() >= begins || deed.local.hour() < ends;
    let at_night: Vec<Deed> = exports.iter().filter(|deed| night(deed)).cloned().collect();
    let groups = grouped(&at_night, |deed| deed.who.clone());
    groups.values().filter_map(|deeds| Anomaly::of(AnomalyKind::ExportAtNight, deeds)).collect()
}

/// Logins that failed at least [`FAILED_UNLOCKS_A_DAY`] times on one day.
pub fn failed_unlocks(failures: &[Deed]) -> Vec<Anomaly> {
    often_on_a_day(AnomalyKind::FailedUnlocks, failures, FAILED_UNLOCKS_A_DAY)
}

/// Members refused at least [`DENIALS_A_DAY`] times on one day.
pub fn many_denials(denials: &[Deed]) -> Vec<Anomaly> {
    often_on_a_day(AnomalyKind::ManyDenials, denials, DENIALS_A_DAY)
}

fn often_on_a_day(kind: AnomalyKind, deeds: &[Deed], limit: usize) -> Vec<Anomaly> {
    let by_day: BTreeMap<(Who, NaiveDate), _> = grouped(deeds, |deed| (deed.who.clone(), deed.local.date()));
    by_day.values().filter(|deeds| deeds.len() >= limit).filter_map(|deeds| Anomaly::of(kind, deeds)).collect()
}

/// Changes that gave somebody more than they had, by whom they concern.
pub fn rights_widened(changes: &[Deed]) -> Vec<Anomaly> {
    let groups = grouped(changes, |deed| deed.who.clone());
    groups.values().filter_map(|deeds| Anomaly::of(AnomalyKind::RightsWidened, deeds)).collect()
}

/// Whether a change of a list of words, set apart by spaces, added one.
pub fn widens(before: &str, after: &str) -> bool {
    let had: BTreeSet<&str> = before.split_whitespace().collect();
    after.split_whitespace().any(|word| !had.contains(word))
}

/// Whether a role allows more than it did: an action further than before, or a field opened wider.
pub fn role_grew(before: &RoleRights, after: &RoleRights) -> bool {
    let reached = |record: &str, action: Action, scope: Scope| {
        before.records.iter().any(|right| {
            let as_far = right.scope == scope || right.scope == Scope::All || scope == Scope::Own;
            right.record == record && as_far && right.actions.contains(&action)
        })
    };
    let further = after
        .records
        .iter()
        .any(|right| right.actions.iter().any(|action| !reached(&right.record, *action, right.scope)));
    let wider = before.fields.iter().any(|limit| {
        let now = after.fields.iter().find(|now| now.record == limit.record && now.field == limit.field);
        now.is_none_or(|now| now.access > limit.access)
    });
    further || wider
}

/// Members at work in no team: whoever leads one does not answer for them.
pub fn without_team(accounts: &[Account]) -> Vec<Anomaly> {
    let alone = accounts.iter().filter(|account| account.active && !account.has_team);
    alone.map(|account| Anomaly::of_account(AnomalyKind::WithoutTeam, account, 1)).collect()
}

/// Members at work who have not signed in for [`UNUSED_DAYS`] days, or never since they were made.
pub fn unused(accounts: &[Account], now: i64) -> Vec<Anomaly> {
    let idle_days = |account: &Account| (now - account.last_sign_in.unwrap_or(account.made_at)) / DAY_MS;
    let idle = accounts.iter().filter(|account| account.active && idle_days(account) >= UNUSED_DAYS);
    idle.map(|account| {
        let days = usize::try_from(idle_days(account)).unwrap_or(0);
        Anomaly::of_account(AnomalyKind::UnusedAccount, account, days)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rights::{FieldAccess, builtin_role};

    const MORNING: i64 = 1_773_795_600_000;

    fn who(name: &str) -> Who {
        Who { member: None, name: name.to_owned() }
    }

    /// A deed so many minutes after nine o'clock.
    fn deed(name: &str, minutes: i64) -> Deed {
        let nine = NaiveDate::from_ymd_opt(2026, 3, 18).and_then(|day| day.and_hms_opt(9, 0, 0)).expect("a time");
        let local = nine + chrono::Duration::minutes(minutes);
        Deed { sequence: 100 + minutes, who: who(name), at: MORNING + minutes * 60_000, local }
    }

    #[test]
    fn twenty_reads_in_an_hour_are_work_and_one_more_is_a_finding() {
        let reads: Vec<Deed> = (0..20).map(|minute| deed("zhao", minute)).collect();
        assert!(many_sensitive_reads(&reads).is_empty());
        let more: Vec<Deed> = (0..21).map(|minute| deed("zhao", minute)).collect();
        let found = many_sensitive_reads(&more);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].count, &found[0].sequences[..]), (21, &[100, 101, 102, 103, 104][..]));
    }

    #[test]
    fn reads_spread_over_the_day_or_over_members_are_none() {
        let spread: Vec<Deed> = (0..60).map(|at| deed("zhao", at * 4)).collect();
        assert!(many_sensitive_reads(&spread).is_empty());
        let by_two: Vec<Deed> = (0..40).map(|at| deed(if at % 2 == 0 { "zhao" } else { "qian" }, at)).collect();
        assert!(many_sensitive_reads(&by_two).is_empty());
    }

    #[test]
    fn a_burst_is_found_wherever_the_clock_stands_and_two_bursts_are_two() {
        let burst = |from: i64| (0..25).map(move |at| deed("zhao", from + at));
        let found = many_sensitive_reads(&burst(50).chain(burst(400)).collect::<Vec<_>>());
        assert_eq!(found.iter().map(|found| found.count).collect::<Vec<_>>(), [25, 25]);
    }

    #[test]
    fn the_night_lasts_from_ten_to_six() {
        let hours = |hour: i64| deed("zhao", (hour - 9) * 60);
        let found = at_night(&[21, 22, 23, 29, 30].map(hours));
        assert_eq!((found.len(), found[0].count), (1, 3));
    }

    #[test]
    fn failures_count_by_login_and_day() {
        let five: Vec<Deed> = (0..5).map(|minute| deed("zhao", minute)).collect();
        assert_eq!(failed_unlocks(&five)[0].count, 5);
        let over_midnight: Vec<Deed> = (0..5).map(|at| deed("zhao", 14 * 60 + at * 30)).collect();
        assert!(failed_unlocks(&over_midnight).is_empty());
        assert!(many_denials(&five).is_empty());
    }

    #[test]
    fn a_role_added_widens_and_a_role_taken_or_moved_does_not() {
        assert!(widens("sales_rep", "sales_rep marketer"));
        assert!(widens("", "analyst"));
        assert!(widens("analyst", "administrator"));
        assert!(!widens("sales_rep marketer", "marketer"));
        assert!(!widens("a b", "b a"));
    }

    #[test]
    fn a_role_grows_by_an_action_a_scope_or_an_opened_field() {
        let rights = |key: &str| builtin_role(key).expect("a ready-made role").rights();
        let (rep, marketer) = (rights("sales_rep"), rights("marketer"));
        let changed = |mut rights: RoleRights, change: fn(&mut RoleRights)| {
            change(&mut rights);
            rights
        };
        let all = changed(rep.clone(), |rights| rights.records[0].scope = Scope::All);
        assert!(role_grew(&rep, &all) && !role_grew(&all, &rep) && !role_grew(&rep, &rep));
        let exports = changed(rep.clone(), |rights| rights.records[0].actions.push(Action::Export));
        assert!(role_grew(&rep, &exports) && !role_grew(&exports, &rep));
        let open = changed(marketer.clone(), |rights| drop(rights.fields.pop()));
        assert!(role_grew(&marketer, &open) && !role_grew(&open, &marketer));
        let masked = changed(marketer.clone(), |rights| rights.fields[0].access = FieldAccess::Masked);
        assert!(role_grew(&masked, &marketer) && !role_grew(&marketer, &masked));
    }

    #[test]
    fn an_account_is_unused_after_thirty_days_and_one_closed_is_nobodys_concern() {
        let account =
            |active, last_sign_in, made_at| Account { who: who("zhao"), active, has_team: true, made_at, last_sign_in };
        let now = MORNING + 40 * DAY_MS;
        let day = |day: i64| MORNING + day * DAY_MS;
        let found = |account: Account| unused(&[account], now).first().map(|found| found.count);
        assert_eq!(found(account(true, Some(day(10)), day(0))), Some(30));
        assert_eq!(found(account(true, Some(day(11)), day(0))), None);
        assert_eq!(found(account(true, None, day(0))), Some(40));
        assert_eq!(found(account(true, None, day(39))), None);
        assert_eq!(found(account(false, None, day(0))), None);
    }

    #[test]
    fn only_members_at_work_need_a_team() {
        let account = |active, has_team| Account { who: who("zhao"), active, has_team, made_at: 0, last_sign_in: None };
        assert_eq!(without_team(&[account(true, false), account(false, false), account(true, true)]).len(), 1);
    }
}
