//! The follow-up rule among the rules of time: it writes nothing, and tells how many alerts are new to the member.

use domain::Result;
use domain::alerts::{AlertDismissal, limits};
use domain::record::Record;
use domain::rights::{Access, Action};
use store::{Cancel, Reading, calendar_at};

use super::queries::{Asked, count};
use super::rule::rule_of;
use crate::timing::{Rule, Turn};

pub struct FollowUps;

impl Rule for FollowUps {
    const NAME: &'static str = "follow_up";

    async fn run(turn: &Turn<'_>) -> Result<u32> {
        let (record, action) = (AlertDismissal::TYPE.name, Action::See);
        // What is due changes with the day.
        if !turn.is_new_day() || !turn.session.actor().may(record, action) {
            return Ok(0);
        }
        let grant = turn.session.grant(Access::Record { record, action })?;
        let mut scope = turn.session.store.read(grant, &Cancel::default()).await?;
        let rule = rule_of(&mut scope).await?;
        let me = scope.actor().id();
        let mut mine = async |at_ms: i64| {
            let calendar = calendar_at(at_ms);
            count(&mut scope, &Asked::of(&rule, limits(&rule, &calendar), calendar.today).by(&[me]), u32::MAX).await
        };
        // Time only adds to them: what was due at the last turn still is, or was settled.
        let (before, now) = (mine(turn.since_ms).await?, mine(turn.now_ms).await?);
        scope.finish().await?;
        Ok(now.saturating_sub(before))
    }
}
