//! What an import shows.

use std::collections::BTreeMap;

use domain::{AppError, Code};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::RecordView;
use ts_rs::TS;
use uuid::Uuid;

use super::directory::Names;
use crate::transfer::transferred::Transferred;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ImportColumn {
    pub header: String,
    /// The field it gives; `None`: left out.
    pub field: Option<String>,
    pub samples: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ImportPreview {
    pub file: String,
    #[ts(type = "number")]
    pub size_bytes: u64,
    /// Of a text file.
    pub encoding: Option<String>,
    pub separator: Option<String>,
    /// Of a workbook: its sheets, and the one that is read.
    pub sheets: Vec<String>,
    pub sheet: Option<String>,
    pub columns: Vec<ImportColumn>,
    pub sample_rows: Vec<Vec<String>>,
    #[ts(type = "number")]
    pub estimated_rows: u64,
    /// Every field a column may give, and those a row cannot do without.
    pub fields: Vec<String>,
    pub required: Vec<String>,
    /// Required fields that no column gives.
    pub missing: Vec<String>,
    /// Headings of columns that are left out.
    pub unplaced: Vec<String>,
}

/// What becomes of a row whose record seems to exist already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OnDuplicate {
    /// Made all the same, and listed.
    #[default]
    Create,
    Skip,
    /// The row's values are put into the one that exists.
    Update,
}

/// What is wrong with a row, or was noticed about it.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct RowProblem {
    /// As a spreadsheet counts: the heading is row 1.
    pub row: u32,
    pub field: Option<String>,
    pub code: Code,
    pub value: String,
    pub params: BTreeMap<String, String>,
}

impl RowProblem {
    pub fn new(row: u32, error: AppError, value: &str) -> Self {
        let AppError { code, field, params, .. } = error;
        Self { row, field, code, value: value.chars().take(200).collect(), params }
    }
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ImportDuplicate {
    pub row: u32,
    pub name: String,
    pub existing: ExistingView,
}

/// A record that may be the one of a row.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ExistingView {
    pub id: Uuid,
    /// `#7`: row 7 of the same file.
    pub number: String,
    pub name: String,
    pub owner_name: Option<String>,
    /// The fields in which both agree.
    pub reasons: Vec<String>,
}

impl ExistingView {
    /// `keys` are those of the row.
    pub fn new<R: Transferred>(view: &RecordView, keys: &[String], names: &Names) -> Self {
        let shared = R::keys_of(view).into_iter().filter(|key| keys.contains(key));
        let mut reasons: Vec<String> =
            shared.filter_map(|key| key.split_once(':').map(|(field, _)| field.to_owned())).collect();
        reasons.dedup();
        let number = R::TYPE.position("number").and_then(|_| view.text("number"));
        let owner = R::TYPE.owner.and_then(|field| view.id_in(field));
        Self {
            id: view.meta().id,
            number: number.unwrap_or_default(),
            name: view.text(R::TYPE.title).unwrap_or_default(),
            owner_name: owner.and_then(|owner| names.get(&owner).cloned()),
            reasons,
        }
    }

    /// An earlier row of the same file.
    pub fn earlier(row: u32, name: &str) -> Self {
        let (number, name) = (format!("#{row}"), name.to_owned());
        Self { id: Uuid::nil(), number, name, owner_name: None, reasons: Vec::new() }
    }
}

#[derive(Debug, Clone, Default, Serialize, TS, JsonSchema)]
pub struct ImportReport {
    pub rows: u32,
    pub created: u32,
    pub updated: u32,
    pub skipped: u32,
    pub rejected: u32,
    pub warnings: u32,
    /// The first hundred rejections.
    pub problems: Vec<RowProblem>,
    /// The first hundred warnings.
    pub notes: Vec<RowProblem>,
    /// The first hundred rows whose record seems to exist already.
    pub duplicates: Vec<ImportDuplicate>,
    /// How many rows that were.
    pub duplicate_rows: u32,
    pub unplaced: Vec<String>,
    pub error_file: Option<String>,
    pub dry_run: bool,
}

/// Entries of each list in a report.
const SHOWN: usize = 100;

/// What writing a batch did.
#[derive(Debug, Clone, Copy)]
pub struct Written {
    pub created: u32,
    pub updated: u32,
}

impl ImportReport {
    pub fn add(&mut self, written: Written) {
        self.created += written.created;
        self.updated += written.updated;
    }

    pub fn reject(&mut self, problem: RowProblem) {
        self.rejected += 1;
        if self.problems.len() < SHOWN {
            self.problems.push(problem);
        }
    }

    pub fn warn(&mut self, note: RowProblem) {
        self.warnings += 1;
        if self.notes.len() < SHOWN {
            self.notes.push(note);
        }
    }

    pub fn suspect(&mut self, duplicate: ImportDuplicate) {
        self.duplicate_rows += 1;
        if self.duplicates.len() < SHOWN {
            self.duplicates.push(duplicate);
        }
    }
}
