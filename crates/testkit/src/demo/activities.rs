//! What was done with the generated customers, and what is planned.

use domain::activities::{Activity, ActivityKind, ActivityStatus};
use domain::customers::Customer;
use domain::record::Record;
use domain::{Id, Result};
use store::{JobScope, moment_of, time_of};

use super::BATCH;
use crate::company::GeneratedActivity;

/// Makes the activities of the customers just made.
pub async fn make(
    job: &JobScope,
    ids: &[Id<Customer>],
    customers: &[Customer],
    activities: &[Vec<GeneratedActivity>],
) -> Result<()> {
    let each = ids.iter().zip(customers).zip(activities);
    let made: Vec<_> = each
        .flat_map(|((id, customer), doings)| doings.iter().filter_map(|doing| activity_of(*id, customer, doing)))
        .collect();
    for some in made.chunks(BATCH) {
        job.create_all(some).await?;
    }
    Ok(())
}

fn activity_of(id: Id<Customer>, customer: &Customer, generated: &GeneratedActivity) -> Option<Activity> {
    let kind = ActivityKind::ALL.iter().find(|kind| kind.as_str() == generated.kind)?;
    let text = |text: Option<&str>| text.map(str::to_owned);
    Some(Activity {
        customer: id,
        kind: *kind,
        status: if generated.planned { ActivityStatus::Planned } else { ActivityStatus::Done },
        at: time_of(moment_of(generated.at)),
        content: generated.content.to_owned(),
        result: text(generated.result),
        next_step: text(generated.next_step),
        contact_name: customer.main_contact.clone(),
        duration_minutes: generated.minutes,
        member: customer.owner?,
        owner: customer.owner,
        team: customer.team,
        ..Activity::blank()
    })
}
