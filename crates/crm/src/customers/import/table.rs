//! Reading a table from a text file, whatever its encoding, separator and line ends.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::Path;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use domain::{AppError, Code, Result};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

/// How a file is written.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    pub encoding: &'static Encoding,
    pub separator: u8,
    pub size_bytes: u64,
}

/// Bytes looked at to find the format.
const LOOK: usize = 256 * 1024;
const SEPARATORS: [u8; 4] = [b',', b'\t', b';', b'|'];

impl Format {
    /// # Errors
    /// [`Code::FileMissing`], [`Code::FileUnreadable`], [`Code::FileEmpty`], or a name of no encoding or a
    /// separator of more than one character.
    pub fn of(path: &Path, encoding: Option<&str>, separator: Option<&str>) -> Result<Self> {
        let mut file = open(path)?;
        let size_bytes = file.metadata().map_err(|cause| unreadable(path, &cause))?.len();
        let mut start = Vec::new();
        file.by_ref().take(LOOK as u64).read_to_end(&mut start).map_err(|cause| unreadable(path, &cause))?;
        if start.is_empty() {
            return Err(AppError::new(Code::FileEmpty).param("file", path.display()));
        }
        let whole = size_bytes <= LOOK as u64;
        let encoding = match encoding {
            Some(name) => Encoding::for_label(name.as_bytes())
                .ok_or_else(|| AppError::new(Code::MalformedRequest).field("encoding").param("value", name))?,
            None => detect_encoding(&start, whole),
        };
        let separator = match separator.map(str::as_bytes) {
            Some([one]) if *one != b'"' && *one != b'\n' && *one != b'\r' => *one,
            Some(other) => {
                let value = String::from_utf8_lossy(other);
                return Err(AppError::new(Code::MalformedRequest).field("separator").param("value", value));
            }
            None => detect_separator(&encoding.decode(&start).0),
        };
        Ok(Self { encoding, separator, size_bytes })
    }
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

fn unreadable(path: &Path, cause: &dyn std::fmt::Display) -> AppError {
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
    rows: csv::StringRecordsIntoIter<BufReader<DecodeReaderBytes<File, Vec<u8>>>>,
    number: u32,
    file: String,
}

impl Table {
    pub fn open(path: &Path, format: &Format) -> Result<Self> {
        let file = open(path)?;
        let decoder = DecodeReaderBytesBuilder::new().encoding(Some(format.encoding)).bom_override(true).build(file);
        let text = BufReader::with_capacity(1 << 18, decoder);
        let mut reader =
            csv::ReaderBuilder::new().delimiter(format.separator).flexible(true).has_headers(true).from_reader(text);
        let headers = reader.headers().map_err(|cause| unreadable(path, &cause))?;
        // The decoder leaves a mark that was not at the very start of its encoding.
        let headers: Vec<String> =
            headers.iter().map(|header| header.trim_start_matches('\u{feff}').trim().to_owned()).collect();
        if headers.iter().all(String::is_empty) {
            return Err(AppError::new(Code::FileEmpty).param("file", path.display()));
        }
        Ok(Self { headers, rows: reader.into_records(), number: 1, file: path.display().to_string() })
    }

    pub fn headers(&self) -> &[String] {
        &self.headers
    }
}

impl Iterator for Table {
    type Item = Result<TableRow>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let row = self.rows.next()?;
            self.number += 1;
            return Some(match row {
                // A line of nothing but separators says nothing.
                Ok(row) if row.iter().all(|cell| cell.trim().is_empty()) => continue,
                Ok(row) => Ok(TableRow { number: self.number, cells: row.iter().map(str::to_owned).collect() }),
                Err(cause) => Err(AppError::new(Code::FileUnreadable).param("file", &self.file).param("cause", cause)),
            });
        }
    }
}
