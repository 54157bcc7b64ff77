//! The commands of an import.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use domain::customers::Customer;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{JobScope, ReadScope, Reading};
use ts_rs::TS;

use super::mapping::{Mapping, missing};
use super::run::Import;
use super::table::{Format, Table};
use super::views::{ImportColumn, ImportPreview, ImportReport, OnDuplicate};
use crate::command::{Command, JobCommand, ReadCommand, Seed};
use crate::jobs::Progress;

const IMPORT: Access = Access::Record { record: Customer::TYPE.name, action: Action::Import };

/// Looks at a file: its encoding, separator, columns, and which field each seems to give.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct PreviewCustomerImport {
    pub file: String,
    /// As the WHATWG names it (`utf-8`, `gb18030`); `None`: found out.
    pub encoding: Option<String>,
    /// One character; `None`: found out.
    pub separator: Option<String>,
}

impl Command for PreviewCustomerImport {
    type Answer = ImportPreview;
    const NAME: &'static str = "preview_customer_import";
    const ACCESS: Access = IMPORT;

    fn example(seed: &Seed) -> Self {
        Self { file: seed.file.display().to_string(), encoding: None, separator: None }
    }
}

const SAMPLE_ROWS: usize = 20;
const SAMPLES: usize = 3;

impl ReadCommand for PreviewCustomerImport {
    async fn run(self, scope: &mut ReadScope) -> Result<ImportPreview> {
        let path = PathBuf::from(&self.file);
        let format = Format::of(&path, self.encoding.as_deref(), self.separator.as_deref())?;
        let table = Table::open(&path, &format)?;
        let headers = table.headers().to_vec();
        let mapping = Mapping::by_header(&headers).open_to(scope.actor(), true);
        let rows: Vec<Vec<String>> =
            table.take(SAMPLE_ROWS).map(|row| row.map(|row| row.cells)).collect::<Result<_>>()?;
        let columns = headers.iter().enumerate().map(|(at, header)| ImportColumn {
            header: header.clone(),
            field: mapping.field(at).map(|field| field.name.to_owned()),
            samples: samples(&rows, at),
        });
        let sample_bytes: usize = rows.iter().flatten().map(|cell| cell.len() + 1).sum();
        let per_row = (sample_bytes / rows.len().max(1)).max(1) as u64;
        Ok(ImportPreview {
            columns: columns.collect(),
            estimated_rows: if rows.len() < SAMPLE_ROWS { rows.len() as u64 } else { format.size_bytes / per_row },
            missing: missing(&mapping, &BTreeMap::new()),
            unplaced: mapping.unplaced(&headers),
            file: self.file,
            size_bytes: format.size_bytes,
            encoding: format.encoding.name().to_ascii_lowercase(),
            separator: char::from(format.separator).to_string(),
            sample_rows: rows,
        })
    }
}

fn samples(rows: &[Vec<String>], at: usize) -> Vec<String> {
    let cells = rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.trim().is_empty());
    cells.take(SAMPLES).map(|cell| cell.chars().take(60).collect()).collect()
}

/// Brings in the customers of a file. Dry: tells what would happen, and changes nothing.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "ImportRequest")]
pub struct ImportCustomers {
    pub file: String,
    pub encoding: Option<String>,
    pub separator: Option<String>,
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

impl Command for ImportCustomers {
    type Answer = ImportReport;
    const NAME: &'static str = "import_customers";
    const ACCESS: Access = IMPORT;

    fn example(seed: &Seed) -> Self {
        Self {
            file: seed.file.display().to_string(),
            encoding: None,
            separator: None,
            mapping: None,
            defaults: BTreeMap::new(),
            on_duplicate: OnDuplicate::Create,
            dry_run: false,
            errors: None,
        }
    }
}

impl JobCommand for ImportCustomers {
    fn label(&self) -> Option<String> {
        Path::new(&self.file).file_name().map(|name| name.to_string_lossy().into_owned())
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<ImportReport> {
        let path = PathBuf::from(&self.file);
        let format = Format::of(&path, self.encoding.as_deref(), self.separator.as_deref())?;
        let table = Table::open(&path, &format)?;
        let mapping = match &self.mapping {
            Some(fields) => Mapping::chosen(fields)?,
            None => Mapping::by_header(table.headers()),
        };
        let (actor, only_new) = (job.grant().actor(), self.on_duplicate != OnDuplicate::Update);
        let mapping = mapping.open_to(actor, only_new);
        if let Some(closed) = self.defaults.keys().find(|name| !actor.may_give(Customer::TYPE.name, name, only_new)) {
            return Err(AppError::new(Code::NotAllowed).field(closed).param("record", Customer::TYPE.name));
        }
        let missing = missing(&mapping, &self.defaults);
        if let Some(first) = missing.first() {
            return Err(AppError::new(Code::MappingIncomplete).field(first).param("fields", missing.join(" ")));
        }
        let errors = match &self.errors {
            Some(file) => PathBuf::from(file),
            None => path.with_extension("rejected.csv"),
        };
        let import = Import {
            unplaced: mapping.unplaced(table.headers()),
            mapping,
            defaults: self.defaults,
            on_duplicate: self.on_duplicate,
            dry_run: self.dry_run,
            errors,
        };
        import.run(table, job, progress).await
    }
}
