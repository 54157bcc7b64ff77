use super::*;

fn e164(text: &str) -> String {
    Phone::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}")).e164().to_owned()
}

fn reason(text: &str) -> String {
    Phone::parse(text).expect_err(text).params["reason"].clone()
}

#[test]
fn a_mobile_is_read_from_every_usual_spelling() {
    for text in [
        "13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "１３８００１３８０００",
        "+86 138 0013 8000",
        "+8613800138000",
        "0086-13800138000",
        "8613800138000",
        "(+86)13800138000",
        "（86）13800138000",
        " 138.0013.8000\u{200B}",
        "+86　138–0013–8000",
        "013800138000",
    ] {
        assert_eq!(e164(text), "+8613800138000", "{text}");
    }
}

#[test]
fn a_landline_is_read_from_every_usual_spelling() {
    for text in [
        "0574-87123456",
        "(0574) 8712-3456",
        "（０５７４）８７１２３４５６",
        "0574 8712 3456",
        "057487123456",
        "+86 574 8712 3456",
        "+86-0574-87123456",
        "0086 574 87123456",
        "0574-8712-3456",
    ] {
        assert_eq!(e164(text), "+8657487123456", "{text}");
    }
    assert_eq!(e164("010-88886666"), "+861088886666");
    assert_eq!(e164("(021)5888 1234"), "+862158881234");
    assert_eq!(e164("0830-3123456"), "+868303123456");
}

#[test]
fn an_extension_is_kept_apart() {
    for text in [
        "0574-87123456-801",
        "0574-87123456转801",
        "0574-87123456 转 801",
        "0574-87123456分机801",
        "0574-87123456 ext. 801",
        "0574-87123456x801",
        "0574-87123456#801",
        "0574-87123456,801",
        "+8657487123456;ext=801",
        "(0574)8712-3456-801",
    ] {
        assert_eq!(e164(text), "+8657487123456;ext=801", "{text}");
    }
    assert_eq!(e164("13800138000-1234"), "+8613800138000;ext=1234");
    assert_eq!(e164("400-123-4567-8"), "+864001234567;ext=8");
    let phone = Phone::parse("0574-87123456转801").expect("valid");
    assert_eq!(phone.extension(), Some("801"));
    assert_eq!(phone.national(), "0574-8712 3456 转 801");
    assert_eq!(phone.digits(), "057487123456");
}

#[test]
fn service_short_and_foreign_numbers_are_read() {
    assert_eq!(e164("400-123-4567"), "+864001234567");
    assert_eq!(e164("4001 234 567"), "+864001234567");
    assert_eq!(e164("800 820 8820"), "+868008208820");
    assert_eq!(e164("95588"), "+8695588");
    assert_eq!(e164("10086"), "+8610086");
    assert_eq!(e164("+852 2123 4567"), "+85221234567");
    assert_eq!(e164("00852-21234567"), "+85221234567");
    assert_eq!(e164("+886 (0)2 2345 6789"), "+886223456789");
    assert_eq!(e164("+1 (415) 555-2671"), "+14155552671");
    assert_eq!(e164("+49 30 123456"), "+4930123456");
}

#[test]
fn the_canonical_form_reads_back_as_itself() {
    for text in [
        "13800138000",
        "0574-87123456转801",
        "400-123-4567",
        "95588",
        "10086",
        "+852 2123 4567",
        "+1 415 555 2671",
        "010-88886666",
    ] {
        let phone = Phone::parse(text).expect("valid");
        assert_eq!(Phone::parse(phone.e164()).expect("canonical"), phone);
        assert_eq!(Phone::parse(&phone.national()).expect("national"), phone, "{}", phone.national());
    }
}

#[test]
fn national_forms_are_what_readers_know() {
    let shown = |text| Phone::parse(text).map(|phone| phone.national()).expect("valid");
    assert_eq!(shown("13800131234"), "138 0013 1234");
    assert_eq!(shown("0574-87123180"), "0574-8712 3180");
    assert_eq!(shown("0830-3123180"), "0830-312 3180");
    assert_eq!(shown("010-88883180"), "010-8888 3180");
    assert_eq!(shown("4001234567"), "400-123-4567");
    assert_eq!(shown("+85221234567"), "+852 2123 4567");
    assert_eq!(shown("+14155552671"), "+1 415 555 2671");
}

#[test]
fn what_is_no_number_is_refused_with_its_reason() {
    assert_eq!(reason("87123456"), "missing_area_code");
    assert_eq!(reason("1380013"), "missing_area_code");
    assert_eq!(reason("138001380"), "too_short");
    assert_eq!(reason("12800138000"), "unknown_prefix");
    assert_eq!(reason("138001380001234"), "too_long");
    assert_eq!(reason("无"), "letters");
    assert_eq!(reason("138OO138000"), "letters");
    assert_eq!(reason(""), "too_short");
    for text in ["+86", "+", "0", "000000000000", "+852 123", "0574-87123456转", "010-1234567", "0574-01234567"] {
        assert!(Phone::parse(text).is_err(), "{text}");
    }
}

#[test]
fn a_cell_with_several_numbers_is_parted() {
    let parts: Vec<_> =
        Phone::split_list("13800138000/0574-87123456转801、 400-123-4567；13900139000,13700137000").collect();
    assert_eq!(parts, ["13800138000", "0574-87123456转801", "400-123-4567", "13900139000", "13700137000"]);
    let pause: Vec<_> = Phone::split_list("0574-87123456,801").collect();
    assert_eq!(pause, ["0574-87123456,801"]);
}

#[test]
fn json_holds_the_canonical_text_and_refuses_the_rest() {
    let phone: Phone = serde_json::from_str("\"138 0013 8000\"").expect("valid");
    assert_eq!(serde_json::to_string(&phone).expect("json"), "\"+8613800138000\"");
    assert!(serde_json::from_str::<Phone>("\"abc\"").is_err());
}
