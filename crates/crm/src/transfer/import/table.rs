//! Reading a table from a file: a text, whatever its encoding, separator and line ends, or a sheet of a workbook.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use domain::{AppError, Code, Result};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

use super::workbook;

/// How a file is written.
#[derive(Debug, Clone)]
pub struct Format {
    path: PathBuf,
    pub size_bytes: u64,
    kind: Kind,
}

#[derive(Debug, Clone)]
enum Kind {
    Text { encoding: &'static Encoding, separator: u8 },
    Book { sheets: Vec<String>, sheet: String },
}

/// Bytes looked at to find the format.
const LOOK: usize = 256 * 1024;
const SEPARATORS: [u8; 4] = [b',', b'\t', b';', b'|'];
/// What a workbook begins with: it is a packed folder.
const PACKED: &[u8] = b"PK\x03\x04";

impl Format {
    /// # Errors
    /// [`Code::FileMissing`], [`Code::FileUnreadable`], [`Code::FileEmpty`], [`Code::WorkbookTooLarge`], or a name of no encoding
    /// or sheet, or a separator of more than one character.
    pub fn of(path: &Path, encoding: Option<&str>, separator: Option<&str>, sheet: Option<&str>) -> Result<Self> {
        let mut file = open(path)?;
        let size_bytes = file.metadata().map_err(|cause| unreadable(path, &cause))?.len();
        let mut start = Vec::new();
        file.by_ref().take(LOOK as u64).read_to_end(&mut start).map_err(|cause| unreadable(path, &cause))?;
        if start.is_empty() {
            return Err(AppError::new(Code::FileEmpty).param("file", path.display()));
        }
        let kind = if start.starts_with(PACKED) {
            let sheets = workbook::sheets(path, size_bytes)?;
            let sheet = workbook::chosen(&sheets, sheet)?;
            Kind::Book { sheets, sheet }
        } else {
            text_kind(&start, size_bytes <= LOOK as u64, encoding, separator)?
        };
        Ok(Self { path: path.to_owned(), size_bytes, kind })
    }

    pub fn encoding_name(&self) -> Option<String> {
        match &self.kind {
            Kind::Text { encoding, .. } => Some(encoding.name().to_ascii_lowercase()),
            Kind::Book { .. } => None,
        }
    }

    pub fn separator_text(&self) -> Option<String> {
        match &self.kind {
            Kind::Text { separator, .. } => Some(char::from(*separator).to_string()),
            Kind::Book { .. } => None,
        }
    }

    pub fn sheets(&self) -> Vec<String> {
        match &self.kind {
            Kind::Text { .. } => Vec::new(),
            Kind::Book { sheets, .. } => sheets.clone(),
        }
    }

    pub fn sheet(&self) -> Option<String> {
        match &self.kind {
            Kind::Text { .. } => None,
            Kind::Book { sheet, .. } => Some(sheet.clone()),
        }
    }
}

fn text_kind(start: &[u8], whole: bool, encoding: Option<&str>, separator: Option<&str>) -> Result<Kind> {
    let encoding = match encoding {
        Some(name) => Encoding::for_label(name.as_bytes())
            .ok_or_else(|| AppError::new(Code::MalformedRequest).field("encoding").param("value", name))?,
        None => detect_encoding(start, whole),
    };
    let separator = match separator.map(str::as_bytes) {
        Some([one]) if *one != b'"' && *one != b'\n' && *one != b'\r' => *one,
        Some(other) => {
            let value = String::from_utf8_lossy(other);
            return Err(AppError::new(Code::MalformedRequest).field("separator").param("value", value));
        }
        None => detect_separator(&encoding.decode(start).0),
    };
    Ok(Kind::Text { encoding, separator })
}

fn open(path: &Path) -> Result<File> {
    match File::open(path) {
        Ok(file) if path.is_file() => Ok(file),
        Ok(_) => Err(AppError::new(Code::FileUnreadable).param("file", path.display())),
        Err(cause) if cause.kind() == ErrorKind::NotFound => {
            Err(AppError::new(Code::FileMissing).param("file", path.display()))
        }
        Err(cause) => Err(unreadable(path, &cause)),
    }
}

pub fn unreadable(path: &Path, cause: &dyn std::fmt::Display) -> AppError {
    AppError::new(Code::FileUnreadable).param("file", path.display()).param("cause", cause)
}

/// A byte order mark decides; then valid UTF-8; then many zero bytes, which are UTF-16; then a guess, in
/// which GBK is read as its superset.
fn detect_encoding(start: &[u8], whole: bool) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(start) {
        return encoding;
    }
    // The look may end within a character.
    let valid = match std::str::from_utf8(start) {
        Ok(_) => true,
        Err(fault) => !whole && fault.error_len().is_none(),
    };
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).take(2_000).filter(|byte| **byte == 0).count();
    let pairs = start.len().min(4_000) / 2;
    if pairs > 0 && zeros(1) * 4 > pairs {
        return UTF_16LE;
    }
    if pairs > 0 && zeros(0) * 4 > pairs {
        return UTF_16BE;
    }
    if valid {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(start, whole);
    let guess = detector.guess(Some(b"cn"), Utf8Detection::Allow);
    if guess == GBK { GB18030 } else { guess }
}

