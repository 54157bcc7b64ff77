//! The index and the test must agree: whatever the test accepts, the expression admits (nothing is missed); and the test
//! accepts what an independent, slow reading of the rules accepts.

use std::collections::HashSet;

use super::{Grams, Query, TextKind, containing};

/// Numerical Recipes' generator: enough for variety, the same on every machine.
struct Lcg(u64);

impl Lcg {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) % bound as u64) as usize
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

const PIECES: [&str; 36] = [
    "宁波",
    "重庆",
    "厦门",
    "长沙",
    "启岚",
    "行",
    "乐",
    "曾",
    "单",
    "尉迟",
    "科技",
    "有限公司",
    "（集团）",
    "张",
    "三",
    "西安",
    "先",
    "方案",
    "反感",
    "3M",
    "ABC",
    "a",
    " ",
    "吕",
    "女",
    "六安",
    "银行",
    "电子",
    "贸易",
    "·",
    "𠮷",
    "é",
    "2024",
    "Ⅷ",
    "ソ",
    "嗯",
];

type Record = Vec<(TextKind, String)>;

fn record(random: &mut Lcg) -> Record {
    let text = |random: &mut Lcg| (0..1 + random.below(5)).map(|_| random.pick(&PIECES)).collect::<String>();
    let phone = |random: &mut Lcg| (0..11).map(|_| char::from(b'0' + random.below(4) as u8)).collect::<String>();
    vec![
        (TextKind::Name, text(random)),
        (TextKind::Text, text(random)),
        (
            TextKind::Code,
            format!("{}@{}.example", random.pick(&["ab", "zs", "qilan"]), random.pick(&["nb", "cq1", "xm-3"])),
        ),
        (TextKind::Phone, phone(random)),
    ]
}

fn borrowed(record: &Record) -> Vec<(TextKind, &str)> {
    record.iter().map(|(kind, text)| (*kind, text.as_str())).collect()
}

fn tokens(record: &Record) -> HashSet<String> {
    let mut grams = Grams::new();
    for (kind, text) in record {
        grams.add(*kind, text);
    }
    grams.to_terms().split(' ').map(str::to_owned).collect()
}

/// A query that a person might make from a record: a piece of a text, its pinyin in some form, digits, or two of them.
fn question(random: &mut Lcg, record: &Record) -> String {
    let (kind, text) = &record[random.below(record.len())];
    let chars: Vec<char> = text.chars().collect();
    let start = random.below(chars.len().max(1));
    let len = 1 + random.below(6);
    let piece: Vec<char> = chars.iter().copied().skip(start).take(len).collect();
    let piece: String = match random.below(4) {
        0 if *kind == TextKind::Name => letters(random, &piece),
        1 => piece.iter().flat_map(|c| c.to_uppercase()).collect(),
        _ => piece.into_iter().collect(),
    };
    match random.below(8) {
        0 => format!("{piece} {}", random.pick(&PIECES)),
        1 => format!("{} {piece}", random.pick(&["zs", "qi", "8", "138", "cq"])),
        _ => piece,
    }
}

fn letters(random: &mut Lcg, han: &[char]) -> String {
    let mut out = String::new();
    for (index, &c) in han.iter().enumerate() {
        let readings = super::readings::table().of(c);
        if readings.is_empty() {
            break;
        }
        let text = super::readings::syllable_text(readings[random.below(readings.len())]);
        let last = index + 1 == han.len();
        let len = match random.below(4) {
            0 => 1,
            1 if last => 1 + random.below(text.len()),
            2 if text.as_bytes().get(1) == Some(&b'h') => 2,
            _ => text.len(),
        };
        out.push_str(&text[..len.min(text.len())]);
        if random.below(12) == 0 && !last {
            out.push('\'');
        }
    }
    out
}

#[test]
fn whatever_stands_in_a_text_is_admitted_by_the_expression_for_it() {
    let mut random = Lcg(11);
    let mut grams = Grams::new();
    for kind in [TextKind::Name, TextKind::Text, TextKind::Code] {
        for _ in 0..2_000 {
            let text: String = (0..1 + random.below(6)).map(|_| random.pick(&PIECES)).collect();
            grams.clear();
            grams.add(kind, &text);
            let terms = grams.to_terms();
            let terms: HashSet<&str> = terms.split(' ').collect();
            let characters: Vec<char> = text.chars().collect();
            let from = random.below(characters.len());
            let piece: String = characters[from..].iter().take(1 + random.below(6)).collect();
            let Some(expression) = containing(&piece) else { continue };
            for term in expression.trim_matches(['(', ')']).split(" AND ") {
                assert!(terms.contains(term.trim_matches('"')), "{piece} in {text}: {term} of {expression}");
            }
        }
    }
    assert_eq!(containing("中"), None);
    assert_eq!(containing("ab"), None);
}

