//! Bringing rows in: one thread reads and checks a batch while doubles are looked for in the one before and
//! the one before that is written, each in a bounded transaction under one job.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use domain::Result;
use domain::custom_fields::key_of;
use domain::record::{Custom, Kind};
use store::{JobScope, Stored};
use tokio::sync::mpsc;

use super::directory::Directory;
use super::mapping::Mapping;
use super::row::{Checked, Ready, RowReader};
use super::sorting::{Known, Sorted, Sorting};
use super::table::Table;
use super::views::{ImportReport, OnDuplicate, Written};
use crate::jobs::Progress;
use crate::members::names_of;
use crate::transfer::transferred::Transferred;

/// Rows of one transaction: about a tenth of a second.
const BATCH: usize = 2_000;
/// Rows of one transaction while an empty workspace is filled: nobody's edit waits for it, and the index of
/// terms is written in fewer pieces.
const LOAD_BATCH: usize = 5_000;
/// Batches read ahead.
const AHEAD: usize = 1;

pub struct Import {
    pub mapping: Mapping,
    pub unplaced: Vec<String>,
    pub defaults: BTreeMap<String, String>,
    pub on_duplicate: OnDuplicate,
    pub dry_run: bool,
    pub errors: PathBuf,
}

impl Import {
    pub async fn run<R: Transferred>(self, table: Table, job: &JobScope, progress: &Progress) -> Result<ImportReport> {
        let mut scope = job.read().await?;
        let directory = Directory::read(&mut scope, R::TYPE).await?;
        let around = R::look_around(&mut scope).await?;
        let names = names_of(&mut scope).await?;
        let mut known = Known { newest: scope.newest_row(R::TYPE).await?, seen: HashMap::new() };
        scope.finish().await?;
        let (mapping, defaults) = (self.mapping.clone(), self.defaults.clone());
        let columns = table.headers().len();
        let actor = Arc::clone(job.grant().actor());
        let reader = Arc::new(RowReader::<R> { mapping, defaults, columns, directory, around, actor });
        let loading = !self.dry_run && known.newest.is_none();
        if loading {
            job.begin_load(R::TYPE).await?;
        }
        let mut sorting = Sorting::new(&self, job, Arc::clone(&reader), names, table.headers().to_vec());
        let mut batches = read_ahead(table, reader, if loading { LOAD_BATCH } else { BATCH });
        let mut ran = Ok(());
        let mut sorted = Sorted::default();
        while let Some(batch) = batches.recv().await {
            // While one batch is written, the next is looked at.
            let writing = tokio::spawn(write(job.clone(), self.dry_run, std::mem::take(&mut sorted)));
            let next = match batch {
                Ok(batch) => sorting.take(batch, &mut known).await,
                Err(error) => Err(error),
            };
            ran = writing.await.expect("BUG: writing checked rows").map(|written| sorting.report.add(written));
            match next {
                Ok(next) => sorted = next,
                Err(error) => ran = ran.and(Err(error)),
            }
            if ran.is_err() {
                break;
            }
            progress.tell(sorting.report.rows as usize, None, sorting.report.rejected as usize);
        }
        if ran.is_ok() {
            ran = write(job.clone(), self.dry_run, sorted).await.map(|written| sorting.report.add(written));
        }
        drop(batches);
        if loading {
            job.finish_load().await?;
        }
        sorting.finish()?;
        ran.map(|()| sorting.report)
    }
}

/// Reads, parses and checks on a thread of its own.
fn read_ahead<R: Transferred>(
    table: Table,
    reader: Arc<RowReader<R>>,
    size: usize,
) -> mpsc::Receiver<Result<Vec<Checked<R>>>> {
    let (sender, receiver) = mpsc::channel(AHEAD);
    tokio::task::spawn_blocking(move || {
        let mut batch = Vec::with_capacity(size);
        for row in table {
            match row {
                Ok(row) => batch.push(reader.read(row)),
                Err(error) => {
                    sender.blocking_send(Ok(std::mem::take(&mut batch))).ok();
                    sender.blocking_send(Err(error)).ok();
                    return;
                }
            }
            if batch.len() == size
                && sender.blocking_send(Ok(std::mem::replace(&mut batch, Vec::with_capacity(size)))).is_err()
            {
                // Whoever listened has stopped: cancelled.
                return;
            }
        }
        sender.blocking_send(Ok(batch)).ok();
    });
    receiver
}

/// Writes a batch, and tells what it did.
async fn write<R: Transferred>(job: JobScope, dry_run: bool, sorted: Sorted<R>) -> Result<Written> {
    let Sorted { create, update } = sorted;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let written = Written { created: count(create.len()), updated: count(update.len()) };
    if dry_run {
        return Ok(written);
    }
    if !create.is_empty() {
        R::keep(&job, create.into_iter().map(|row| row.record).collect()).await?;
    }
    if !update.is_empty() {
        let rows: Vec<i64> = update.iter().map(|(row, _)| *row).collect();
        let ready: HashMap<i64, &Ready<R>> = update.iter().map(|(row, ready)| (*row, ready)).collect();
        let change = |stored: &Stored<R>| ready.get(&stored.meta.row).map(|row| merged(stored, row)).transpose();
        job.change_all::<R>(&rows, change).await?;
    }
    Ok(written)
}

/// The existing record with the values the row gives. What the product assigns follows from what happens to it here.
fn merged<R: Transferred>(stored: &Stored<R>, row: &Ready<R>) -> Result<R> {
    let mut values = stored.record.to_values();
    let new = row.record.to_values();
    let region = ["province", "city", "district"];
    let place_given = row.given.iter().any(|field| region.contains(field));
    for (at, field) in R::TYPE.fields.iter().enumerate().filter(|(_, field)| !field.assigned) {
        if row.given.contains(&field.name) || (place_given && region.contains(&field.name)) {
            values[at] = new[at].clone();
        }
    }
    for (at, field) in R::TYPE.fields.iter().enumerate().filter(|(_, field)| field.kind == Kind::Custom) {
        let sheet = new[at].to_json(field.kind);
        for key in row.given.iter().filter_map(|name| key_of(name)) {
            values[at] = Custom::put(&values[at], key, &sheet[key]);
        }
    }
    let mut record = R::from_values(values)?;
    // Tags add up: a file that names one does not take the others off.
    let mut before = stored.record.clone();
    if let (Some(tags), Some(kept)) = (record.tags(), before.tags()) {
        tags.extend(kept.iter().copied());
    }
    Ok(record)
}
