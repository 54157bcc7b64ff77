//! A sheet of a workbook (XLSX, XLSM), unfolded on a thread of its own, a row at a time.
//!
//! A workbook is a packed folder, and a small one may unfold to more than a machine can hold; and a sheet may claim
//! cells wherever it likes. So it is first unfolded into nothing, up to a limit; and of a sheet nothing is held but the row
//! being read, never the rectangle it claims.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;
use std::sync::mpsc;

use calamine::{Data, DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use domain::{AppError, Code, Result};
use zip::ZipArchive;

use super::table::{TableRow, unreadable};

/// Larger tables are a matter for CSV, which is read as it comes.
const MOST_PACKED: u64 = 100 << 20;
const MOST_UNFOLDED: u64 = 512 << 20;
/// No table has more columns.
const MOST_COLUMNS: u32 = 500;
/// As long as a spreadsheet lets a cell be.
const LONGEST_CELL: usize = 32_767;
/// Rows read ahead.
const AHEAD: usize = 1_000;

fn too_big(path: &Path, most: u64) -> AppError {
    AppError::new(Code::WorkbookTooLarge).param("file", path.display()).param("max", format!("{} MB", most >> 20))
}

/// The names of its visible sheets.
///
/// # Errors
/// [`Code::WorkbookTooLarge`], [`Code::FileUnreadable`].
pub fn sheets(path: &Path, size_bytes: u64) -> Result<Vec<String>> {
    if size_bytes > MOST_PACKED {
        return Err(too_big(path, MOST_PACKED));
    }
    refuse_bomb(path, MOST_UNFOLDED)?;
    let book = open(path)?;
    let shown = book.sheets_metadata().iter();
    let shown = shown.filter(|sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet);
    Ok(shown.map(|sheet| sheet.name.clone()).collect())
}

/// What it says of its size is not believed: it is unfolded and counted.
fn refuse_bomb(path: &Path, most: u64) -> Result<()> {
    let file = File::open(path).map_err(|cause| unreadable(path, &cause))?;
    let mut folder = ZipArchive::new(BufReader::new(file)).map_err(|cause| unreadable(path, &cause))?;
    let mut left = most;
    for at in 0..folder.len() {
        let entry = folder.by_index(at).map_err(|cause| unreadable(path, &cause))?;
        let unfolded =
            io::copy(&mut entry.take(left + 1), &mut io::sink()).map_err(|cause| unreadable(path, &cause))?;
        left = left.checked_sub(unfolded).ok_or_else(|| too_big(path, most))?;
    }
    Ok(())
}

/// # Errors
/// [`Code::MalformedRequest`] for a sheet that is not there.
pub fn chosen(sheets: &[String], wanted: Option<&str>) -> Result<String> {
    let found = match wanted {
        Some(name) => sheets.iter().find(|sheet| *sheet == name),
        None => sheets.first(),
    };
    let missing = || AppError::new(Code::MalformedRequest).field("sheet").param("value", wanted.unwrap_or_default());
    found.cloned().ok_or_else(missing)
}

type Book = Xlsx<BufReader<File>>;

fn open(path: &Path) -> Result<Book> {
    let file = File::open(path).map_err(|cause| unreadable(path, &cause))?;
    Xlsx::new(BufReader::new(file)).map_err(|cause: XlsxError| unreadable(path, &cause))
}

/// The first row that says something, the rows behind it, and how many the sheet claims.
pub fn rows(path: &Path, sheet: &str) -> Result<(Vec<String>, mpsc::Receiver<Result<TableRow>>, u64)> {
    let mut book = open(path)?;
    let (sheet, owned) = (sheet.to_owned(), path.to_owned());
    let claimed = book.worksheet_cells_reader(&sheet).map_err(|cause| unreadable(path, &cause))?.dimensions();
    let (sender, receiver) = mpsc::sync_channel(AHEAD);
    std::thread::spawn(move || {
        if let Err(error) = unfold(&mut book, &sheet, &owned, &sender) {
            sender.send(Err(error)).ok();
        }
    });
    let headings =
        receiver.recv().unwrap_or_else(|_| Err(AppError::new(Code::FileEmpty).param("file", path.display())))?;
    let mut headers = headings.cells;
    while headers.last().is_some_and(|header| header.trim().is_empty()) {
        headers.pop();
    }
    Ok((headers, receiver, u64::from(claimed.end.0.saturating_sub(claimed.start.0))))
}

/// Sends each row that has a cell. Whoever does not listen any more ends it.
fn unfold(book: &mut Book, sheet: &str, path: &Path, sender: &mpsc::SyncSender<Result<TableRow>>) -> Result<()> {
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|cause| unreadable(path, &cause))?;
    let mut row = TableRow { number: 0, cells: Vec::new() };
    while let Some(cell) = cells.next_cell().map_err(|cause| unreadable(path, &cause))? {
        let (line, column) = cell.get_position();
        let text = text_of(cell.get_value());
        if text.is_empty() {
            continue;
        }
        if column >= MOST_COLUMNS || text.len() > LONGEST_CELL * 4 {
            return Err(AppError::new(Code::TooMany).param("max", MOST_COLUMNS).param("entries", column + 1));
        }
        if line + 1 != row.number {
            let number = line + 1;
            let full = std::mem::replace(&mut row, TableRow { number, cells: Vec::new() });
            if full.number > 0 && sender.send(Ok(full)).is_err() {
                return Ok(());
            }
        }
        row.cells.resize(row.cells.len().max(column as usize + 1), String::new());
        row.cells[column as usize] = text;
    }
    if row.number > 0 {
        sender.send(Ok(row)).ok();
    }
    Ok(())
}

/// As the cell shows it: a day without a time, a number without an exponent. A cell in error says nothing.
fn text_of(value: &DataRef<'_>) -> String {
    match Data::from(value.clone()) {
        // Without a day: a time of it.
        Data::DateTime(at) if at.is_datetime() && at.as_f64() >= 1.0 => match at.as_datetime() {
            Some(at) if at.time() == chrono::NaiveTime::MIN => at.date().to_string(),
            // Days are kept as fractions: a second may be a hair less than one.
            Some(at) => (at + chrono::Duration::milliseconds(500)).format("%Y-%m-%d %H:%M:%S").to_string(),
            None => String::new(),
        },
        Data::DateTime(at) => at
            .as_duration()
            .map(|length| {
                let minutes = length.num_minutes();
                format!("{:02}:{:02}", minutes / 60, minutes % 60)
            })
            .unwrap_or_default(),
        Data::Error(_) | Data::Empty => String::new(),
        Data::Bool(true) => "是".to_owned(),
        Data::Bool(false) => "否".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::write::{SimpleFileOptions, ZipWriter};

    use super::*;

    #[test]
    fn a_small_file_that_unfolds_without_end_is_refused_before_it_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("bomb.xlsx");
        let mut packed = ZipWriter::new(File::create(&path).expect("a file"));
        for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
            packed.start_file(part, SimpleFileOptions::default()).expect("begins");
            packed.write_all(&vec![b' '; 3 << 20]).expect("writes");
        }
        packed.finish().expect("closes");
        assert!(std::fs::metadata(&path).expect("a file").len() < 1 << 16, "it looks harmless");
        let refused = refuse_bomb(&path, 5 << 20).expect_err("six megabytes");
        assert_eq!((refused.code, refused.params["max"].as_str()), (Code::WorkbookTooLarge, "5 MB"));
        refuse_bomb(&path, 6 << 20).expect("just fits");
    }
}
