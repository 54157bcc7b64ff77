//! Leads: a row without a day was captured today.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::leads::{Lead, check, format_number, suspect_keys};
use domain::record::Record;
use domain::tags::Tag;
use domain::{Id, Result};
use store::{JobScope, ReadScope, Reading, RecordView, calendar_at};
use uuid::Uuid;

use super::with_keys;
use crate::leads::NUMBERS;
use crate::transfer::transferred::{Ownership, Place, Transferred};

impl Transferred for Lead {
    const PREVIEW: &'static str = "preview_lead_import";
    const IMPORT: &'static str = "import_leads";
    const EXPORT: &'static str = "export_leads";
    const TEMPLATE: &'static str = "write_lead_template";
    /// Today.
    type Around = NaiveDate;

    async fn look_around(scope: &mut ReadScope) -> Result<NaiveDate> {
        Ok(calendar_at(scope.now_ms()).today)
    }

    fn ownership(&mut self) -> Option<Ownership<'_>> {
        Some(Ownership { owner: &mut self.owner, team: &mut self.team })
    }

    fn tags(&mut self) -> Option<&mut BTreeSet<Id<Tag>>> {
        Some(&mut self.tags)
    }

    fn place(&mut self) -> Option<Place<'_>> {
        let Self { province, city, district, remark, .. } = self;
        Some(Place { province, city, district, text: remark })
    }

    fn settle(&mut self, _: &[&'static str], today: &NaiveDate) -> Result<()> {
        self.captured_on.get_or_insert(*today);
        check(self)
    }

    fn keys(&self) -> Vec<String> {
        suspect_keys(self)
    }

    async fn doubles(scope: &mut ReadScope, keys: &[String], _: &[Uuid]) -> Result<Vec<RecordView>> {
        with_keys(scope, Self::TYPE, keys).await
    }

    async fn keep(job: &JobScope, mut records: Vec<Self>) -> Result<()> {
        let number = |lead: &mut Self, number| lead.number = Some(format_number(number));
        job.create_numbered(&mut records, NUMBERS, number).await.map(|_| ())
    }
}
