//! Folding of the spellings that differ only in width.
//!
//! Chinese input methods write Latin letters, digits and signs in full width (U+FF01–FF5E) as readily as in ASCII,
//! and the ideographic space (U+3000) for the ordinary one; text pasted from chats and web pages brings invisible
//! marks along. Every parser and the search fold the former and drop the latter first, so that what looks equal is
//! equal.

/// The ASCII form of a full-width character; other characters as they are.
pub fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from(((c as u32) - 0xFEE0) as u8),
        '\u{3000}' | '\u{00A0}' | '\u{202F}' => ' ',
        _ => c,
    }
}

/// Invisible characters that come along when text is pasted: byte order mark, zero-width and direction marks, soft
/// hyphen.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{00AD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_letters_digits_and_spaces_become_ascii() {
        let folded: String = "ＡＢｃ１２３（＋）　中".chars().map(half_width).collect();
        assert_eq!(folded, "ABc123(+) 中");
    }
}
