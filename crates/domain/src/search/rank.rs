//! Where and how a query hit, and which hit is better.
//!
//! A hit at the whole text is better than one at its beginning, then at the beginning of a word, then inside; between
//! equal places the characters themselves are better than Latin, digits, initials and pinyin. A record with several
//! words asked for is as good as its worst word. Ranges are counted in characters here and given to the interface in
//! UTF-16 units, which is what a webview cuts by.

/// Where in its text a hit lies; the better first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    Whole,
    Prefix,
    WordStart,
    Inside,
}

/// How a hit was written; the better first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// The characters themselves, one of them Han.
    Han,
    /// Letters, digits and signs as they stand.
    Latin,
    /// Digits of a phone.
    Digits,
    /// First letters of the readings.
    Initials,
    /// Syllables in full, the last perhaps unfinished.
    Pinyin,
    /// Syllables and first letters mixed.
    Mixed,
}

/// Smaller is better: position first, then form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rank {
    pub position: Position,
    pub form: Form,
}

/// One hit: the text by its place among the texts given, and the range of characters (not bytes) in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    pub text: usize,
    pub start: usize,
    pub end: usize,
}

/// How a record matched: the best hit of each word in each text, and the rank of the word that hit worst.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    pub hits: Vec<Hit>,
    pub rank: Rank,
}

impl Match {
    /// The hits in one text as ranges of UTF-16 units, in order and without overlap, for the interface to mark.
    pub fn marks(&self, text: usize, content: &str) -> Vec<(usize, usize)> {
        let mut ranges: Vec<(usize, usize)> =
            self.hits.iter().filter(|hit| hit.text == text).map(|hit| (hit.start, hit.end)).collect();
        ranges.sort_unstable();
        let mut merged: Vec<(usize, usize)> = Vec::with_capacity(ranges.len());
        for (start, end) in ranges {
            match merged.last_mut() {
                Some(last) if start <= last.1 => last.1 = last.1.max(end),
                _ => merged.push((start, end)),
            }
        }
        merged.into_iter().map(|(start, end)| utf16_range(content, start, end)).collect()
    }
}

/// A range of characters as a range of UTF-16 units.
pub fn utf16_range(text: &str, start: usize, end: usize) -> (usize, usize) {
    let units = |count: usize| text.chars().take(count).map(char::len_utf16).sum();
    (units(start), units(end))
}
