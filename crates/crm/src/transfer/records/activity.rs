//! Activities: the past of an older system. Who did them and when is in the file; a customer knows when it was last followed
//! up, in the same job.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use domain::activities::{Activity, ActivityStatus, check};
use domain::customers::Customer;
use domain::members::Member;
use domain::record::Record;
use domain::{Id, Result};
use store::{JobScope, ReadScope, Reading, RecordView, Stored, time_of};
use uuid::Uuid;

use super::{id_in, time_in};
use crate::command::Seed;
use crate::transfer::queries::of_customers;
use crate::transfer::transferred::Transferred;

/// Now, and who brings them in.
pub struct Present {
    now: DateTime<Utc>,
    importer: Id<Member>,
}

/// The same words at the same time with the same customer are the same activity.
fn key(customer: Uuid, at: i64, content: &str) -> String {
    let content: String = content.chars().filter(|c| c.is_alphanumeric()).take(200).collect();
    format!("content:{content} {at} {}", customer.simple())
}

impl Transferred for Activity {
    const PREVIEW: &'static str = "preview_activity_import";
    const IMPORT: &'static str = "import_activities";
    const EXPORT: &'static str = "export_activities";
    const TEMPLATE: &'static str = "write_activity_template";
    const ALSO: &'static [&'static str] = &["member", "checked_in_at"];
    type Around = Present;

    async fn look_around(scope: &mut ReadScope) -> Result<Present> {
        Ok(Present { now: time_of(scope.now_ms()), importer: Id::new(scope.actor().id()) })
    }

    fn settle(&mut self, given: &[&'static str], present: &Present) -> Result<()> {
        if !given.contains(&"member") {
            self.member = present.importer;
        }
        // A day that lies ahead is a plan, unless the file says otherwise.
        if !given.contains(&"status") && self.at > present.now {
            self.status = ActivityStatus::Planned;
        }
        check(self, present.now)
    }

    fn keys(&self) -> Vec<String> {
        vec![key(self.customer.uuid(), self.at.timestamp_millis(), &self.content)]
    }

    fn keys_of(view: &RecordView) -> Vec<String> {
        vec![key(id_in(view, "customer"), time_in(view, "at"), &view.text("content").unwrap_or_default())]
    }

    async fn doubles(scope: &mut ReadScope, _: &[String], customers: &[Uuid]) -> Result<Vec<RecordView>> {
        of_customers(scope, Self::TYPE, customers).await
    }

    async fn keep(job: &JobScope, records: Vec<Self>) -> Result<()> {
        job.create_all(&records).await?;
        let mut newest: HashMap<Uuid, DateTime<Utc>> = HashMap::new();
        for done in records.iter().filter(|activity| activity.status == ActivityStatus::Done) {
            let last = newest.entry(done.customer.uuid()).or_insert(done.at);
            *last = done.at.max(*last);
        }
        let customers: Vec<Uuid> = newest.keys().copied().collect();
        let mut scope = job.read().await?;
        let rows = scope.rows_of(Customer::TYPE, &customers).await?;
        scope.finish().await?;
        let follow = |stored: &Stored<Customer>| {
            let last = newest.get(&stored.meta.id).copied().max(stored.record.last_follow_up);
            Ok(Some(Customer { last_follow_up: last, ..stored.record.clone() }))
        };
        job.change_all(&rows, follow).await.map(|_| ())
    }

    fn example_defaults(seed: &Seed) -> BTreeMap<String, String> {
        let values =
            [("customer", seed.customer.to_string()), ("content", "旧系统跟进".into()), ("at", "2026-03-01".into())];
        values.map(|(field, value)| (field.to_owned(), value)).into()
    }
}
