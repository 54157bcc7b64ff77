//! Bringing rows in: one thread reads and checks a batch while doubles are looked for in the one before and
//! the one before that is written, each in a bounded transaction under one job.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use domain::customers::{Customer, format_number};
use domain::members::{Member, Team};
use domain::record::{FieldValue, Record};
use domain::rights::Action;
use domain::tags::{Tag, TagShape};
use domain::{AppError, Code, Id, Result};
use store::{JobScope, Reading, RecordView, State, Stored};
use tokio::sync::mpsc;
use uuid::Uuid;

use super::mapping::Mapping;
use super::row::{Directory, Ready, RowReader, comparable};
use super::table::{Table, TableRow};
use super::views::{ImportDuplicate, ImportReport, OnDuplicate, RowProblem, Written};
use crate::customers::DuplicateView;
use crate::customers::commands::NUMBERS;
use crate::customers::queries::newest_customer;
use crate::jobs::Progress;
use crate::members::names_of;

/// Rows of one transaction: about a tenth of a second.
const BATCH: usize = 2_000;
/// Rows of one transaction while an empty workspace is filled: nobody's edit waits for it, and the index of
/// terms is written in fewer pieces.
const LOAD_BATCH: usize = 5_000;
/// Batches read ahead.
const AHEAD: usize = 1;
/// Keys asked for at once when doubles are looked up.
const KEYS_AT_ONCE: usize = 400;

pub struct Import {
    pub mapping: Mapping,
    pub unplaced: Vec<String>,
    pub defaults: BTreeMap<String, String>,
    pub on_duplicate: OnDuplicate,
    pub dry_run: bool,
    pub errors: PathBuf,
}

type Checked = std::result::Result<Ready, (TableRow, RowProblem)>;

