//! The recovery code: 256 random bits and a 24-bit check, printed as eight groups of seven characters.
//!
//! The alphabet is Crockford's base 32: no I, L, O or U, and what people misread (O for 0, I or L for 1) is
//! read as meant. The check tells a typing slip from a code of another workspace.

use domain::{AppError, Code, Result};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::data_key::random;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 8;
const GROUP: usize = 7;

#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; 32]);

impl RecoveryCode {
    pub fn generate() -> Self {
        Self(random())
    }

    /// The secret that wraps the data key.
    pub fn secret(&self) -> &[u8; 32] {
        &self.0
    }

    /// As printed: `XXXXXXX-XXXXXXX-…`, eight groups.
    pub fn to_text(&self) -> String {
        let mut bytes = [0; 35];
        bytes[..32].copy_from_slice(&self.0);
        bytes[32..].copy_from_slice(&check(&self.0));
        let letters: Vec<u8> = (0..GROUPS * GROUP).map(|at| ALPHABET[usize::from(five_bits(&bytes, at))]).collect();
        bytes.zeroize();
        let groups: Vec<_> = letters.chunks(GROUP).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
        groups.join("-")
    }

    /// Reads a typed code, whatever its case, spaces and dashes.
    ///
    /// # Errors
    /// [`Code::RecoveryCodeMismatch`] when it is no code: a slip in typing, or letters missing.
    pub fn parse(text: &str) -> Result<Self> {
        let mismatch = || AppError::new(Code::RecoveryCodeMismatch);
        let letters = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
        let digits = letters.map(digit).collect::<Option<Vec<u8>>>().ok_or_else(mismatch)?;
        if digits.len() != GROUPS * GROUP {
            return Err(mismatch().param("letters", digits.len()).param("expected", GROUPS * GROUP));
        }
        let mut bytes = [0u8; 35];
        for (at, value) in digits.iter().enumerate() {
            for bit in 0..5 {
                if value & (16 >> bit) != 0 {
                    let position = at * 5 + bit;
                    bytes[position / 8] |= 128 >> (position % 8);
                }
            }
        }
        let code = Self(bytes[..32].try_into().expect("BUG: 32 bytes"));
        let matches = check(&code.0) == bytes[32..];
        bytes.zeroize();
        if matches { Ok(code) } else { Err(mismatch()) }
    }
}

fn five_bits(bytes: &[u8; 35], at: usize) -> u8 {
    (0..5).fold(0, |value, bit| {
        let position = at * 5 + bit;
        (value << 1) | ((bytes[position / 8] >> (7 - position % 8)) & 1)
    })
}

fn digit(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|known| char::from(*known) == letter).and_then(|at| u8::try_from(at).ok())
}

fn check(secret: &[u8; 32]) -> [u8; 3] {
    let hash = Sha256::digest([b"waystation recovery code".as_slice(), secret].concat());
    [hash[0], hash[1], hash[2]]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_code_reads_back_however_it_is_typed() {
        let code = RecoveryCode::generate();
        let text = code.to_text();
        assert_eq!(text.split('-').count(), 8);
        let typed = text.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(RecoveryCode::parse(&typed).expect("parses").secret(), code.secret());
    }

    #[test]
    fn one_wrong_letter_is_told_from_a_right_code() {
        let text = RecoveryCode::generate().to_text();
        let other = if text.starts_with('7') { "8" } else { "7" };
        let slipped = format!("{other}{}", &text[1..]);
        assert_eq!(RecoveryCode::parse(&slipped).err().map(|error| error.code), Some(Code::RecoveryCodeMismatch));
        assert!(RecoveryCode::parse(&text[..20]).is_err());
    }
}
