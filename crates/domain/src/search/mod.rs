//! Finding a record by any part of its texts: Chinese, pinyin, initials, Latin, digits of a phone.
//!
//! A record is indexed as a *set* of short tokens ([`Grams`]); a query is a boolean expression over tokens
//! ([`Query::candidates`]) and a test on the real texts ([`Query::matches`]). The expression is a necessary condition of
//! the test, so nothing that matches is missed; the test decides, so nothing else is shown. The index therefore needs
//! neither positions nor ranks, only the sets.
//!
//! What a query finds, word by word (words are parted by spaces and all must be found):
//! - any substring, ignoring case and width, of names and texts: from 2 Chinese characters, 3 letters or digits, or the
//!   first 2 letters of a word;
//! - in names, pinyin of adjacent characters: all by their first letters, or all by their syllables, the last perhaps
//!   unfinished, or, where syllables alone do not read, mixed: `zs`, `zhangs`, `zsan`, `zhangsan` find 张三; every
//!   reading of a character counts;
//! - any 4 digits of a phone, however they are grouped.

mod chars;
mod expr;
mod grams;
mod overrides;
mod phone_fragment;
mod pinyin_query;
mod query;
mod rank;
mod readings;
mod sort_key;
mod token;
mod verify;

pub use grams::Grams;
pub use query::{Query, containing};
pub use rank::{Form, Hit, Match, Position, Rank, utf16_range};
pub use sort_key::{pinyin_sort_key, pinyin_spelling};

/// How a text is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextKind {
    /// Substrings, pinyin and initials, starts of words.
    Name,
    /// Substrings, starts of words.
    Text,
    /// Digits of one telephone number.
    Phone,
    /// Substrings: credit codes, customer numbers, addresses of mail and web.
    Code,
}

#[cfg(test)]
mod agreement_tests;
#[cfg(test)]
mod naughty_tests;
