//! What an import shows.

use std::collections::BTreeMap;

use domain::{AppError, Code};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::customers::DuplicateView;

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
    pub encoding: String,
    pub separator: String,
    pub columns: Vec<ImportColumn>,
    pub sample_rows: Vec<Vec<String>>,
    #[ts(type = "number")]
    pub estimated_rows: u64,
    /// Required fields that no column gives.
    pub missing: Vec<String>,
    /// Headings of columns that are left out.
    pub unplaced: Vec<String>,
}

/// What becomes of a row whose customer seems to exist already.
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
    pub existing: DuplicateView,
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
    /// The first hundred rows whose customer seems to exist already.
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