impl Import {
    pub async fn run(self, table: Table, job: &JobScope, progress: &Progress) -> Result<ImportReport> {
        let (directory, names, mut known) = read_directory(job).await?;
        let headers = table.headers().to_vec();
        let reader = RowReader {
            mapping: self.mapping.clone(),
            defaults: self.defaults.clone(),
            columns: headers.len(),
            directory,
        };
        let loading = !self.dry_run && known.newest.is_none();
        if loading {
            job.begin_load(Customer::TYPE).await?;
        }
        let report = ImportReport { unplaced: self.unplaced.clone(), dry_run: self.dry_run, ..Default::default() };
        let mut sorting = Sorting { import: &self, job, names, tags: HashMap::new(), report, rejected: None, headers };
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

/// Rows of a batch by what is to become of them; an update with the row it goes to.
#[derive(Default)]
struct Sorted {
    create: Vec<Ready>,
    update: Vec<(i64, Ready)>,
}

/// Reads, parses and checks on a thread of its own.
fn read_ahead(table: Table, reader: RowReader, size: usize) -> mpsc::Receiver<Result<Vec<Checked>>> {
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

/// Customers met so far: the newest one there was before, and those of this file, the row of each by its keys.
struct Known {
    newest: Option<i64>,
    seen: HashMap<u64, u32>,
}

/// A key in eight bytes: a file of a million rows has three million of them.
fn short(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

async fn read_directory(job: &JobScope) -> Result<(Directory, HashMap<Uuid, String>, Known)> {
    let mut scope = job.read().await?;
    let me = Id::<Member>::new(scope.actor().id());
    let mut directory = Directory { importer: Some(me), ..Directory::default() };
    for Stored { meta, record } in scope.all::<Member>().await?.into_iter().filter(|member| member.record.active) {
        let id = Id::new(meta.id);
        if id == me {
            directory.importers_team = record.team;
        }
        for name in [&record.name, &record.login] {
            directory.members.insert(comparable(name), (id, record.team));
        }
    }
    for team in scope.all::<Team>().await? {
        directory.teams.insert(comparable(&team.record.name), Id::new(team.meta.id));
    }
    for tag in scope.all::<Tag>().await?.into_iter().filter(|tag| tag.meta.state == State::Active) {
        directory.tags.insert(comparable(&tag.record.name), Id::new(tag.meta.id));
    }
    let names = names_of(&mut scope).await?;
    let newest = newest_customer(&mut scope).await?;
    scope.finish().await?;
    Ok((directory, names, Known { newest, seen: HashMap::new() }))
}

/// Writes a batch, and tells what it did.
async fn write(job: JobScope, dry_run: bool, Sorted { create, update }: Sorted) -> Result<Written> {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let written = Written { created: count(create.len()), updated: count(update.len()) };
    if dry_run {
        return Ok(written);
    }
    let mut customers: Vec<Customer> = create.into_iter().map(|row| row.customer).collect();
    if !customers.is_empty() {
        let number = |customer: &mut Customer, number| customer.number = Some(format_number(number));
        job.create_numbered(&mut customers, NUMBERS, number).await?;
    }
    if !update.is_empty() {
        let rows: Vec<i64> = update.iter().map(|(row, _)| *row).collect();
        let ready: HashMap<i64, &Ready> = update.iter().map(|(row, ready)| (*row, ready)).collect();
        let change = |stored: &Stored<Customer>| ready.get(&stored.meta.row).map(|row| merged(stored, row)).transpose();
        job.change_all::<Customer>(&rows, change).await?;
    }
    Ok(written)
}

/// Decides what becomes of the rows.
struct Sorting<'a> {
    import: &'a Import,
    job: &'a JobScope,
    names: HashMap<Uuid, String>,
    /// Tags made by this import.
    tags: HashMap<String, Id<Tag>>,
    report: ImportReport,
    rejected: Option<csv::Writer<File>>,
    headers: Vec<String>,
}

impl Sorting<'_> {
    /// One batch: rejected rows to the file, doubles found, the rest sorted by what is to become of them.
    async fn take(&mut self, batch: Vec<Checked>, known: &mut Known) -> Result<Sorted> {
        let mut ready = Vec::with_capacity(batch.len());
        for row in batch {
            self.report.rows += 1;
            match row {
                Ok(row) => ready.push(row),
                Err((row, problem)) => self.reject(&row, problem)?,
            }
        }
        let existing = match known.newest {
            Some(newest) => self.look_up(&ready, newest).await?,
            None => HashMap::new(),
        };
        let mut sorted = Sorted::default();
        for mut row in ready {
            let number = row.number;
            let keys = std::mem::take(&mut row.keys);
            for warning in row.warnings.drain(..) {
                self.report.warn(warning);
            }
            let double = keys.iter().find_map(|key| existing.get(key));
            let earlier = keys.iter().find_map(|key| known.seen.get(&short(key))).copied();
            self.name_double(&row, double, earlier, &keys);
            match (self.import.on_duplicate, double, earlier) {
                (OnDuplicate::Skip, Some(_), _) | (OnDuplicate::Skip, _, Some(_)) => self.report.skipped += 1,
                (OnDuplicate::Update, Some(double), _) => sorted.update.push((double.meta().row, row)),
                _ => sorted.create.push(row),
            }
            for key in keys {
                known.seen.entry(short(&key)).or_insert(number);
            }
        }
        if !self.import.dry_run {
            let updates = sorted.update.iter_mut().map(|(_, row)| row);
            self.make_tags(sorted.create.iter_mut().chain(updates)).await?;
        }
        self.job.cancel().check()?;
        Ok(sorted)
    }

    fn name_double(&mut self, row: &Ready, double: Option<&RecordView>, earlier: Option<u32>, keys: &[String]) {
        let name = row.customer.name.clone();
        let existing = match (double, earlier) {
            (Some(double), _) => DuplicateView::new(double, keys, &self.names),
            (None, Some(earlier)) => DuplicateView {
                id: Uuid::nil(),
                number: format!("#{earlier}"),
                name: name.clone(),
                owner_name: None,
                reasons: Vec::new(),
            },
            (None, None) => return,
        };
        self.report.suspect(ImportDuplicate { row: row.number, name, existing });
    }

    /// Customers there were before the import, by the key they share with a row.
    async fn look_up(&self, rows: &[Ready], newest: i64) -> Result<HashMap<String, RecordView>> {
        let mut scope = self.job.read().await?;
        let mut found = HashMap::new();
        let all: Vec<String> = rows.iter().flat_map(|row| &row.keys).cloned().collect();
        for some in all.chunks(KEYS_AT_ONCE) {
            let wanted: HashSet<&String> = some.iter().collect();
            let views = scope.with_match_keys(Customer::TYPE, some, u32::MAX).await?;
            for view in views.into_iter().filter(|view| view.meta().row <= newest) {
                for key in view.match_keys().into_iter().filter(|key| wanted.contains(key)) {
                    found.entry(key).or_insert_with(|| view.clone());
                }
            }
        }
        scope.finish().await?;
        Ok(found)
    }

    /// Tags of the file that do not exist yet are made, if the importer may; otherwise they are named.
    async fn make_tags(&mut self, rows: impl Iterator<Item = &mut Ready>) -> Result<()> {
        let may = self.job.grant().actor().may(Tag::TYPE.name, Action::Create);
        for row in rows {
            for name in std::mem::take(&mut row.new_tags) {
                if !may {
                    let error = AppError::new(Code::UnknownTag).field("tags");
                    self.report.warn(RowProblem::new(row.number, error, &name));
                    continue;
                }
                let tag = match self.tags.get(&comparable(&name)) {
                    Some(tag) => *tag,
                    None => {
                        let tag = Tag { name: name.chars().take(40).collect(), shape: TagShape::blank() };
                        let id = self.job.create_all(&[tag]).await?[0];
                        self.tags.insert(comparable(&name), id);
                        id
                    }
                };
                row.customer.tags.insert(tag);
            }
        }
        Ok(())
    }

    /// A rejected row goes to the file as it came, with what is wrong behind it.
    fn reject(&mut self, row: &TableRow, problem: RowProblem) -> Result<()> {
        if !self.import.dry_run {
            let writer = match &mut self.rejected {
                Some(writer) => writer,
                None => self.rejected.insert(open_rejected(&self.import.errors, &self.headers)?),
            };
            let code = serde_json::to_value(problem.code).unwrap_or_default();
            let reason =
                format!("{} {}", code.as_str().unwrap_or_default(), problem.field.as_deref().unwrap_or_default());
            let number = problem.row.to_string();
            let width = self.headers.len();
            let cells =
                row.cells.iter().map(String::as_str).chain(std::iter::repeat("")).take(width.max(row.cells.len()));
            let cells = cells.chain([number.as_str(), reason.trim()]);
            writer.write_record(cells).map_err(|cause| unwritable(&self.import.errors, &cause))?;
        }
        self.report.reject(problem);
        Ok(())
    }

    fn finish(&mut self) -> Result<()> {
        if let Some(mut writer) = self.rejected.take() {
            writer.flush().map_err(|cause| unwritable(&self.import.errors, &cause))?;
            self.report.error_file = Some(self.import.errors.display().to_string());
        }
        Ok(())
    }
}

/// The existing customer with the values the row gives.
fn merged(stored: &Stored<Customer>, row: &Ready) -> Result<Customer> {
    let mut values = stored.record.to_values();
    let new = row.customer.to_values();
    let region = ["province", "city", "district"];
    let place_given = row.given.iter().any(|field| region.contains(field));
    for (at, field) in Customer::TYPE.fields.iter().enumerate() {
        if row.given.contains(&field.name) || (place_given && region.contains(&field.name)) {
            values[at] = new[at].clone();
        }
    }
    let mut customer = Customer::from_values(values)?;
    // Tags add up: a file that names one does not take the others off.
    customer.tags.extend(&stored.record.tags);
    Ok(customer)
}

/// UTF-8 with a mark, so that spreadsheets show Chinese.
fn open_rejected(path: &Path, headers: &[String]) -> Result<csv::Writer<File>> {
    use std::io::Write;
    let mut file = File::create(path).map_err(|cause| unwritable(path, &cause))?;
    file.write_all("\u{feff}".as_bytes()).map_err(|cause| unwritable(path, &cause))?;
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(file);
    let headings = headers.iter().map(String::as_str).chain(["行 / row", "原因 / reason"]);
    writer.write_record(headings).map_err(|cause| unwritable(path, &cause))?;
    Ok(writer)
}

fn unwritable(path: &Path, cause: &dyn std::fmt::Display) -> AppError {
    AppError::new(Code::FileUnreadable).field("errors").param("file", path.display()).param("cause", cause)
}
