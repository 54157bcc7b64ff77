//! A part of a telephone number as typed into the search.
//!
//! People group digits as they please (138 0013, 0574-8712) and copy numbers with +86 or 0086 in front, while the
//! index holds the national digits. A fragment therefore keeps its digits, and a second form without what may be
//! the country code; either may be found. Four digits is the least that narrows anything. Extensions are not
//! searched: they would join with the number's last digits to fragments that nobody dials.

use super::expr::Expr;
use super::grams::phone_digits;
use super::token::Token;

/// Fewer digits than this find no phone.
const MIN_DIGITS: usize = 4;

/// The digits looked for, without and with what may be a country code in front.
#[derive(Debug, Clone)]
pub(super) struct PhoneFragment {
    variants: Vec<Vec<u8>>,
}

impl PhoneFragment {
    pub(super) fn looks_like_phone(folded: &[char]) -> bool {
        folded.iter().all(|&c| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | '.' | '–' | '—'))
    }

    pub(super) fn parse(folded: &[char]) -> Option<Self> {
        if !Self::looks_like_phone(folded) {
            return None;
        }
        let digits: Vec<u8> = folded.iter().filter(|c| c.is_ascii_digit()).map(|&c| c as u8).collect();
        let plus = folded.contains(&'+');
        let after_zeros = digits.strip_prefix(b"00".as_slice()).filter(|_| !plus);
        let international = if plus { Some(digits.as_slice()) } else { after_zeros };
        let mut variants = Vec::new();
        match international {
            Some(rest) => variants.push(rest.strip_prefix(b"86".as_slice()).unwrap_or(rest).to_vec()),
            // The country code without a plus, as spreadsheets leave it.
            None if digits.len() > 11 => variants.extend(digits.strip_prefix(b"86".as_slice()).map(<[u8]>::to_vec)),
            None => {}
        }
        if !plus {
            variants.push(digits);
        }
        variants.retain(|variant| variant.len() >= MIN_DIGITS);
        (!variants.is_empty()).then_some(Self { variants })
    }

    pub(super) fn expr(&self) -> Option<Expr> {
        let grams = |variant: &Vec<u8>| {
            Expr::all_of(variant.windows(MIN_DIGITS).map(|w| Token::digits([w[0], w[1], w[2], w[3]])))
        };
        Expr::any(self.variants.iter().filter_map(grams).collect())
    }

    /// The tokens alone decide.
    pub(super) fn is_exact(&self) -> bool {
        self.variants.iter().all(|variant| variant.len() == MIN_DIGITS)
    }

    /// The range of characters of a phone's text that holds the fragment.
    pub(super) fn find(&self, text: &str) -> Option<(usize, usize)> {
        let digits: Vec<u8> = phone_digits(text).collect();
        let at = |variant: &Vec<u8>| {
            digits
                .windows(variant.len())
                .position(|window| window == variant)
                .map(|start| (start, start + variant.len()))
        };
        let (start, end) = self.variants.iter().find_map(at)?;
        let mut places = text.chars().map(super::chars::fold).enumerate().filter(|(_, c)| c.is_ascii_digit());
        let first = places.nth(start)?.0;
        let last = places.nth(end - start - 2)?.0;
        Some((first, last + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(fragment: &str, phone: &str) -> Option<(usize, usize)> {
        PhoneFragment::parse(&fragment.chars().collect::<Vec<_>>())?.find(phone)
    }

    #[test]
    fn any_four_digits_are_found_however_they_are_grouped() {
        assert_eq!(found("0013", "13800138000"), Some((3, 7)));
        assert_eq!(found("138-0013", "13800138000"), Some((0, 7)));
        assert_eq!(found("(0574)8712", "0574-8712 3456"), Some((0, 9)));
        assert_eq!(found("9999", "13800138000"), None);
        assert_eq!(found("138", "13800138000"), None);
    }

    #[test]
    fn the_country_code_in_front_is_understood() {
        assert_eq!(found("+8613800138000", "13800138000"), Some((0, 11)));
        assert_eq!(found("0086-574-8712", "057487123456"), Some((1, 8)));
        assert_eq!(found("8613800138000", "13800138000"), Some((0, 11)));
        assert_eq!(found("+852-2123", "85221234567"), Some((0, 7)));
        assert_eq!(found("0086", "13800861234"), Some((3, 7)));
    }

    #[test]
    fn an_extension_is_not_searched() {
        assert_eq!(found("3456801", "057487123456;ext=801"), None);
    }
}
