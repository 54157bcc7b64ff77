//! The file of rejected rows: each as it came, with what is wrong behind it.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use domain::{AppError, Code, Result};

use super::table::TableRow;
use super::views::RowProblem;

/// Made when the first row is rejected.
pub struct Rejected {
    path: PathBuf,
    headers: Vec<String>,
    writer: Option<csv::Writer<File>>,
}

impl Rejected {
    pub fn new(path: PathBuf, headers: Vec<String>) -> Self {
        Self { path, headers, writer: None }
    }

    pub fn add(&mut self, row: &TableRow, problem: &RowProblem) -> Result<()> {
        let writer = match &mut self.writer {
            Some(writer) => writer,
            None => self.writer.insert(open(&self.path, &self.headers)?),
        };
        let code = serde_json::to_value(problem.code).unwrap_or_default();
        let reason = format!("{} {}", code.as_str().unwrap_or_default(), problem.field.as_deref().unwrap_or_default());
        let number = problem.row.to_string();
        let width = self.headers.len().max(row.cells.len());
        let cells = row.cells.iter().map(String::as_str).chain(std::iter::repeat("")).take(width);
        let cells = cells.chain([number.as_str(), reason.trim()]);
        writer.write_record(cells).map_err(|cause| unwritable(&self.path, &cause))
    }

    /// The file, if there is one.
    pub fn finish(&mut self) -> Result<Option<String>> {
        let Some(mut writer) = self.writer.take() else { return Ok(None) };
        writer.flush().map_err(|cause| unwritable(&self.path, &cause))?;
        Ok(Some(self.path.display().to_string()))
    }
}

/// UTF-8 with a mark, so that spreadsheets show Chinese.
fn open(path: &Path, headers: &[String]) -> Result<csv::Writer<File>> {
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
