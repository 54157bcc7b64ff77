use super::super::{Form, Position};
use super::*;

const RECORD: [(TextKind, &str); 6] = [
    (TextKind::Name, "宁波启岚（集团）有限公司"),
    (TextKind::Name, "张三"),
    (TextKind::Phone, "057487123456"),
    (TextKind::Phone, "13800138000"),
    (TextKind::Code, "purchase@qilan.example"),
    (TextKind::Text, "浙江省宁波市鄞州区A座3M中国"),
];

fn hit(text: &str) -> Option<Match> {
    Query::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}")).matches(&RECORD)
}

#[test]
fn every_part_a_person_may_remember_finds_the_record() {
    for text in [
        "启岚",
        "宁波启岚",
        "岚(集团)",
        "zs",
        "zhangs",
        "zhangsan",
        "zsan",
        "zhs",
        "nbql",
        "qlan",
        "qilan",
        "ningboqilan",
        "yxgs",
        "8712",
        "1380",
        "0574-8712",
        "+86 138 0013",
        "138 0013 8000",
        "启岚 张三",
        "zs 8712",
        "qilan.ex",
        "QILAN",
        "3M中国",
        "a座",
        "A座",
        "3m",
        "ｑｉｌａｎ",
        "张 启岚",
        "鄞州",
    ] {
        assert!(hit(text).is_some(), "{text}");
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    for text in [
        "启集",
        "启岚集团",
        "岚启",
        "zl",
        "sz",
        "8713",
        "1380014",
        "启岚 李四",
        "qilam",
        "m中z",
        "an",
        "z座",
        "zhouqu",
        "138 0014",
    ] {
        assert_eq!(hit(text), None, "{text}");
    }
}

#[test]
fn too_short_a_query_is_refused_and_a_long_one_too() {
    for text in ["", " ", "张", "z", "1", "*", "、、、", "张 z", "。", "a-b", "张，", "岚（集"] {
        assert_eq!(Query::parse(text).expect_err(text).code, Code::SearchTooShort, "{text}");
    }
    assert_eq!(Query::parse(&"长".repeat(201)).expect_err("long").code, Code::TooLong);
    assert!(Query::parse(&"长".repeat(200)).is_ok());
}

#[test]
fn hits_say_where_and_how_good() {
    let found = hit("启岚").expect("found");
    assert_eq!(found.hits, [super::super::Hit { text: 0, start: 2, end: 4 }]);
    assert_eq!((found.rank.position, found.rank.form), (Position::Inside, Form::Han));
    let whole = hit("张三").expect("found");
    assert_eq!(whole.rank.position, Position::Whole);
    let initials = hit("zs").expect("found");
    assert_eq!((initials.rank.position, initials.rank.form), (Position::Whole, Form::Initials));
    assert!(whole.rank < initials.rank);
    assert!(hit("宁波").expect("found").rank < found.rank);
    let phone = hit("8712").expect("found");
    assert_eq!((phone.hits[0].text, phone.hits[0].start, phone.hits[0].end), (2, 4, 8));
}

#[test]
fn marks_are_utf_16_ranges_without_overlap() {
    let name = "𠮷野家宁波";
    let found = Query::parse("野家 家宁 宁波").expect("valid").matches(&[(TextKind::Name, name)]).expect("found");
    assert_eq!(found.marks(0, name), [(2, 6)]);
    assert_eq!(found.marks(1, ""), []);
}

#[test]
fn candidates_are_an_fts5_expression_of_quoted_tokens() {
    let candidates = |text| Query::parse(text).expect(text).candidates();
    assert_eq!(candidates("宁波"), "\"宁波\"");
    assert_eq!(candidates("宁波启"), "(\"宁波\" AND \"波启\")");
    assert_eq!(candidates("zs"), "(\"wzs\" OR \"izs\")");
    assert_eq!(candidates("nbql"), "((\"lbql\" AND \"lnbq\") OR (\"ibq\" AND \"inb\" AND \"iql\"))");
    assert_eq!(candidates("宁波 87123"), "(\"宁波\" AND ((\"l123\" AND \"l871\") OR (\"d7123\" AND \"d8712\")))");
    assert_eq!(candidates("\" OR x* 宁波 ;--"), "((\"wor\" OR \"ior\") AND \"宁波\")");
}

#[test]
fn only_queries_of_one_gram_are_exact() {
    let exact = |text| Query::parse(text).expect(text).is_exact();
    for text in ["宁波", "zs", "3m", "x中", "qi", "宁波 张三", "l1a"] {
        assert!(exact(text), "{text}");
    }
    for text in ["宁波启", "8712", "zsl", "宁波 z", "宁波，", "qilan"] {
        assert!(!exact(text), "{text}");
    }
}
