//! Files that appear when they are whole, and tables in them.

use std::fmt::Display;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use domain::{AppError, Code, Result};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;
use ts_rs::TS;

/// A file written beside its place. Dropped before [`NewFile::keep`], it leaves nothing behind.
pub struct NewFile {
    temporary: NamedTempFile,
    path: PathBuf,
}

impl NewFile {
    pub fn beside(path: &Path) -> Result<Self> {
        let made = tempfile::Builder::new().prefix(".").suffix(".part").tempfile_in(folder_of(path));
        let temporary = made.map_err(|cause| unwritable(path, &cause))?;
        Ok(Self { temporary, path: path.to_owned() })
    }

    /// Puts the file into its place, on the disk and not only in a cache of it.
    pub fn keep(self) -> Result<()> {
        let Self { temporary, path } = self;
        temporary.as_file().sync_all().map_err(|cause| unwritable(&path, &cause))?;
        temporary.persist(&path).map_err(|cause| unwritable(&path, &cause.error)).map(|_| ())
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

pub fn unwritable(path: &Path, cause: &io::Error) -> AppError {
    let code = if cause.kind() == io::ErrorKind::StorageFull { Code::DiskFull } else { Code::FileUnwritable };
    told(code, path, cause)
}

fn told(code: Code, path: &Path, cause: &dyn Display) -> AppError {
    AppError::new(code).field("path").param("file", path.display()).param("cause", cause)
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.temporary.write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.temporary.flush()
    }
}

impl Seek for NewFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.temporary.seek(to)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    #[default]
    Csv,
    Xlsx,
}

/// A table on its way into a file.
pub enum Table {
    Csv(Box<csv::Writer<NewFile>>),
    Xlsx { book: Box<Workbook>, rows: u32, file: NewFile },
}

impl Table {
    pub fn begin(path: &Path, format: ExportFormat) -> Result<Self> {
        let mut file = NewFile::beside(path)?;
        match format {
            ExportFormat::Csv => {
                // The mark by which spreadsheets know UTF-8.
                file.write_all("\u{feff}".as_bytes()).map_err(|cause| unwritable(path, &cause))?;
                let lines = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(file);
                Ok(Self::Csv(Box::new(lines)))
            }
            ExportFormat::Xlsx => {
                let mut book = Box::new(Workbook::new());
                // What does not fit into memory waits where the file itself will lie, and nowhere else.
                book.set_tempdir(folder_of(path)).map_err(|cause| unmade(path, &cause))?;
                let sheet = book.add_worksheet_with_constant_memory();
                sheet.and_then(|sheet| sheet.set_freeze_panes(1, 0)).map_err(|cause| unmade(path, &cause))?;
                Ok(Self::Xlsx { book, rows: 0, file })
            }
        }
    }

    pub fn headings(&mut self, path: &Path, cells: &[&str]) -> Result<()> {
        match self {
            Self::Csv(_) => self.row(path, cells.iter().map(|cell| (*cell).to_owned())),
            Self::Xlsx { book, rows, .. } => {
                let bold = Format::new().set_bold();
                let sheet = book.worksheet_from_index(0).expect("BUG: a book has its sheet");
                for (column, cell) in (0..).zip(cells) {
                    let written = sheet.write_string_with_format(0, column, *cell, &bold);
                    written.map_err(|cause| unmade(path, &cause))?;
                }
                *rows = 1;
                Ok(())
            }
        }
    }

    pub fn row(&mut self, path: &Path, cells: impl Iterator<Item = String>) -> Result<()> {
        match self {
            Self::Csv(writer) => writer.write_record(cells.map(harmless)).map_err(|cause| match cause.into_kind() {
                csv::ErrorKind::Io(cause) => unwritable(path, &cause),
                other => told(Code::FileUnwritable, path, &format!("{other:?}")),
            }),
            Self::Xlsx { book, rows, .. } => {
                let sheet = book.worksheet_from_index(0).expect("BUG: a book has its sheet");
                for (column, cell) in (0..).zip(cells) {
                    // Written as texts, cells are never formulas.
                    sheet.write_string(*rows, column, cell).map_err(|cause| unmade(path, &cause))?;
                }
                *rows += 1;
                Ok(())
            }
        }
    }

    /// The whole file, ready to be put in its place.
    pub fn finish(self, path: &Path) -> Result<NewFile> {
        match self {
            Self::Csv(writer) => writer.into_inner().map_err(|cause| unwritable(path, cause.error())),
            Self::Xlsx { mut book, mut file, .. } => {
                book.save_to_writer(BufWriter::new(&mut file)).map_err(|cause| unmade(path, &cause))?;
                Ok(file)
            }
        }
    }
}

fn unmade(path: &Path, cause: &XlsxError) -> AppError {
    match cause {
        XlsxError::IoError(cause) => unwritable(path, cause),
        other => told(Code::FileUnwritable, path, other),
    }
}

/// With these a cell begins that a spreadsheet takes for a formula.
pub const RUN_BY_SPREADSHEETS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// An apostrophe tells a spreadsheet that a cell is a text; an import takes it off again.
fn harmless(cell: String) -> String {
    if cell.starts_with(RUN_BY_SPREADSHEETS) { format!("'{cell}") } else { cell }
}
