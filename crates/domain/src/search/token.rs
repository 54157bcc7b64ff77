//! The tokens of the index, each packed into 64 bits while a set is made.
//!
//! | kind | text | means |
//! | --- | --- | --- |
//! | pair | `宁波` | two adjacent Han characters |
//! | mixed pair | `x3中` | adjacent characters of which one is Han, one a letter or digit |
//! | initials | `inb` | first letters of the readings of two adjacent Han characters |
//! | syllable | `sning` | a reading of a Han character, without tone |
//! | digits | `d8712` | four adjacent digits of a phone |
//! | letters | `lila` | three adjacent letters or digits of a word |
//! | word start | `w3m` | the first two characters of a word, or its only one |
//!
//! The lower-case prefix keeps kinds apart; a token has ASCII letters, digits and non-ASCII characters only, so that the
//! `ascii` tokenizer of FTS5 takes it as one.

use super::readings::{Syllable, syllable_text};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Token(u64);

const KIND_SHIFT: u32 = 60;
const WIDE: u32 = 21;
const NARROW: u32 = 16;

const PAIR: u64 = 0;
const MIXED: u64 = 1;
const INITIALS: u64 = 2;
const SYLLABLE: u64 = 3;
const DIGITS: u64 = 4;
const LETTERS: u64 = 5;
const START: u64 = 6;

fn packed(kind: u64, width: u32, chars: &[char]) -> Token {
    let payload = chars.iter().fold(0, |bits, &c| bits << width | u64::from(c as u32));
    Token(kind << KIND_SHIFT | payload)
}

impl Token {
    pub(super) fn pair(a: char, b: char) -> Self {
        packed(PAIR, WIDE, &[a, b])
    }

    pub(super) fn mixed(a: char, b: char) -> Self {
        packed(MIXED, WIDE, &[a, b])
    }

    pub(super) fn initials(a: u8, b: u8) -> Self {
        packed(INITIALS, NARROW, &[a as char, b as char])
    }

    pub(super) fn syllable(syllable: Syllable) -> Self {
        Token(SYLLABLE << KIND_SHIFT | u64::from(syllable))
    }

    pub(super) fn digits(digits: [u8; 4]) -> Self {
        Token(DIGITS << KIND_SHIFT | u64::from(u32::from_be_bytes(digits)))
    }

    pub(super) fn letters(a: char, b: char, c: char) -> Self {
        packed(LETTERS, NARROW, &[a, b, c])
    }

    pub(super) fn word_start(chars: &[char]) -> Self {
        packed(START, NARROW, chars)
    }

    /// Appends the token as it stands in the index.
    pub(super) fn write(self, out: &mut String) {
        let payload = self.0 & ((1 << KIND_SHIFT) - 1);
        let unpack = |out: &mut String, width: u32, count: u32| {
            for place in (0..count).rev() {
                let bits = (payload >> (place * width)) & ((1 << width) - 1);
                out.extend(char::from_u32(bits as u32).filter(|&c| c != '\0'));
            }
        };
        match self.0 >> KIND_SHIFT {
            PAIR => unpack(out, WIDE, 2),
            MIXED => {
                out.push('x');
                unpack(out, WIDE, 2);
            }
            INITIALS => {
                out.push('i');
                unpack(out, NARROW, 2);
            }
            SYLLABLE => {
                out.push('s');
                out.push_str(syllable_text(payload as Syllable));
            }
            DIGITS => {
                out.push('d');
                unpack(out, 8, 4);
            }
            LETTERS => {
                out.push('l');
                unpack(out, NARROW, 3);
            }
            _ => {
                out.push('w');
                unpack(out, NARROW, 2);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_of_every_kind_are_written_apart() {
        let text = |token: Token| {
            let mut out = String::new();
            token.write(&mut out);
            out
        };
        assert_eq!(text(Token::pair('宁', '波')), "宁波");
        assert_eq!(text(Token::pair('𠮷', '野')), "𠮷野");
        assert_eq!(text(Token::mixed('3', '中')), "x3中");
        assert_eq!(text(Token::initials(b'n', b'b')), "inb");
        assert_eq!(text(Token::digits(*b"0574")), "d0574");
        assert_eq!(text(Token::letters('q', 'i', 'é')), "lqié");
        assert_eq!(text(Token::word_start(&['3', 'm'])), "w3m");
        assert_eq!(text(Token::word_start(&['a'])), "wa");
    }
}
