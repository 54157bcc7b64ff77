//! The exact test of a query on the texts of one record.
//!
//! It knows nothing of tokens: it looks at characters, digits and readings alone, so a fault in the index cannot
//! bring up a false hit. Every word must be found in some text; its best place decides the rank. Texts are folded
//! once into one buffer, because broad queries test thousands of records.

use super::TextKind;
use super::chars::{Class, class, fold};
use super::query::{Literal, Query, Word};
use super::rank::{Form, Hit, Match, Position, Rank};

/// The texts of a record, folded into one buffer.
pub(super) struct Texts<'a> {
    texts: &'a [(TextKind, &'a str)],
    folded: Vec<char>,
    ends: Vec<usize>,
}

impl<'a> Texts<'a> {
    pub(super) fn fold(texts: &'a [(TextKind, &'a str)]) -> Self {
        let mut folded = Vec::with_capacity(texts.iter().map(|(_, text)| text.len() / 2 + 1).sum());
        let mut ends = Vec::with_capacity(texts.len());
        for (kind, text) in texts {
            if *kind != TextKind::Phone {
                folded.extend(text.chars().map(fold));
            }
            ends.push(folded.len());
        }
        Self { texts, folded, ends }
    }

    fn iter(&self) -> impl Iterator<Item = (usize, TextKind, &str, &[char])> {
        self.texts.iter().enumerate().map(|(index, (kind, text))| {
            let start = if index == 0 { 0 } else { self.ends[index - 1] };
            (index, *kind, *text, &self.folded[start..self.ends[index]])
        })
    }
}

pub(super) fn verify(query: &Query, texts: &Texts) -> Option<Match> {
    let by_words = if query.words.is_empty() { None } else { match_words(&query.words, texts) };
    by_words.or_else(|| {
        let fragment = query.joined.as_ref()?;
        let found = texts.iter().filter(|(_, kind, ..)| *kind == TextKind::Phone).filter_map(|(index, _, text, _)| {
            let (start, end) = fragment.find(text)?;
            Some((Hit { text: index, start, end }, phone_rank(text, start, end)))
        });
        best(found)
    })
}

fn match_words(words: &[Word], texts: &Texts) -> Option<Match> {
    let mut all: Option<Match> = None;
    for word in words {
        let found = best(texts.iter().filter_map(|(index, kind, text, folded)| {
            let ((start, end), rank) = match kind {
                TextKind::Phone => in_phone(word, text)?,
                _ => in_text(word, kind, folded)?,
            };
            Some((Hit { text: index, start, end }, rank))
        }))?;
        match &mut all {
            None => all = Some(found),
            Some(all) => {
                all.hits.extend(found.hits);
                all.rank = all.rank.max(found.rank);
            }
        }
    }
    all
}

/// All hits with the best of their ranks.
fn best(found: impl Iterator<Item = (Hit, Rank)>) -> Option<Match> {
    let mut result: Option<Match> = None;
    for (hit, rank) in found {
        match &mut result {
            None => result = Some(Match { hits: vec![hit], rank }),
            Some(result) => {
                result.hits.push(hit);
                result.rank = result.rank.min(rank);
            }
        }
    }
    result
}

type Found = ((usize, usize), Rank);

fn in_phone(word: &Word, text: &str) -> Option<Found> {
    let (start, end) = word.phone.as_ref()?.find(text)?;
    Some(((start, end), phone_rank(text, start, end)))
}

fn phone_rank(text: &str, start: usize, end: usize) -> Rank {
    let position = match (start, end == text.chars().count()) {
        (0, true) => Position::Whole,
        (0, false) => Position::Prefix,
        _ => Position::Inside,
    };
    Rank { position, form: Form::Digits }
}

fn in_text(word: &Word, kind: TextKind, folded: &[char]) -> Option<Found> {
    let literal = match word.literal {
        Literal::Nowhere => None,
        Literal::WordStart if kind == TextKind::Code => None,
        _ => literal(word, folded),
    };
    let perfect = literal.is_some_and(|(_, rank)| rank.position <= Position::Prefix);
    if kind != TextKind::Name || perfect {
        return literal;
    }
    [literal, pinyin(word, folded)].into_iter().flatten().min_by_key(|(_, rank)| *rank)
}

/// The best place where the characters stand as they are.
fn literal(word: &Word, folded: &[char]) -> Option<Found> {
    let needle = word.folded.as_slice();
    let form = if needle.iter().any(|&c| class(c) == Class::Han) { Form::Han } else { Form::Latin };
    let only_word_starts = word.literal == Literal::WordStart;
    let starts = 0..(folded.len() + 1).saturating_sub(needle.len());
    let mut found: Option<Found> = None;
    for start in starts.filter(|&start| folded[start] == needle[0]) {
        let end = start + needle.len();
        let inside_word = start > 0 && class(folded[start - 1]) == Class::Word;
        if folded[start..end] != *needle || (only_word_starts && inside_word) {
            continue;
        }
        let rank = Rank { position: position(folded, start, end), form };
        if found.is_none_or(|(_, best)| rank < best) {
            found = Some(((start, end), rank));
        }
    }
    found
}

fn pinyin(word: &Word, folded: &[char]) -> Option<Found> {
    let query = word.pinyin.as_ref()?;
    let matches = (0..folded.len()).filter_map(|start| {
        let (end, form) = query.match_at(folded, start)?;
        Some(((start, end), Rank { position: position(folded, start, end), form }))
    });
    matches.min_by_key(|(_, rank)| *rank)
}

fn position(folded: &[char], start: usize, end: usize) -> Position {
    match start {
        0 if end == folded.len() => Position::Whole,
        0 => Position::Prefix,
        _ if class(folded[start - 1]) != class(folded[start]) => Position::WordStart,
        _ => Position::Inside,
    }
}
