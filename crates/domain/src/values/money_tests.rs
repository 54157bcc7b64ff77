use super::*;

fn shown(text: &str) -> String {
    Money::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}")).display()
}

fn reason(text: &str) -> String {
    Money::parse(text).expect_err(text).params["reason"].clone()
}

#[test]
fn usual_spellings_give_the_same_exact_amount() {
    for text in [
        "¥1,234,567.50",
        "￥1,234,567.5",
        "1234567.50",
        "CNY 1234567.5",
        "1234567.5 cny",
        "１２３４５６７．５元",
        "123.45675万",
        "RMB1234567.50",
        "¥1,234,567.50元",
    ] {
        assert_eq!(Money::parse(text).expect(text), Money::cny(123_456_750), "{text}");
    }
    assert_eq!(shown("1.2亿"), "¥120,000,000.00");
    assert_eq!(shown("-12.3"), "-¥12.30");
    assert_eq!(shown("¥-12.3"), "-¥12.30");
    assert_eq!(shown("0"), "¥0.00");
    assert_eq!(shown("0.05"), "¥0.05");
    assert_eq!(shown("999"), "¥999.00");
    assert_eq!(shown("1000"), "¥1,000.00");
}

#[test]
fn each_currency_has_its_own_decimals() {
    assert_eq!(shown("JPY 1200"), "JP¥1,200");
    assert_eq!(shown("USD 1,200.5"), "$1,200.50");
    assert_eq!(shown("$3"), "$3.00");
    assert_eq!(shown("1.234 KWD"), "KWD 1.234");
    assert_eq!(shown("HK$8"), "HK$8.00");
    assert_eq!(reason("JPY 1200.5"), "decimals");
    assert_eq!(reason("12.345"), "decimals");
    assert_eq!(reason("1.000"), "decimals");
    assert_eq!(Money::parse_in("5", Currency::parse("eur").expect("known")).expect("valid").display(), "€5.00");
}

#[test]
fn what_is_no_amount_is_refused() {
    for text in ["", "-", "abc", "1.2.3", "12.", ".5", "1 2a", "--3", "XYZ 3", "¥", "1e5", "NaN", "∞", "1,2.3,4"] {
        assert!(Money::parse(text).is_err(), "{text}");
    }
    assert_eq!(reason("12,34"), "separators");
    assert_eq!(reason("1,23,456"), "separators");
    assert_eq!(reason("99999999999999999999"), "too_large");
}

#[test]
fn arithmetic_never_wraps_and_never_mixes_currencies() {
    let one = Money::cny(100);
    assert_eq!(one.checked_add(Money::cny(1)), Some(Money::cny(101)));
    assert_eq!(one.checked_sub(Money::cny(101)), Some(Money::cny(-1)));
    assert_eq!(one.checked_mul(3), Some(Money::cny(300)));
    assert_eq!(Money::cny(i64::MAX).checked_add(one), None);
    assert_eq!(one.checked_add(Money::parse("USD 1").expect("valid")), None);
    assert_eq!(Money::cny(i64::MIN).display(), "-¥92,233,720,368,547,758.08");
}

#[test]
fn the_canonical_text_reads_back_as_itself() {
    for money in [
        Money::cny(0),
        Money::cny(-5),
        Money::cny(123_456),
        Money::parse("JPY 7").expect("valid"),
        Money::parse("1.5 BHD").expect("valid"),
    ] {
        assert_eq!(Money::parse(&money.to_string()).expect("canonical"), money);
        assert_eq!(Money::parse(&money.display()).expect("shown"), money);
        let json = serde_json::to_string(&money).expect("json");
        assert_eq!(serde_json::from_str::<Money>(&json).expect("json"), money);
    }
}
