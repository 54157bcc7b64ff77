//! The set of tokens of one record.
//!
//! Made on every write and for a whole import at once, so it is cheap: tokens are numbers until they are written out, and
//! the buffers are used again for the next record. It is a set, in a fixed order: the same texts give the same terms, and
//! `verify` can compare. Names give readings besides characters; addresses and remarks only characters, since
//! nobody remembers those by initials and each reading costs the index.

use super::TextKind;
use super::chars::{Class, class, fold_into};
use super::readings::{self, Readings};
use super::token::Token;

/// Collects the tokens of one record's texts; `clear` it and use it again for the next record.
#[derive(Debug, Default)]
pub struct Grams {
    tokens: Vec<Token>,
    folded: Vec<char>,
}

impl Grams {
    pub fn new() -> Self {
        Self::default()
    }

    /// Forgets the record, keeps the memory.
    pub fn clear(&mut self) {
        self.tokens.clear();
    }

    /// Adds the tokens of a text.
    pub fn add(&mut self, kind: TextKind, text: &str) {
        if kind == TextKind::Phone {
            return self.add_phone(text);
        }
        let mut folded = std::mem::take(&mut self.folded);
        fold_into(text, &mut folded);
        self.add_substrings(&folded, matches!(kind, TextKind::Name | TextKind::Text));
        if kind == TextKind::Name {
            self.add_readings(&folded);
        }
        self.folded = folded;
    }

    /// The tokens of the record in a fixed order, each once, parted by a space: the text to index.
    pub fn to_terms(&mut self) -> String {
        self.tokens.sort_unstable();
        self.tokens.dedup();
        let mut terms = String::with_capacity(self.tokens.len() * 6);
        for token in &self.tokens {
            if !terms.is_empty() {
                terms.push(' ');
            }
            token.write(&mut terms);
        }
        terms
    }

    fn add_phone(&mut self, text: &str) {
        let mut window = [0u8; 4];
        for (index, digit) in phone_digits(text).enumerate() {
            window = [window[1], window[2], window[3], digit];
            if index >= 3 {
                self.tokens.push(Token::digits(window));
            }
        }
    }

    fn add_substrings(&mut self, folded: &[char], word_starts: bool) {
        each_substring_token(folded, |_, token| self.tokens.push(token));
        if word_starts {
            each_word(folded, |word| self.tokens.push(Token::word_start(&word[..word.len().min(2)])));
        }
    }

    fn add_readings(&mut self, folded: &[char]) {
        let table: &Readings = readings::table();
        let mut before = 0;
        for &c in folded {
            let initials = table.initials(c);
            each_bit(before, |a| each_bit(initials, |b| self.tokens.push(Token::initials(a, b))));
            self.tokens.extend(table.of(c).iter().map(|&syllable| Token::syllable(syllable)));
            before = initials;
        }
    }
}

/// The digits of a phone without its extension.
pub(super) fn phone_digits(text: &str) -> impl Iterator<Item = u8> {
    let number = text.split(';').next().unwrap_or(text);
    number.chars().map(super::chars::fold).filter(char::is_ascii_digit).map(|c| c as u8)
}

/// The tokens that every text holding these characters has: pairs with a Han character, triples of a word. A triple comes
/// with its place among the triples of its word, a pair with 0.
pub(super) fn each_substring_token(folded: &[char], mut found: impl FnMut(usize, Token)) {
    let mut in_word = 0;
    let mut before = Class::Sign;
    for (index, &c) in folded.iter().enumerate() {
        let now = class(c);
        in_word = if now == Class::Word { in_word + 1 } else { 0 };
        match (before, now) {
            (Class::Han, Class::Han) => found(0, Token::pair(folded[index - 1], c)),
            (Class::Han, Class::Word) | (Class::Word, Class::Han) => found(0, Token::mixed(folded[index - 1], c)),
            _ if in_word >= 3 => found(in_word - 3, Token::letters(folded[index - 2], folded[index - 1], c)),
            _ => {}
        }
        before = now;
    }
}

/// The runs of letters and digits.
pub(super) fn each_word(folded: &[char], mut found: impl FnMut(&[char])) {
    folded.split(|&c| class(c) != Class::Word).filter(|word| !word.is_empty()).for_each(&mut found);
}

fn each_bit(mut mask: u32, mut found: impl FnMut(u8)) {
    while mask != 0 {
        found(b'a' + mask.trailing_zeros() as u8);
        mask &= mask - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(kind: TextKind, text: &str) -> String {
        let mut grams = Grams::new();
        grams.add(kind, text);
        grams.to_terms()
    }

    #[test]
    fn a_name_gives_pairs_initials_syllables_words() {
        assert_eq!(terms(TextKind::Name, "张三"), "张三 izs ssan szhang");
        assert_eq!(terms(TextKind::Text, "3M中国"), "中国 xm中 w3m");
        assert_eq!(terms(TextKind::Code, "ＡB-12ｃ"), "l12c");
    }

    #[test]
    fn a_phone_gives_its_runs_of_four_digits_without_the_extension() {
        assert_eq!(terms(TextKind::Phone, "0574-8712;ext=9999"), "d0574 d4871 d5748 d7487 d8712");
        assert_eq!(terms(TextKind::Phone, "123"), "");
    }

    #[test]
    fn the_set_is_deduplicated_ordered_and_the_buffer_reusable() {
        let mut grams = Grams::new();
        grams.add(TextKind::Text, "宁波宁波");
        assert_eq!(grams.to_terms(), "宁波 波宁");
        grams.clear();
        assert_eq!(grams.to_terms(), "");
        grams.add(TextKind::Text, "波宁");
        grams.add(TextKind::Text, "宁波");
        assert_eq!(grams.to_terms(), "宁波 波宁");
    }

    #[test]
    fn a_character_with_several_readings_gives_them_all() {
        let terms = terms(TextKind::Name, "重庆");
        for token in ["izq", "icq", "szhong", "schong", "sqing"] {
            assert!(terms.split(' ').any(|term| term == token), "{token} in {terms}");
        }
    }
}
