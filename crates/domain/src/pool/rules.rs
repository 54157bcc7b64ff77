//! Decisions over the pool, without any I/O.

use chrono::{DateTime, Utc};

use super::PoolRule;
use crate::customers::Customer;
use crate::error::{AppError, Code, Result};
use crate::id::Id;
use crate::leads::Lead;
use crate::members::{Member, Team};
use crate::record::Record;

/// Ten years: nobody means more.
const MOST_DAYS: i64 = 3_650;

/// Numbers of days and of records are none, or at least one.
pub fn check(rule: &PoolRule) -> Result<()> {
    let numbers = [
        ("customer_days", rule.customer_days),
        ("deal_days", rule.deal_days),
        ("lead_days", rule.lead_days),
        ("most_held", rule.most_held),
        ("most_a_day", rule.most_a_day),
        ("cool_down_days", rule.cool_down_days),
    ];
    match numbers.into_iter().find(|(_, number)| number.is_some_and(|number| !(1..=MOST_DAYS).contains(&number))) {
        Some((field, _)) => Err(AppError::new(Code::OutOfRange).field(field).param("min", 1).param("max", MOST_DAYS)),
        None => Ok(()),
    }
}

/// What can lie in the pool.
pub trait Pooled: Record + Clone {
    fn owner(&self) -> Option<Id<Member>>;
    fn former_owner(&self) -> Option<Id<Member>>;
    fn team(&self) -> Option<Id<Team>>;
    fn claimed_at(&self) -> Option<DateTime<Utc>>;
    fn place(&mut self, place: Place);
}

/// Everything that says whose a record is and how it became so.
pub struct Place {
    owner: Option<Id<Member>>,
    team: Option<Id<Team>>,
    former_owner: Option<Id<Member>>,
    reason: Option<String>,
    claimed_at: Option<DateTime<Utc>>,
}

macro_rules! pooled {
    ($($record:ty),*) => {$(
        impl Pooled for $record {
            fn owner(&self) -> Option<Id<Member>> {
                self.owner
            }
            fn former_owner(&self) -> Option<Id<Member>> {
                self.former_owner
            }
            fn team(&self) -> Option<Id<Team>> {
                self.team
            }
            fn claimed_at(&self) -> Option<DateTime<Utc>> {
                self.claimed_at
            }
            fn place(&mut self, place: Place) {
                (self.owner, self.team, self.former_owner) = (place.owner, place.team, place.former_owner);
                (self.pool_reason, self.claimed_at) = (place.reason, place.claimed_at);
            }
        }
    )*};
}
pooled!(Customer, Lead);

/// The record in the pool of its team, with why; its owner becomes its former one.
pub fn put_into_pool<T: Pooled>(record: &T, reason: &str) -> T {
    let mut after = record.clone();
    let reason = Some(reason.to_owned());
    let former_owner = record.owner().or(record.former_owner());
    after.place(Place { owner: None, team: record.team(), former_owner, reason, claimed_at: None });
    after
}

/// The record in the hands of whom it is given to, which is no claim. Whoever has it already keeps it as a claim.
pub fn hand_to<T: Pooled>(record: &T, owner: Id<Member>, team: Option<Id<Team>>) -> T {
    let mut after = record.clone();
    let stays = record.owner() == Some(owner);
    let former_owner = record.owner().filter(|_| !stays).or(record.former_owner());
    let claimed_at = record.claimed_at().filter(|_| stays);
    let team = team.or(record.team());
    after.place(Place { owner: Some(owner), team, former_owner, reason: None, claimed_at });
    after
}

/// What follows where an owner was typed among other things.
pub fn settle_owner<T: Pooled>(before: &T, after: &mut T) {
    if before.owner() == after.owner() {
        return;
    }
    let former_owner = before.owner().or(before.former_owner());
    let (owner, team) = (after.owner(), after.team());
    after.place(Place { owner, team, former_owner, reason: None, claimed_at: None });
}

/// The record in the hands of who claims it.
pub fn claim<T: Pooled>(record: &T, by: Id<Member>, team: Option<Id<Team>>, at: DateTime<Utc>) -> T {
    let mut after = record.clone();
    let former_owner = record.former_owner();
    after.place(Place {
        owner: Some(by),
        team: team.or(record.team()),
        former_owner,
        reason: None,
        claimed_at: Some(at),
    });
    after
}

