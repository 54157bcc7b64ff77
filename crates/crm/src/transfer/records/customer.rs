//! Customers: a million at once, so doubles are looked for by the index of their keys alone.

use std::collections::BTreeSet;

use domain::customers::{Customer, check, format_number, suspect_keys};
use domain::record::Record;
use domain::tags::Tag;
use domain::{Id, Result};
use store::{JobScope, ReadScope, RecordView};
use uuid::Uuid;

use super::with_keys;
use crate::customers::NUMBERS;
use crate::transfer::transferred::{Ownership, Place, Transferred};

impl Transferred for Customer {
    const PREVIEW: &'static str = "preview_customer_import";
    const IMPORT: &'static str = "import_customers";
    const EXPORT: &'static str = "export_customers";
    const TEMPLATE: &'static str = "write_customer_template";
    type Around = ();

    async fn look_around(_: &mut ReadScope) -> Result<()> {
        Ok(())
    }

    fn ownership(&mut self) -> Option<Ownership<'_>> {
        Some(Ownership { owner: &mut self.owner, team: &mut self.team })
    }

    fn tags(&mut self) -> Option<&mut BTreeSet<Id<Tag>>> {
        Some(&mut self.tags)
    }

    fn place(&mut self) -> Option<Place<'_>> {
        let Self { province, city, district, address, .. } = self;
        Some(Place { province, city, district, text: address })
    }

    fn settle(&mut self, _: &[&'static str], (): &()) -> Result<()> {
        check(self)
    }

    fn keys(&self) -> Vec<String> {
        suspect_keys(self)
    }

    async fn doubles(scope: &mut ReadScope, keys: &[String], _: &[Uuid]) -> Result<Vec<RecordView>> {
        with_keys(scope, Self::TYPE, keys).await
    }

    async fn keep(job: &JobScope, mut records: Vec<Self>) -> Result<()> {
        let number = |customer: &mut Self, number| customer.number = Some(format_number(number));
        job.create_numbered(&mut records, NUMBERS, number).await.map(|_| ())
    }
}
