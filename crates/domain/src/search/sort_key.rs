//! The order of a telephone book, as a key whose bytes compare.
//!
//! Each character becomes one character of the key: its place among all Han characters ordered by syllable, tone
//! and code point, with the Latin letters before the characters of their section (A, 安, …, B, 八, …) and the digits
//! before everything. So 张 stay together before 章, and a shorter name comes before the longer one it begins. The
//! reading is the usual one unless the table of [`overrides`](super::overrides) knows better: phrases anywhere,
//! surnames at the front of a name that looks like a person's (two or three Han characters, or four with a surname
//! of two).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::chars::{Class, class, fold_into};
use super::overrides::{self, Override};
use super::readings;

const FIRST: u32 = 0x3400;
const LAST: u32 = 0x9FFF;
/// Keys are made of the characters from here on; there are fewer places than characters up to U+D7FF.
const BASE: u32 = 0x3400;

struct Places {
    /// Place of `FIRST + i` in its usual reading.
    usual: Vec<char>,
    overridden: HashMap<(char, &'static str), char>,
    letters: [char; 26],
    digits: [char; 10],
}

static PLACES: LazyLock<Places> = LazyLock::new(Places::build);

/// Something that has a place in the order; the derived order is the order of the book.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Entry {
    Digit(u8),
    Letter { section: u8 },
    Han { section: u8, syllable: String, tone: u8, c: char, reading: &'static str },
    Unread(char),
}

impl Entry {
    fn han(c: char, reading: &'static str) -> Self {
        let ascii: String = reading.chars().map(|c| if c == 'ü' { 'v' } else { c }).filter(char::is_ascii).collect();
        let syllable = ascii.trim_end_matches(|d: char| d.is_ascii_digit()).to_owned();
        // No figure is the neutral tone, the last.
        let tone = ascii.bytes().last().filter(u8::is_ascii_digit).map_or(5, |digit| digit - b'0');
        Entry::Han { section: syllable.bytes().next().unwrap_or(b'z'), syllable, tone, c, reading }
    }

    fn section(&self) -> (u8, bool) {
        match self {
            Entry::Digit(_) => (0, false),
            Entry::Letter { section } => (*section, false),
            Entry::Han { section, .. } => (*section, true),
            Entry::Unread(_) => (u8::MAX, true),
        }
    }
}

impl Places {
    fn build() -> Self {
        let mut entries: Vec<Entry> = (0..10).map(Entry::Digit).collect();
        entries.extend((b'a'..=b'z').map(|section| Entry::Letter { section }));
        for c in (FIRST..=LAST).filter_map(char::from_u32) {
            entries.push(readings::usual(c).map_or(Entry::Unread(c), |reading| Entry::han(c, reading)));
        }
        entries.extend(overrides::readings_by_char().map(|(c, reading)| Entry::han(c, reading)));
        entries.sort_by(|a, b| a.section().cmp(&b.section()).then_with(|| a.cmp(b)));
        let mut places = Self {
            usual: vec!['\u{FFFD}'; (LAST - FIRST + 1) as usize],
            overridden: HashMap::new(),
            letters: ['\0'; 26],
            digits: ['\0'; 10],
        };
        let mut next = BASE;
        let mut before: Option<(&str, u8, char)> = None;
        for entry in &entries {
            if let Entry::Han { syllable, tone, c, .. } = entry {
                // The same reading from both tables is one place.
                let now = Some((syllable.as_str(), *tone, *c));
                next -= u32::from(before == now);
                before = now;
            }
            let place = char::from_u32(next).expect("BUG: the places fit below the surrogates");
            places.set(entry, place);
            next += 1;
        }
        places
    }

    fn set(&mut self, entry: &Entry, place: char) {
        match *entry {
            Entry::Digit(digit) => self.digits[digit as usize] = place,
            Entry::Letter { section } => self.letters[(section - b'a') as usize] = place,
            Entry::Unread(c) => self.usual[(c as u32 - FIRST) as usize] = place,
            Entry::Han { c, reading, .. } => {
                if readings::usual(c) == Some(reading) {
                    self.usual[(c as u32 - FIRST) as usize] = place;
                }
                self.overridden.insert((c, reading), place);
            }
        }
    }

