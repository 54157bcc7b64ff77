//! Tasks: one's own, or those of whom one may give tasks to.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::draft::check_limits;
use domain::members::Member;
use domain::record::Record;
use domain::tasks::{Task, TaskStatus, check};
use domain::{Id, Result};
use store::{JobScope, ReadScope, Reading, RecordView, time_of};
use uuid::Uuid;

use super::{id_in, key_within};
use crate::command::Seed;
use crate::transfer::queries::{of_customers, tasks_of};
use crate::transfer::transferred::{Ownership, Transferred};

/// Now, and who brings them in.
pub struct Present {
    now: DateTime<Utc>,
    importer: Id<Member>,
}

/// The same words due on the same day are the same task.
fn key(customer: Uuid, due: Option<String>, title: &str) -> String {
    format!("{} {}", key_within(customer, "title", title), due.unwrap_or_default())
}

impl Transferred for Task {
    const PREVIEW: &'static str = "preview_task_import";
    const IMPORT: &'static str = "import_tasks";
    const EXPORT: &'static str = "export_tasks";
    const TEMPLATE: &'static str = "write_task_template";
    const ALSO: &'static [&'static str] = &["owner", "status", "done_at"];
    type Around = Present;

    async fn look_around(scope: &mut ReadScope) -> Result<Present> {
        Ok(Present { now: time_of(scope.now_ms()), importer: Id::new(scope.actor().id()) })
    }

    fn ownership(&mut self) -> Option<Ownership<'_>> {
        Some(Ownership { owner: &mut self.owner, team: &mut self.team })
    }

    fn settle(&mut self, _: &[&'static str], present: &Present) -> Result<()> {
        self.assigned_by = (self.owner != Some(present.importer)).then_some(present.importer);
        if self.status == TaskStatus::Done {
            self.done_at.get_or_insert(present.now);
        } else {
            self.done_at = None;
        }
        check(self)?;
        check_limits(Self::TYPE, &self.to_values())
    }

    fn keys(&self) -> Vec<String> {
        let due = self.due.map(|day: NaiveDate| day.to_string());
        vec![key(self.customer.map(Id::uuid).unwrap_or_default(), due, &self.title)]
    }

    fn keys_of(view: &RecordView) -> Vec<String> {
        vec![key(id_in(view, "customer"), view.text("due"), &view.text("title").unwrap_or_default())]
    }

    async fn doubles(scope: &mut ReadScope, _: &[String], customers: &[Uuid]) -> Result<Vec<RecordView>> {
        let mut found = of_customers(scope, Self::TYPE, customers).await?;
        found.extend(tasks_of(scope).await?);
        Ok(found)
    }

    async fn keep(job: &JobScope, records: Vec<Self>) -> Result<()> {
        job.create_all(&records).await.map(|_| ())
    }

    fn example_defaults(_: &Seed) -> BTreeMap<String, String> {
        [("title", "寄合同"), ("due", "2026-04-01")].map(|(field, value)| (field.to_owned(), value.to_owned())).into()
    }
}