#[test]
fn whatever_matches_is_admitted_by_the_index() {
    let mut random = Lcg(7);
    let (mut matched, mut asked, mut exact) = (0, 0, 0);
    for _ in 0..4_000 {
        let records = [record(&mut random), record(&mut random)];
        let Ok(query) = Query::parse(&question(&mut random, &records[0])) else { continue };
        let expr = query.expr().expect("a parsed query has an expression");
        for record in &records {
            let tokens = tokens(record);
            let admitted = expr.holds(&|token| tokens.contains(token));
            let matches = query.matches(&borrowed(record)).is_some();
            assert!(admitted || !matches, "{query:?} misses {record:?}");
            assert!(!query.is_exact() || admitted == matches, "{query:?} is not exact on {record:?}");
            asked += 1;
            matched += usize::from(matches);
            exact += usize::from(query.is_exact());
        }
    }
    assert!(
        asked > 5_000 && matched > 1_500 && exact > 500,
        "too tame: {asked} asked, {matched} matched, {exact} exact"
    );
}

#[test]
fn the_test_accepts_what_a_slow_reading_of_the_rules_accepts() {
    let mut random = Lcg(11);
    let (mut accepted, mut asked) = (0, 0);
    for _ in 0..4_000 {
        let records = [record(&mut random), record(&mut random)];
        let text = question(&mut random, &records[0]);
        let Ok(query) = Query::parse(&text) else { continue };
        for record in &records {
            let expected = oracle::accepts(&text, record);
            assert_eq!(query.matches(&borrowed(record)).is_some(), expected, "{text:?} on {record:?}");
            accepted += usize::from(expected);
            asked += 1;
        }
    }
    assert!(accepted > 1_500 && asked > 5_000, "too tame: {accepted} of {asked}");
}

#[test]
fn hits_cover_what_was_asked_for() {
    let mut random = Lcg(13);
    for _ in 0..2_000 {
        let record = record(&mut random);
        let Ok(query) = Query::parse(&question(&mut random, &record)) else { continue };
        let Some(found) = query.matches(&borrowed(&record)) else { continue };
        assert!(!found.hits.is_empty());
        for hit in &found.hits {
            let text = &record[hit.text].1;
            assert!(hit.start < hit.end && hit.end <= text.chars().count(), "{hit:?} in {text}");
            let marks = found.marks(hit.text, text);
            assert!(marks.iter().all(|&(start, end)| start < end && end <= text.encode_utf16().count()));
        }
    }
}

/// The rules of the module's head, written once more for correctness alone: strings and recursion, no tokens.
mod oracle {
    use super::super::chars::{Class, class, fold};
    use super::super::readings::{syllable_text, table};
    use super::{Record, TextKind};

    fn is_word(c: char) -> bool {
        class(c) == Class::Word
    }

    pub(super) fn accepts(query: &str, record: &Record) -> bool {
        let folded: String = query.chars().map(fold).collect();
        let words: Vec<&str> = folded.split_whitespace().collect();
        let phone_like = |word: &&str| word.chars().all(|c| c.is_ascii_digit() || "+-().–—".contains(c));
        let by_words = words.iter().any(|word| long_enough(word)) && words.iter().all(|word| word_in(word, record));
        let joined = words.len() > 1 && words.iter().all(phone_like) && in_phones(&words.concat(), record);
        by_words || joined
    }

    /// Something in the word can be looked up.
    fn long_enough(word: &str) -> bool {
        literal_long_enough(word)
            || phone_digits(word).len() >= 4
            || (letters(word).len() >= 2 && pinyin_possible(word))
    }

    fn literal_long_enough(word: &str) -> bool {
        let chars: Vec<char> = word.chars().collect();
        let short_word = chars.len() == 2 && chars.iter().all(|&c| is_word(c));
        let pair = chars
            .windows(2)
            .any(|p| p.iter().all(|&c| class(c) != Class::Sign) && p.iter().any(|&c| class(c) == Class::Han));
        short_word || pair || chars.windows(3).any(|w| w.iter().all(|&c| is_word(c)))
    }

    fn word_in(word: &str, record: &Record) -> bool {
        record.iter().any(|(kind, text)| match kind {
            TextKind::Phone => in_phone(word, text),
            TextKind::Name => literal_in(word, *kind, text) || pinyin_in(word, text),
            _ => literal_in(word, *kind, text),
        }) || (phone_digits(word).len() >= 4 && in_phones(word, record))
    }

