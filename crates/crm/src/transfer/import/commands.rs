//! The commands of an import: one pair for each record type, by its own right.

use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::rights::{Access, Action};
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{JobScope, ReadScope, Reading};
use ts_rs::TS;

use super::mapping::{Mapping, field_named, missing};
use super::run::Import;
use super::table::{Format, Table};
use super::views::{ImportColumn, ImportPreview, ImportReport, OnDuplicate};
use crate::command::{Command, JobCommand, ReadCommand, Seed};
use crate::jobs::Progress;
use crate::transfer::asks::asks;
use crate::transfer::transferred::{Transferred, importable, required};

const fn import_of<R: Transferred>() -> Access {
    Access::Record { record: R::TYPE.name, action: Action::Import }
}

/// How a file is to be read; what is not said is found out.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FileRequest {
    pub file: String,
    /// As the WHATWG names it (`utf-8`, `gb18030`).
    pub encoding: Option<String>,
    /// One character.
    pub separator: Option<String>,
    /// Of a workbook; without it, the first one.
    #[serde(default)]
    pub sheet: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportRequest {
    #[serde(flatten)]
    #[ts(flatten)]
    pub source: FileRequest,
    /// For each column its field, or `null` to leave it out; without it, columns are placed by heading.
    pub mapping: Option<Vec<Option<String>>>,
    /// Values for fields that no column gives, or whose cell is empty.
    #[serde(default)]
    pub defaults: BTreeMap<String, String>,
    #[serde(default)]
    pub on_duplicate: OnDuplicate,
    #[serde(default)]
    pub dry_run: bool,
    /// Where rejected rows are written; without it, beside the file.
    pub errors: Option<String>,
}

/// Looks at a file: how it is written, its columns, and which field each seems to give.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct PreviewImport<R> {
    request: FileRequest,
    #[serde(skip)]
    of: PhantomData<fn() -> R>,
}

/// Brings in the records of a file. Dry: tells what would happen, and changes nothing.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct ImportRows<R> {
    request: ImportRequest,
    #[serde(skip)]
    of: PhantomData<fn() -> R>,
}

asks!(PreviewImport, FileRequest);
asks!(ImportRows, ImportRequest);

fn example_source(seed: &Seed) -> FileRequest {
    FileRequest { file: seed.file.display().to_string(), encoding: None, separator: None, sheet: None }
}

impl<R: Transferred> Command for PreviewImport<R> {
    type Answer = ImportPreview;
    const NAME: &'static str = R::PREVIEW;
    const ACCESS: Access = import_of::<R>();

    fn example(seed: &Seed) -> Self {
        Self { request: example_source(seed), of: PhantomData }
    }
}

const SAMPLE_ROWS: usize = 20;
const SAMPLES: usize = 3;

impl<R: Transferred> ReadCommand for PreviewImport<R> {
    async fn run(self, scope: &mut ReadScope) -> Result<ImportPreview> {
        let format = self.request.format()?;
        let table = Table::open(&format)?;
        let headers = table.headers().to_vec();
        let custom = Arc::clone(scope.actor().custom());
        let mapping = Mapping::by_header::<R>(&headers, &custom).open_to::<R>(scope.actor(), true);
        let estimated = table.estimated_rows();
        let rows: Vec<Vec<String>> =
            table.take(SAMPLE_ROWS).map(|row| row.map(|row| row.cells)).collect::<Result<_>>()?;
        let columns = headers.iter().enumerate().map(|(at, header)| ImportColumn {
            header: header.clone(),
            field: mapping.field(at).map(|field| field.name.to_owned()),
            samples: samples(&rows, at),
        });
        let sample_bytes: usize = rows.iter().flatten().map(|cell| cell.len() + 1).sum();
        let per_row = (sample_bytes / rows.len().max(1)).max(1) as u64;
        let whole = rows.len() < SAMPLE_ROWS;
        let actor = scope.actor();
        let open = importable::<R>(&custom).filter(|field| actor.may_give(R::TYPE.name, field.name, true));
        Ok(ImportPreview {
            columns: columns.collect(),
            estimated_rows: if whole { rows.len() as u64 } else { estimated.unwrap_or(format.size_bytes / per_row) },
            fields: open.map(|field| field.name.to_owned()).collect(),
            required: required::<R>(&custom).map(|field| field.name.to_owned()).collect(),
            missing: missing::<R>(&mapping, &BTreeMap::new(), &custom),
            unplaced: mapping.unplaced(&headers),
            file: self.request.file,
            size_bytes: format.size_bytes,
            encoding: format.encoding_name(),
            separator: format.separator_text(),
            sheet: format.sheet(),
            sheets: format.sheets(),
            sample_rows: rows,
        })
    }
}

fn samples(rows: &[Vec<String>], at: usize) -> Vec<String> {
    let cells = rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.trim().is_empty());
    cells.take(SAMPLES).map(|cell| cell.chars().take(60).collect()).collect()
}

impl FileRequest {
    fn format(&self) -> Result<Format> {
        let path = Path::new(&self.file);
        Format::of(path, self.encoding.as_deref(), self.separator.as_deref(), self.sheet.as_deref())
    }
}

impl<R: Transferred> Command for ImportRows<R> {
    type Answer = ImportReport;
    const NAME: &'static str = R::IMPORT;
    const ACCESS: Access = import_of::<R>();

    fn example(seed: &Seed) -> Self {
        let request = ImportRequest {
            source: example_source(seed),
            mapping: None,
            defaults: R::example_defaults(seed),
            on_duplicate: OnDuplicate::Create,
            dry_run: false,
            errors: None,
        };
        Self { request, of: PhantomData }
    }
}

impl<R: Transferred> JobCommand for ImportRows<R> {
    fn label(&self) -> Option<String> {
        Path::new(&self.request.source.file).file_name().map(|name| name.to_string_lossy().into_owned())
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<ImportReport> {
        let request = self.request;
        let table = Table::open(&request.source.format()?)?;
        let (actor, only_new) = (job.grant().actor(), request.on_duplicate != OnDuplicate::Update);
        let custom = actor.custom();
        let mapping = match &request.mapping {
            Some(fields) => Mapping::chosen::<R>(fields, custom)?,
            None => Mapping::by_header::<R>(table.headers(), custom),
        };
        let mapping = mapping.open_to::<R>(actor, only_new);
        for name in request.defaults.keys() {
            field_named::<R>(name, custom)?;
            if !actor.may_give(R::TYPE.name, name, only_new) {
                return Err(AppError::new(Code::NotAllowed).field(name).param("record", R::TYPE.name));
            }
        }
        let missing = missing::<R>(&mapping, &request.defaults, custom);
        if let Some(first) = missing.first() {
            return Err(AppError::new(Code::MappingIncomplete).field(first).param("fields", missing.join(" ")));
        }
        let errors = match &request.errors {
            Some(file) => PathBuf::from(file),
            None => Path::new(&request.source.file).with_extension("rejected.csv"),
        };
        let import = Import {
            unplaced: mapping.unplaced(table.headers()),
            mapping,
            defaults: request.defaults,
            on_duplicate: request.on_duplicate,
            dry_run: request.dry_run,
            errors,
        };
        import.run::<R>(table, job, progress).await
    }
}