/// What somebody has claimed: since this morning, and holds at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Claims {
    pub today: i64,
    pub held: i64,
}

/// Refuses what would be more than the rule lets one hold or claim in a day.
///
/// # Errors
/// [`Code::PoolQuota`] with how many there are and may be; `held` or `today` in `of`.
pub fn refuse_quota(rule: &PoolRule, so_far: Claims, more: i64) -> Result<()> {
    let limits = [("held", so_far.held, rule.most_held), ("today", so_far.today, rule.most_a_day)];
    for (of, now, most) in limits {
        if let Some(most) = most.filter(|most| now + more > *most) {
            let left = (most - now).max(0);
            return Err(AppError::new(Code::PoolQuota).param("of", of).param("max", most).param("left", left));
        }
    }
    Ok(())
}

/// Whose it was last waits before claiming it again.
///
/// # Errors
/// [`Code::PoolCoolDown`] with the days left.
pub fn refuse_cool_down<T: Pooled>(
    rule: &PoolRule,
    record: &T,
    by: Id<Member>,
    pooled_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    let Some(days) = rule.cool_down_days.filter(|_| record.former_owner() == Some(by)) else { return Ok(()) };
    let waited = (now - pooled_at).num_days();
    if waited < days { Err(AppError::new(Code::PoolCoolDown).param("days", days - waited)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;
    use uuid::Uuid;

    fn member(number: u128) -> Id<Member> {
        Id::new(Uuid::from_u128(number))
    }

    fn customer() -> Customer {
        Customer { name: "启澜".into(), source: "电话".into(), owner: Some(member(1)), ..Customer::blank() }
    }

    #[test]
    fn what_goes_into_the_pool_remembers_whose_it_was_and_what_is_claimed_when() {
        let pooled = put_into_pool(&customer(), "没有需求");
        assert_eq!((pooled.owner, pooled.former_owner), (None, Some(member(1))));
        assert_eq!(pooled.pool_reason.as_deref(), Some("没有需求"));
        let claimed = claim(&pooled, member(2), None, DateTime::UNIX_EPOCH);
        assert_eq!((claimed.owner, claimed.former_owner), (Some(member(2)), Some(member(1))));
        assert_eq!((claimed.pool_reason, claimed.claimed_at), (None, Some(DateTime::UNIX_EPOCH)));
    }

    #[test]
    fn a_quota_says_how_many_are_left() {
        let rule = PoolRule { most_held: Some(3), most_a_day: Some(2), ..PoolRule::usual() };
        assert_eq!(refuse_quota(&rule, Claims { today: 1, held: 1 }, 1), Ok(()));
        let day = refuse_quota(&rule, Claims { today: 1, held: 1 }, 2).expect_err("too many for a day");
        assert_eq!((day.code, day.params["of"].as_str(), day.params["left"].as_str()), (Code::PoolQuota, "today", "1"));
        let held = refuse_quota(&rule, Claims { today: 0, held: 3 }, 1).expect_err("holds enough");
        assert_eq!(held.params["of"], "held");
        let free = PoolRule { most_held: None, most_a_day: None, ..rule };
        assert_eq!(refuse_quota(&free, Claims { today: 900, held: 900 }, 500), Ok(()));
    }

    #[test]
    fn only_the_last_owner_waits_and_only_so_long() {
        let rule = PoolRule { cool_down_days: Some(7), ..PoolRule::usual() };
        let (pooled, day) = (put_into_pool(&customer(), "x"), |days| DateTime::UNIX_EPOCH + Days::new(days));
        let by = |who, at| refuse_cool_down(&rule, &pooled, member(who), day(0), day(at));
        assert_eq!(by(1, 5).expect_err("waits").params["days"], "2");
        assert_eq!(by(1, 7), Ok(()));
        assert_eq!(by(2, 0), Ok(()));
    }

    #[test]
    fn a_rule_counts_in_days_of_which_there_is_at_least_one() {
        check(&PoolRule::usual()).expect("fits");
        let none = PoolRule { cool_down_days: Some(0), ..PoolRule::usual() };
        assert_eq!(check(&none).expect_err("no day").field.as_deref(), Some("cool_down_days"));
    }
}
