//! Contacts: each names its customer; within it, who has the same number, mail or name is the same.

use std::collections::{BTreeMap, BTreeSet};

use domain::contacts::{Contact, check};
use domain::record::{Record, match_keys};
use domain::tags::Tag;
use domain::{Id, Result};
use store::{JobScope, ReadScope, RecordView};
use uuid::Uuid;

use super::{id_in, key_within};
use crate::command::Seed;
use crate::transfer::queries::of_customers;
use crate::transfer::transferred::Transferred;

fn keys_within(customer: Uuid, name: &str, keys: Vec<String>) -> Vec<String> {
    let keys = keys.into_iter().map(|key| format!("{key} {}", customer.simple()));
    keys.chain([key_within(customer, "name", name)]).collect()
}

impl Transferred for Contact {
    const PREVIEW: &'static str = "preview_contact_import";
    const IMPORT: &'static str = "import_contacts";
    const EXPORT: &'static str = "export_contacts";
    const TEMPLATE: &'static str = "write_contact_template";
    type Around = ();

    async fn look_around(_: &mut ReadScope) -> Result<()> {
        Ok(())
    }

    fn tags(&mut self) -> Option<&mut BTreeSet<Id<Tag>>> {
        Some(&mut self.tags)
    }

    fn settle(&mut self, _: &[&'static str], (): &()) -> Result<()> {
        check(self)
    }

    fn keys(&self) -> Vec<String> {
        keys_within(self.customer.uuid(), &self.name, match_keys(Self::TYPE, &self.to_values()))
    }

    fn keys_of(view: &RecordView) -> Vec<String> {
        keys_within(id_in(view, "customer"), &view.text("name").unwrap_or_default(), view.match_keys())
    }

    async fn doubles(scope: &mut ReadScope, _: &[String], customers: &[Uuid]) -> Result<Vec<RecordView>> {
        of_customers(scope, Self::TYPE, customers).await
    }

    async fn keep(job: &JobScope, records: Vec<Self>) -> Result<()> {
        job.create_all(&records).await.map(|_| ())
    }

    fn example_defaults(seed: &Seed) -> BTreeMap<String, String> {
        BTreeMap::from([("customer".to_owned(), seed.customer.to_string())])
    }
}