    fn usual(&self, c: char) -> char {
        let c = if c == '〇' { '零' } else { c };
        let slot = (c as u32).checked_sub(FIRST).map(|slot| slot as usize);
        slot.and_then(|slot| self.usual.get(slot).copied()).unwrap_or(c)
    }
}

/// The key of a name: compare the bytes of two keys to order the names as a telephone book does.
pub fn pinyin_sort_key(name: &str) -> String {
    let places: &Places = &PLACES;
    let mut key = String::with_capacity(name.len() + 2);
    each_read(name, |c, reading| match (c, reading) {
        (_, Some(reading)) => key.push(places.overridden.get(&(c, reading)).copied().unwrap_or(places.usual(c))),
        ('0'..='9', _) => key.push(places.digits[(c as u8 - b'0') as usize]),
        ('a'..='z', _) => key.push(places.letters[(c as u8 - b'a') as usize]),
        _ if class(c) == Class::Han => key.push(places.usual(c)),
        _ if class(c) == Class::Word => key.push(c),
        _ if c.is_whitespace() && !key.is_empty() && !key.ends_with(' ') => key.push(' '),
        _ => {}
    });
    key.truncate(key.trim_end().len());
    key
}

/// A name as it is typed in pinyin without tones, a space after each character: `zhou yu an`. What is not Han stays.
pub fn pinyin_spelling(name: &str) -> String {
    let mut spelling = String::with_capacity(name.len() * 2);
    each_read(name, |c, reading| {
        let Some(reading) = reading.or_else(|| readings::usual(c)) else {
            if !c.is_whitespace() || !spelling.ends_with(' ') {
                spelling.push(c);
            }
            return;
        };
        let letters = reading.chars().map(|c| if c == 'ü' { 'v' } else { c }).filter(char::is_ascii_lowercase);
        if !spelling.is_empty() && !spelling.ends_with(' ') {
            spelling.push(' ');
        }
        spelling.extend(letters);
        spelling.push(' ');
    });
    spelling.trim().to_owned()
}

/// The characters of a name, folded, with the reading of those that are read otherwise here than usually.
fn each_read(name: &str, mut found: impl FnMut(char, Option<&'static str>)) {
    let mut folded = Vec::with_capacity(name.len() / 2 + 1);
    fold_into(name, &mut folded);
    let mut rest = folded.as_slice();
    let mut surname = surname(rest);
    while let Some(&c) = rest.first() {
        let known = surname.take().or_else(|| overrides::longest(&overrides::PHRASE, rest));
        let Some(Override { text, readings }) = known else {
            found(c, None);
            rest = &rest[1..];
            continue;
        };
        text.iter().zip(readings).for_each(|(&c, &reading)| found(c, Some(reading)));
        rest = &rest[text.len()..];
    }
}

fn surname(name: &[char]) -> Option<&'static Override> {
    if !(2..=4).contains(&name.len()) || name.iter().any(|&c| class(c) != Class::Han) {
        return None;
    }
    let found =
        overrides::longest(&overrides::SURNAME, name).filter(|entry| name.len() < 4 || entry.text.len() == 2)?;
    let phrase = overrides::longest(&overrides::PHRASE, name).map_or(0, |entry| entry.text.len());
    (phrase <= found.text.len()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn in_order(names: &[&str]) {
        for pair in names.windows(2) {
            assert!(pinyin_sort_key(pair[0]) < pinyin_sort_key(pair[1]), "{} before {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn names_come_by_syllable_tone_and_character() {
        in_order(&[
            "安徽",
            "白云",
            "蔡伦",
            "陈二",
            "丁一",
            "宁波",
            "宁波启岚",
            "上海",
            "王五",
            "张三",
            "张三丰",
            "张四",
            "章三",
            "赵六",
        ]);
        in_order(&["妈", "麻", "马", "骂"]);
        in_order(&["路", "吕", "旅"]);
    }

    #[test]
    fn digits_come_first_and_letters_before_their_section() {
        in_order(&["3M中国", "8号仓", "ABC公司", "安徽", "Boss", "八方", "Zoo", "张三"]);
        assert_eq!(pinyin_sort_key("ＡＢＣ"), pinyin_sort_key("abc"));
        assert_eq!(pinyin_sort_key("启岚（集团）"), pinyin_sort_key("启岚集团"));
    }

    #[test]
    fn phrases_are_read_as_their_people_read_them() {
        in_order(&["成都", "重庆", "出版", "中国"]);
        in_order(&["下沙", "厦门", "仙居"]);
        in_order(&["常州", "长春", "长沙", "重庆", "长辈"]);
        in_order(&["音乐", "银行", "英国"]);
        in_order(&["刘备", "龙口", "六安", "洛阳"]);
        in_order(&["宁波银行", "宁波银杏"]);
        in_order(&["北京", "蚌埠", "毕节"]);
    }

    #[test]
    fn surnames_are_read_as_surnames_in_a_persons_name_only() {
        in_order(&["岳飞", "曾国藩", "张三"]);
        in_order(&["单雄信", "尚可", "邵平"]);
        in_order(&["秦观", "仇英", "曲波"]);
        in_order(&["夏完淳", "解缙", "辛弃疾"]);
        in_order(&["王维", "于谦", "尉迟恭", "袁枚"]);
        in_order(&["吴三桂", "要离"]);
        in_order(&["单车租赁有限公司", "单县", "尚可"]);
        in_order(&["姜维", "解放", "金山", "谢安"]);
    }

    #[test]
    fn a_name_is_spelt_as_its_people_type_it() {
        for (name, spelling) in [
            ("周予安", "zhou yu an"),
            ("单雄信", "shan xiong xin"),
            ("重庆 Bosch 3", "chong qing bosch 3"),
            ("吕绿", "lv lv"),
            ("3M中国", "3m zhong guo"),
            ("", ""),
        ] {
            assert_eq!(pinyin_spelling(name), spelling);
        }
    }

    #[test]
    fn odd_names_have_keys_too() {
        assert_eq!(pinyin_sort_key(""), "");
        assert_eq!(pinyin_sort_key("（）"), "");
        for odd in ["𠮷野家", "Ünal", "ソニー", "한국", "😀", "〇", "㐀"] {
            assert!(pinyin_sort_key(odd).chars().all(|c| c != '\0' && c != '\u{FFFD}'), "{odd}");
        }
    }

    #[test]
    fn a_key_is_as_short_as_its_name() {
        assert_eq!(pinyin_sort_key("宁波启岚科技有限公司").len(), "宁波启岚科技有限公司".len());
    }
}