    fn literal_in(word: &str, kind: TextKind, text: &str) -> bool {
        if long_enough(word) && !literal_long_enough(word) {
            return false;
        }
        let text: String = text.chars().map(fold).collect();
        if word.chars().count() <= 2 && word.chars().all(is_word) {
            let starts = |word: &str| text.split(|c| !is_word(c)).any(|part| part.starts_with(word));
            return kind != TextKind::Code && starts(word);
        }
        text.contains(word)
    }

    fn phone_digits(word: &str) -> String {
        if !word.chars().all(|c| c.is_ascii_digit() || "+-().–—".contains(c)) {
            return String::new();
        }
        word.chars().filter(char::is_ascii_digit).collect()
    }

    fn in_phones(word: &str, record: &Record) -> bool {
        record.iter().any(|(kind, text)| *kind == TextKind::Phone && in_phone(word, text))
    }

    /// The records here have no phones with country codes and the questions no plus.
    fn in_phone(word: &str, text: &str) -> bool {
        let digits = phone_digits(word);
        let stripped = digits.strip_prefix("00").map(|rest| rest.strip_prefix("86").unwrap_or(rest));
        (digits.len() >= 4 && text.contains(&digits))
            || stripped.is_some_and(|rest| rest.len() >= 4 && text.contains(rest))
    }

    fn letters(word: &str) -> String {
        let letters: String =
            word.chars().filter(|c| !"'’‘".contains(*c)).map(|c| if c == 'ü' { 'v' } else { c }).collect();
        if letters.chars().all(|c| c.is_ascii_lowercase()) { letters } else { String::new() }
    }

    fn pinyin_possible(word: &str) -> bool {
        let any: Vec<Vec<String>> = vec![syllables(); word.len()];
        !word.starts_with(['\'', '’', '‘']) && reads(word, &any)
    }

    fn syllables() -> Vec<String> {
        (0..).map_while(|id| Some(syllable_text(id)).filter(|s| !s.is_empty()).map(str::to_owned)).collect()
    }

    fn pinyin_in(word: &str, text: &str) -> bool {
        if letters(word).is_empty() || letters(word).len() > 60 || word.starts_with(['\'', '’', '‘']) {
            return false;
        }
        let of = |c: char| table().of(fold(c)).iter().map(|&s| syllable_text(s).to_owned()).collect::<Vec<_>>();
        let readings: Vec<Vec<String>> = text.chars().map(of).collect();
        (0..readings.len()).any(|start| reads(word, &readings[start..]))
    }

    fn reads(word: &str, readings: &[Vec<String>]) -> bool {
        let readings: Vec<&[String]> = readings.iter().map(Vec::as_slice).collect();
        let letters: Vec<char> = letters(word).chars().collect();
        let initials = letters.len() <= readings.len()
            && letters.iter().zip(&readings).all(|(&letter, readings)| readings.iter().any(|r| r.starts_with(letter)));
        let all = syllables();
        let any: Vec<&[String]> = vec![&all; word.len()];
        let parts = parts(word);
        // Read as syllables alone if that is possible at all, else as a mixture.
        let mixed = !consumes(&parts, &any, None);
        initials || consumes(&parts, &readings, mixed.then_some(&all))
    }

    /// The letters between apostrophes.
    fn parts(word: &str) -> Vec<String> {
        word.split(['\'', '’', '‘']).map(letters).filter(|part| !part.is_empty()).collect()
    }

    fn consumes(parts: &[String], chars: &[&[String]], mixed: Option<&Vec<String>>) -> bool {
        let (Some(part), Some(readings)) = (parts.first(), chars.first()) else { return parts.is_empty() };
        let last_part = parts.len() == 1;
        let reads = |syllables: &Vec<String>| syllables.iter().any(|s| s.len() > 1 && part.starts_with(s.as_str()));
        let first_letter = mixed.is_some_and(|syllables| !reads(syllables));
        readings.iter().any(|reading| {
            if last_part && reading.starts_with(part.as_str()) {
                return true;
            }
            let one = reading.get(..1).filter(|_| first_letter);
            let two = reading.get(..2).filter(|two| first_letter && ["zh", "ch", "sh"].contains(two));
            [Some(reading.as_str()), one, two].into_iter().flatten().any(|unit| {
                let Some(rest) = part.strip_prefix(unit) else { return false };
                let mut left: Vec<String> = parts.to_vec();
                left[0] = rest.to_owned();
                left.retain(|part| !part.is_empty());
                consumes(&left, &chars[1..], mixed)
            })
        })
    }
}
