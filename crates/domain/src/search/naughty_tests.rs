//! Whatever text arrives, no parser and no search panics, and what is accepted reads back as itself.

use super::{Grams, Query, TextKind, pinyin_sort_key};
use crate::values::{CreditCode, Currency, Email, Money, Phone, Region, date};

const NAUGHTY: [&str; 64] = [
    "",
    " ",
    "\t",
    "\r\n",
    "\0",
    "\u{FEFF}",
    "\u{200B}\u{200D}\u{202E}",
    "\u{FFFD}",
    "\u{10FFFF}",
    "é",
    "e\u{301}",
    "İ",
    "ß",
    "ſ",
    "ﬁ",
    "Ǆ",
    "Ⅷ",
    "㊀",
    "①",
    "½",
    "٣",
    "𝟙𝟚𝟛𝟜",
    "𝐀𝐁𝐂",
    "𠮷野家",
    "👨‍👩‍👧‍👦",
    "🇨🇳",
    "한국",
    "ソニー",
    "ｿﾆｰ",
    "ＡＢＣ１２３",
    "（０５７４）",
    "+",
    "++86",
    "+0",
    "00",
    "0086",
    "+86;ext=",
    ";ext=1",
    "转",
    "-",
    "--",
    "…",
    "—",
    "·",
    "'",
    "''''",
    "xi''an",
    "'; DROP TABLE customer; --",
    "\" OR 1=1",
    "NEAR(a b)",
    "a* AND b:c",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "%00%0d%0a",
    "../../etc/passwd",
    "1e309",
    "-0",
    "NaN",
    "¥",
    "999999999999999999999999999999",
    "0.0000000000000000001",
    "￥-1,,2",
    "9999-99-99",
    "二〇二四年一月五日",
];

/// The list as it is, doubled, long, in pairs, and cut at every character.
fn each_text(mut try_one: impl FnMut(&str)) {
    for text in NAUGHTY {
        try_one(text);
        try_one(&text.repeat(2));
        try_one(&text.repeat(500));
        for other in NAUGHTY {
            try_one(&format!("{text}{other}"));
        }
        for (at, _) in text.char_indices() {
            try_one(&text[at..]);
        }
    }
    for seed in [
        "13800138000",
        "0574-87123456转801",
        "9144030071526726XG",
        "purchase@qilan.example",
        "¥1,234.50",
        "2024年1月5日",
        "浙江省宁波市鄞州区",
        "zhangsan",
    ] {
        let chars: Vec<char> = seed.chars().collect();
        for at in 0..=chars.len() {
            for text in NAUGHTY {
                let (head, tail) = chars.split_at(at);
                try_one(&[&head.iter().collect::<String>(), text, &tail.iter().collect::<String>()].concat());
            }
        }
    }
}

#[test]
fn no_value_parser_panics_and_what_it_accepts_reads_back_as_itself() {
    let usd = Currency::parse("USD").expect("known");
    each_text(|text| {
        if let Ok(phone) = Phone::parse(text) {
            assert_eq!(Phone::parse(phone.e164()).as_ref(), Ok(&phone), "{text:?}");
            assert_eq!(Phone::parse(&phone.national()).as_ref(), Ok(&phone), "{text:?}");
            assert!(phone.digits().bytes().all(|b| b.is_ascii_digit()), "{text:?}");
        }
        if let Ok(email) = Email::parse(text) {
            assert_eq!(Email::parse(email.as_str()).as_ref(), Ok(&email), "{text:?}");
        }
        if let Ok(code) = CreditCode::parse(text) {
            assert_eq!(CreditCode::parse(code.as_str()).as_ref(), Ok(&code), "{text:?}");
        }
        for money in [Money::parse(text), Money::parse_in(text, usd)].into_iter().flatten() {
            assert_eq!(Money::parse(&money.to_string()), Ok(money), "{text:?}");
            assert_eq!(Money::parse(&money.display()), Ok(money), "{text:?}");
        }
        if let Ok(day) = date::parse(text) {
            assert_eq!(date::parse(&date::format(day)), Ok(day), "{text:?}");
        }
        if let Some(place) = Region::parse_place(text) {
            assert!(Region::name(place.district.or(place.city).unwrap_or(place.province)).is_some(), "{text:?}");
        }
        let _ =
            (Phone::split_list(text).count(), Region::parse_code(text).is_ok(), Region::children(Some(text)).count());
    });
}

#[test]
fn no_text_breaks_index_query_or_order() {
    let mut grams = Grams::new();
    each_text(|text| {
        let kinds = [TextKind::Name, TextKind::Text, TextKind::Phone, TextKind::Code];
        grams.clear();
        kinds.into_iter().for_each(|kind| grams.add(kind, text));
        let terms = grams.to_terms();
        let token = |term: &str| !term.is_empty() && term.chars().all(|c| !c.is_ascii() || c.is_ascii_alphanumeric());
        assert!(terms.is_empty() || terms.split(' ').all(token), "{terms:?}");
        let _ = pinyin_sort_key(text);
        if let Ok(query) = Query::parse(text) {
            let candidates = query.candidates();
            assert!(!candidates.is_empty() && candidates.matches('"').count() % 2 == 0, "{text:?}");
            let found = query.matches(&kinds.map(|kind| (kind, text)));
            let admitted =
                query.expr().is_some_and(|expr| expr.holds(&|token| terms.split(' ').any(|term| term == token)));
            assert!(admitted || found.is_none(), "{text:?}");
        }
    });
}