/// The separator that parts the first lines into the same number of columns, the most of them.
fn detect_separator(text: &str) -> u8 {
    let score = |separator: &u8| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(*separator)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let widths: Vec<usize> = reader.records().take(20).filter_map(|row| row.ok()).map(|row| row.len()).collect();
        let first = widths.first().copied().unwrap_or(1);
        let alike = widths.iter().filter(|width| **width == first).count();
        if first > 1 { alike * 1_000 / widths.len() + first } else { 0 }
    };
    let best = SEPARATORS.iter().rev().max_by_key(|separator| score(separator));
    best.copied().filter(|separator| score(separator) > 0).unwrap_or(b',')
}

/// A row as it stands in the file.
#[derive(Debug, Clone)]
pub struct TableRow {
    /// As a spreadsheet counts: the heading is row 1.
    pub number: u32,
    pub cells: Vec<String>,
}

/// The rows of a file, one after the other; the file is never held whole.
pub struct Table {
    headers: Vec<String>,
    rows: Rows,
    number: u32,
    file: PathBuf,
    estimated: Option<u64>,
}

type Lines = csv::StringRecordsIntoIter<BufReader<DecodeReaderBytes<File, Vec<u8>>>>;

enum Rows {
    Text(Box<Lines>),
    /// A thread of its own unfolds the sheet.
    Sheet(mpsc::Receiver<Result<TableRow>>),
}

impl Table {
    pub fn open(format: &Format) -> Result<Self> {
        let path = &format.path;
        let (headers, rows, estimated): (Vec<String>, _, _) = match &format.kind {
            Kind::Text { encoding, separator } => {
                let file = open(path)?;
                let decoder = DecodeReaderBytesBuilder::new().encoding(Some(encoding)).bom_override(true).build(file);
                let text = BufReader::with_capacity(1 << 18, decoder);
                let mut reader =
                    csv::ReaderBuilder::new().delimiter(*separator).flexible(true).has_headers(true).from_reader(text);
                let headers = reader.headers().map_err(|cause| unreadable(path, &cause))?;
                (headers.iter().map(str::to_owned).collect(), Rows::Text(Box::new(reader.into_records())), None)
            }
            Kind::Book { sheet, .. } => {
                let (headers, rows, estimated) = workbook::rows(path, sheet)?;
                (headers, Rows::Sheet(rows), Some(estimated))
            }
        };
        // The decoder leaves a mark that was not at the very start of its encoding.
        let trimmed = |header: &String| header.trim_start_matches('\u{feff}').trim().to_owned();
        let headers: Vec<String> = headers.iter().map(trimmed).collect();
        if headers.iter().all(String::is_empty) {
            return Err(AppError::new(Code::FileEmpty).param("file", path.display()));
        }
        Ok(Self { headers, rows, number: 1, file: path.clone(), estimated })
    }

    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// As the sheet itself says.
    pub fn estimated_rows(&self) -> Option<u64> {
        self.estimated
    }
}

impl Iterator for Table {
    type Item = Result<TableRow>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let row = match &mut self.rows {
                Rows::Sheet(rows) => rows.recv().ok()?,
                Rows::Text(rows) => {
                    self.number += 1;
                    rows.next()?
                        .map(|row| TableRow { number: self.number, cells: row.iter().map(str::to_owned).collect() })
                        .map_err(|cause| unreadable(&self.file, &cause))
                }
            };
            // A line of nothing but separators says nothing.
            if row.as_ref().is_ok_and(|row| row.cells.iter().all(|cell| cell.trim().is_empty())) {
                continue;
            }
            return Some(row);
        }
    }
}
