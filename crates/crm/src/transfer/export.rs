//! A list as a table in a file.
//!
//! A file shows what its reader sees on the screen: only rows their right to export reaches, masked fields
//! masked, hidden ones not at all. It appears under its name when it is whole, and the journal says so first; of
//! what was filtered by, the journal keeps the fields and no values, because values can be a person's data.

use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use domain::customers::Customer;
use domain::filter::Filter;
use domain::record::{Field, Kind as FieldKind, Record, TIMES};
use domain::rights::{Access, Action, Actor, FieldAccess};
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::journal::Kind;
use store::{JobScope, Reading, RecordView};
use ts_rs::TS;
use uuid::Uuid;

use super::asks::asks;
use super::transferred::Transferred;
use crate::command::{Command, JobCommand, Seed};
use crate::export::{ExportFormat, FileLanguage, Table, Words};
use crate::jobs::Progress;
use crate::selection::{Selected, Selection};

/// Rows from which on an export needs the right to approve.
const APPROVAL_ABOVE: usize = 5_000;
/// Rows read in one snapshot: a long one would hold up the write-ahead log.
const BATCH: usize = 500;
/// Rows of a sheet, without its headings.
const SHEET_ROWS: usize = 1_048_575;

#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExportRequest {
    pub selection: Selection,
    /// Fields, in the order of the columns.
    pub columns: Vec<String>,
    pub path: String,
    #[serde(default)]
    pub format: ExportFormat,
    #[serde(default)]
    pub language: FileLanguage,
}

/// Writes records to a file.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct ExportRows<R> {
    request: ExportRequest,
    #[serde(skip)]
    of: PhantomData<fn() -> R>,
}

asks!(ExportRows, ExportRequest);

/// What was written. Rows left out are gone, are no longer the actor's to see, or never were theirs to export.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ExportAnswer {
    pub file: String,
    pub rows: u32,
    pub left_out: u32,
}

impl<R: Transferred> Command for ExportRows<R> {
    type Answer = ExportAnswer;
    const NAME: &'static str = R::EXPORT;
    const ACCESS: Access = Access::Record { record: R::TYPE.name, action: Action::Export };

    fn example(seed: &Seed) -> Self {
        let request = ExportRequest {
            selection: Selection::Filter { filter: Filter::All { all: Vec::new() }, sort: None, archived: false },
            columns: vec![R::TYPE.title.to_owned(), "created_at".to_owned()],
            path: seed.file.with_file_name(format!("{}.csv", R::TYPE.name)).display().to_string(),
            format: ExportFormat::Csv,
            language: FileLanguage::Chinese,
        };
        Self { request, of: PhantomData }
    }
}

impl<R: Transferred> JobCommand for ExportRows<R> {
    fn label(&self) -> Option<String> {
        Path::new(&self.request.path).file_name().map(|name| name.to_string_lossy().into_owned())
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<ExportAnswer> {
        let request = self.request;
        let columns = columns::<R>(&request.columns, job.grant().actor())?;
        let selected = request.selection.resolve(job, R::TYPE).await?;
        refuse_too_many(selected.rows.len(), request.format, job.grant().actor())?;
        let path = PathBuf::from(&request.path);
        let mut table = Table::begin(&path, request.format)?;
        let mut scope = job.read().await?;
        let around = R::look_around(&mut scope).await?;
        let mut words = Words::read(&mut scope, request.language).await?;
        scope.finish().await?;
        let headings: Vec<_> = columns.iter().map(|field| words.say(field.label)).collect();
        table.headings(&path, &headings)?;

        let mut rows = 0;
        for (at, batch) in selected.rows.chunks(BATCH).enumerate() {
            job.cancel().check()?;
            for view in views::<R>(job, batch, &columns, &mut words).await? {
                let told = |field: &&'static Field| {
                    let english = request.language == FileLanguage::English;
                    R::word(field, &view, &around, english).unwrap_or_else(|| cell(field, &view, &words))
                };
                table.row(&path, columns.iter().map(told))?;
                rows += 1;
            }
            progress.tell(at * BATCH + batch.len(), Some(selected.rows.len()), 0);
        }
        let file = table.finish(&path)?;
        job.cancel().check()?;
        request.note::<R>(job, &selected, rows).await?;
        file.keep()?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(ExportAnswer { file: request.path, rows: count(rows), left_out: count(selected.meant - rows) })
    }
}

impl ExportRequest {
    /// First the entry, then the file: none lies about that the journal knows nothing of.
    async fn note<R: Transferred>(&self, job: &JobScope, selected: &Selected, rows: usize) -> Result<()> {
        let note = [
            ("columns", json!(self.columns)),
            ("filter", json!(selected.asked)),
            ("format", json!(self.format)),
            ("rows", json!(rows)),
            ("left_out", json!(selected.meant - rows)),
        ];
        job.note(Kind::Export, R::TYPE.name, Uuid::nil(), &note).await
    }
}

fn columns<R: Transferred>(names: &[String], actor: &Actor) -> Result<Vec<&'static Field>> {
    if names.is_empty() {
        return Err(AppError::new(Code::Required).field("columns"));
    }
    let column = |name: &String| {
        let field = actor.custom().column(R::TYPE, name)?;
        if matches!(field.kind, FieldKind::Custom | FieldKind::Json) {
            return Err(AppError::new(Code::UnknownField).field(field.name));
        }
        if actor.field(R::TYPE.name, field.name) == FieldAccess::Hidden {
            return Err(AppError::new(Code::NotAllowed).field(field.name).param("record", R::TYPE.name));
        }
        Ok(field)
    };
    names.iter().map(column).collect()
}

/// Many rows of whatever type are approved by who answers for customers: all of them tell of customers.
fn refuse_too_many(rows: usize, format: ExportFormat, actor: &Actor) -> Result<()> {
    if rows > APPROVAL_ABOVE && !actor.may(Customer::TYPE.name, Action::Approve) {
        return Err(AppError::new(Code::ExportNeedsApproval).param("max", APPROVAL_ABOVE).param("entries", rows));
    }
    if format == ExportFormat::Xlsx && rows > SHEET_ROWS {
        return Err(AppError::new(Code::TooMany).field("format").param("max", SHEET_ROWS).param("entries", rows));
    }
    Ok(())
}

/// Those of a batch that are still there and may be exported; what they refer to gets its name.
async fn views<R: Transferred>(
    job: &JobScope,
    batch: &[i64],
    columns: &[&'static Field],
    words: &mut Words,
) -> Result<Vec<RecordView>> {
    let mut scope = job.read().await?;
    let reached = scope.reached(R::TYPE, Action::Export, batch).await?;
    let views = scope.views_of_rows(R::TYPE, &reached).await?;
    for field in columns {
        let Some(referred) = field.refers_to.and_then(|name| domain::record_type(name).ok()) else { continue };
        if referred.owner.is_some() && field.kind == FieldKind::Reference {
            let ids: Vec<Uuid> = views.iter().filter_map(|view| view.id_in(field.name)).collect();
            words.learn(scope.titles_of(referred, &ids).await?);
        }
    }
    scope.finish().await?;
    Ok(views)
}

fn cell(field: &'static Field, view: &RecordView, words: &Words) -> String {
    if TIMES.iter().any(|time| time.name == field.name) {
        let meta = view.meta();
        return Words::time(if field.name == "created_at" { meta.created_at } else { meta.updated_at });
    }
    words.text(field, &view.json(field.name))
}
