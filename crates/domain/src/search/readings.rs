//! The readings of every Han character, as one table made at first use.
//!
//! Source of the readings: the `pinyin` crate (mozillazg/pinyin-data: Unihan and 汉典), all readings of a character, to
//! which the table of [`overrides`](super::overrides) adds its own. Syllables are written in ASCII without tone, ü as v;
//! 女 and 略 are found under nv/nu and lve/lue, since people type both. Characters beyond the basic plane have no
//! readings here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use pinyin::{ToPinyin, ToPinyinMulti};

use super::overrides;

/// Index of a syllable in the alphabetical list of all that occur.
pub(super) type Syllable = u16;

const FIRST: u32 = 0x3400;
const LAST: u32 = 0x9FFF;

pub(super) struct Readings {
    syllables: Vec<String>,
    /// Where the readings of the character `FIRST + i` begin; they end where the next begin.
    starts: Vec<u32>,
    readings: Vec<Syllable>,
    /// First letters of the readings, bit 0 for `a`.
    initials: Vec<u32>,
}

static READINGS: LazyLock<Readings> = LazyLock::new(Readings::build);

pub(super) fn table() -> &'static Readings {
    &READINGS
}

pub(super) fn syllable_text(syllable: Syllable) -> &'static str {
    READINGS.syllables.get(syllable as usize).map_or("", String::as_str)
}

/// The place of a character in the table; 〇 has none of its own there and borrows that of 零.
fn slot(c: char) -> Option<usize> {
    let code = if c == '〇' { '零' as u32 } else { c as u32 };
    (FIRST..=LAST).contains(&code).then(|| (code - FIRST) as usize)
}

impl Readings {
    fn build() -> Self {
        let mut of_char: BTreeMap<char, BTreeSet<String>> = BTreeMap::new();
        for c in (FIRST..=LAST).filter_map(char::from_u32) {
            let known = c.to_pinyin_multi().into_iter().flatten().flat_map(|reading| spellings(reading.plain()));
            of_char.entry(c).or_default().extend(known);
        }
        for (c, reading) in overrides::readings_by_char() {
            of_char.entry(c).or_default().extend(spellings(reading.trim_end_matches(|d: char| d.is_ascii_digit())));
        }
        let syllables: Vec<String> = of_char.values().flatten().cloned().collect::<BTreeSet<_>>().into_iter().collect();
        let index =
            |text: &String| syllables.binary_search(text).expect("BUG: the list holds every syllable") as Syllable;
        let mut table = Self { starts: vec![0], readings: Vec::new(), initials: Vec::new(), syllables: Vec::new() };
        for c in (FIRST..=LAST).map(char::from_u32) {
            let texts = c.and_then(|c| of_char.get(&c));
            table.readings.extend(texts.into_iter().flatten().map(index));
            table.starts.push(table.readings.len() as u32);
            table
                .initials
                .push(texts.into_iter().flatten().fold(0, |mask, text| mask | initial_bit(text.as_bytes()[0])));
        }
        table.syllables = syllables;
        table
    }

    pub(super) fn of(&self, c: char) -> &[Syllable] {
        slot(c).map_or(&[], |slot| &self.readings[self.starts[slot] as usize..self.starts[slot + 1] as usize])
    }

    /// First letters of a character's readings as a set of bits, bit 0 for `a`.
    pub(super) fn initials(&self, c: char) -> u32 {
        slot(c).map_or(0, |slot| self.initials[slot])
    }

    pub(super) fn text(&self, syllable: Syllable) -> &str {
        &self.syllables[syllable as usize]
    }

    /// The syllables that begin with the letters: a range, since the list is alphabetical.
    pub(super) fn beginning_with(&self, letters: &str) -> std::ops::Range<Syllable> {
        let start = self.syllables.partition_point(|syllable| syllable.as_str() < letters);
        let count = self.syllables[start..].iter().take_while(|syllable| syllable.starts_with(letters)).count();
        start as Syllable..(start + count) as Syllable
    }

    pub(super) fn is_syllable(&self, letters: &str) -> bool {
        self.syllables.binary_search_by(|syllable| syllable.as_str().cmp(letters)).is_ok()
    }
}

pub(super) fn initial_bit(letter: u8) -> u32 {
    1 << (letter - b'a')
}

/// ASCII spellings of a syllable: `lü` gives `lv` and `lu`.
fn spellings(plain: &str) -> Vec<String> {
    let ascii = |for_u_umlaut: char| -> String {
        let letters = plain.chars().map(|c| match c {
            'ü' => for_u_umlaut,
            'ê' => 'e',
            other => other,
        });
        letters.filter(char::is_ascii_lowercase).collect()
    };
    let mut all = vec![ascii('v')];
    if plain.contains('ü') {
        all.push(ascii('u'));
    }
    // The interjections m, n, ng, hm, hng are nobody's name and would make syllables of stray letters.
    all.retain(|text| text.contains(['a', 'e', 'i', 'o', 'u', 'v']));
    all
}

/// The usual reading of a character with its tone in figures (`zhang1`), as the source gives it.
pub(super) fn usual(c: char) -> Option<&'static str> {
    let c = if c == '〇' { '零' } else { c };
    c.to_pinyin().map(|reading| reading.with_tone_num_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(c: char) -> Vec<&'static str> {
        table().of(c).iter().map(|&syllable| syllable_text(syllable)).collect()
    }

    #[test]
    fn every_reading_of_a_character_is_known() {
        assert_eq!(of('行'), ["hang", "heng", "xing"]);
        assert_eq!(of('吕'), ["lu", "lv"]);
        assert_eq!(of('〇'), of('零'));
        assert!(of('尉').contains(&"yu"));
        assert!(of('A').is_empty() && of('𠮷').is_empty());
    }

    #[test]
    fn initials_are_the_first_letters_of_the_readings() {
        assert_eq!(table().initials('重'), initial_bit(b'z') | initial_bit(b'c') | initial_bit(b't'));
        assert_eq!(table().initials('A'), 0);
    }

    #[test]
    fn syllables_with_a_beginning_are_a_range_of_the_closed_list() {
        let all: Vec<_> = table().beginning_with("zhan").map(syllable_text).collect();
        assert_eq!(all, ["zhan", "zhang"]);
        assert!(table().beginning_with("zs").is_empty());
        assert!(table().is_syllable("xian") && !table().is_syllable("zh"));
        assert!((400..440).contains(&table().syllables.len()));
    }
}
