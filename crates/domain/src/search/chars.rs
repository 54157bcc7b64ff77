//! Classes of characters, and the folding under which texts and queries are compared.
//!
//! Full width becomes half width and upper case lower case, as a person who searches expects. Folding is per character
//! and keeps their number, so that a position in the folded text is a position in the text and a hit can be marked. The
//! class decides which tokens a character is part of: Han in pairs, words in triples, signs in none.

use crate::values::half_width;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Han,
    /// Letters and digits of every other script. Those beyond the basic plane count as signs: they do not fit a token.
    Word,
    Sign,
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

pub(super) fn class(c: char) -> Class {
    if c.is_ascii() {
        return if c.is_ascii_alphanumeric() { Class::Word } else { Class::Sign };
    }
    if is_han(c) {
        Class::Han
    } else if c.is_alphanumeric() && (c as u32) < 0x10000 {
        Class::Word
    } else {
        Class::Sign
    }
}

/// Half width and lower case. A letter whose lower case is several characters keeps the first.
pub(super) fn fold(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    if is_han(c) {
        return c;
    }
    let c = half_width(c);
    c.to_lowercase().next().unwrap_or(c)
}

pub(super) fn fold_into(text: &str, folded: &mut Vec<char>) {
    folded.clear();
    folded.extend(text.chars().map(fold));
}
