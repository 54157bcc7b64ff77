//! A list of customers as a table.

use std::path::{Path, PathBuf};

use domain::customers::Customer;
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

use crate::command::{Command, JobCommand, Seed};
use crate::customers::selection::{Selected, Selection};
use crate::export::{ExportFormat, FileLanguage, Table, Words};
use crate::jobs::Progress;

/// Rows from which on an export needs the right to approve.
const APPROVAL_ABOVE: usize = 5_000;
/// Rows read in one snapshot: a long one would hold up the write-ahead log.
const BATCH: usize = 500;
/// Rows of a sheet, without its headings.
const SHEET_ROWS: usize = 1_048_575;

/// Writes customers to a file.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "ExportRequest")]
pub struct ExportCustomers {
    pub selection: Selection,
    /// Fields, in the order of the columns.
    pub columns: Vec<String>,
    pub path: String,
    #[serde(default)]
    pub format: ExportFormat,
    #[serde(default)]
    pub language: FileLanguage,
}

/// What was written. Rows left out are gone, are no longer the actor's to see, or never were theirs to export.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ExportAnswer {
    pub file: String,
    pub rows: u32,
    pub left_out: u32,
}

impl Command for ExportCustomers {
    type Answer = ExportAnswer;
    const NAME: &'static str = "export_customers";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Export };

    fn example(seed: &Seed) -> Self {
        Self {
            selection: Selection::List { list: seed.list, except: Vec::new() },
            columns: ["number", "name", "phones", "tags", "owner", "created_at"].map(str::to_owned).to_vec(),
            path: seed.file.with_file_name("customers.csv").display().to_string(),
            format: ExportFormat::Csv,
            language: FileLanguage::Chinese,
        }
    }
}

impl JobCommand for ExportCustomers {
    fn label(&self) -> Option<String> {
        Path::new(&self.path).file_name().map(|name| name.to_string_lossy().into_owned())
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<ExportAnswer> {
        let columns = columns(&self.columns, job.grant().actor())?;
        let selected = self.selection.resolve(job).await?;
        refuse_too_many(selected.rows.len(), self.format, job.grant().actor())?;
        let path = PathBuf::from(&self.path);
        let mut table = Table::begin(&path, self.format)?;
        let mut scope = job.read().await?;
        let words = Words::read(&mut scope, self.language).await?;
        scope.finish().await?;
        let headings: Vec<_> = columns.iter().map(|field| words.say(field.label)).collect();
        table.headings(&path, &headings)?;

        let mut rows = 0;
        for (at, batch) in selected.rows.chunks(BATCH).enumerate() {
            job.cancel().check()?;
            for view in views(job, batch).await? {
                table.row(&path, columns.iter().map(|field| cell(field, &view, &words)))?;
                rows += 1;
            }
            progress.tell(at * BATCH + batch.len(), Some(selected.rows.len()), 0);
        }
        let file = table.finish(&path)?;
        job.cancel().check()?;
        self.note(job, &selected, rows).await?;
        file.keep()?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(ExportAnswer { file: self.path, rows: count(rows), left_out: count(selected.meant - rows) })
    }
}

impl ExportCustomers {
    /// First the entry, then the file: none lies about that the journal knows nothing of.
    async fn note(&self, job: &JobScope, selected: &Selected, rows: usize) -> Result<()> {
        let note = [
            ("columns", json!(self.columns)),
            ("filter", json!(selected.asked)),
            ("format", json!(self.format)),
            ("rows", json!(rows)),
            ("left_out", json!(selected.meant - rows)),
        ];
        job.note(Kind::Export, Customer::TYPE.name, Uuid::nil(), &note).await
    }
}

fn columns(names: &[String], actor: &Actor) -> Result<Vec<&'static Field>> {
    if names.is_empty() {
        return Err(AppError::new(Code::Required).field("columns"));
    }
    let column = |name: &String| {
        let field = actor.custom().column(Customer::TYPE, name)?;
        if matches!(field.kind, FieldKind::Custom | FieldKind::Json) {
            return Err(AppError::new(Code::UnknownField).field(field.name));
        }
        if actor.field(Customer::TYPE.name, field.name) == FieldAccess::Hidden {
            return Err(AppError::new(Code::NotAllowed).field(field.name).param("record", Customer::TYPE.name));
        }
        Ok(field)
    };
    names.iter().map(column).collect()
}

fn refuse_too_many(rows: usize, format: ExportFormat, actor: &Actor) -> Result<()> {
    if rows > APPROVAL_ABOVE && !actor.may(Customer::TYPE.name, Action::Approve) {
        return Err(AppError::new(Code::ExportNeedsApproval).param("max", APPROVAL_ABOVE).param("entries", rows));
    }
    if format == ExportFormat::Xlsx && rows > SHEET_ROWS {
        return Err(AppError::new(Code::TooMany).field("format").param("max", SHEET_ROWS).param("entries", rows));
    }
    Ok(())
}

/// Those of a batch that are still there and may be exported.
async fn views(job: &JobScope, batch: &[i64]) -> Result<Vec<RecordView>> {
    let mut scope = job.read().await?;
    let reached = scope.reached(Customer::TYPE, Action::Export, batch).await?;
    let views = scope.views_of_rows(Customer::TYPE, &reached).await?;
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
