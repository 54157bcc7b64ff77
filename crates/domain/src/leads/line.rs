//! A lead in one line, as somebody types it beside a telephone: `启澜医疗 王芳 13857426027 展会 想要两条产线`.
//!
//! A number is a phone, an address a mail, a usual source the source; the first words left are the company, a short
//! one after it the person, and the rest what they want.

use super::Lead;
use crate::customers::CustomerKind;
use crate::record::Record;
use crate::values::{Email, Phone};

/// What a line says. Nothing of it is kept before a person has seen it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeadLine {
    pub name: String,
    pub is_person: bool,
    pub contact_name: Option<String>,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    pub source: Option<String>,
    pub demand: Option<String>,
}

impl LeadLine {
    pub fn kind(&self) -> CustomerKind {
        if self.is_person { CustomerKind::Person } else { CustomerKind::Company }
    }
}

/// Longest name of a person among Chinese ones.
const PERSON: usize = 4;
/// What somebody is called by beside a surname.
const TITLES: [&str; 5] = ["先生", "女士", "小姐", "老师", "经理"];

pub fn read_line(line: &str) -> LeadLine {
    let mut read = LeadLine::default();
    let mut words = Vec::new();
    for word in line.split([' ', '\u{3000}', '\t', '，', ',', '；', ';']).filter(|word| !word.is_empty()) {
        if let Some(source) = source_named(word).filter(|_| read.source.is_none()) {
            read.source = Some(source.to_owned());
        } else if word.contains('@') && Email::parse(word).is_ok() {
            read.emails.push(word.to_owned());
        } else if Phone::parse(word).is_ok() {
            read.phones.push(word.to_owned());
        } else {
            words.push(word);
        }
    }
    let mut words = words.into_iter().peekable();
    read.name = words.next().unwrap_or_default().to_owned();
    if let Some(person) = words.next_if(|word| is_person(word)) {
        read.contact_name = Some(person.to_owned());
    } else {
        read.is_person = is_person(&read.name);
    }
    let rest = words.collect::<Vec<_>>().join(" ");
    read.demand = (!rest.is_empty()).then_some(rest);
    read
}

fn source_named(word: &str) -> Option<&'static str> {
    let sources = Lead::TYPE.field("source").ok()?.suggestions;
    sources.iter().find(|source| source.zh == word || source.en.eq_ignore_ascii_case(word)).map(|source| source.zh)
}

/// Two to four characters, of which the first is usual as a surname; or whoever is called 先生 or 女士.
fn is_person(word: &str) -> bool {
    let length = word.chars().count();
    let surname = word.chars().next().is_some_and(|first| SURNAMES.contains(first));
    (TITLES.iter().any(|title| word.ends_with(title)) && length <= PERSON + 2)
        || ((2..=PERSON - 1).contains(&length) && surname && !ENDS.iter().any(|end| word.ends_with(end)))
}

/// The commonest surnames: nine people of ten.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文安";
/// A short word that ends so is a firm.
const ENDS: [&str; 8] = ["厂", "院", "店", "校", "集团", "医疗", "科技", "公司"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_company_person_phone_source_and_wish() {
        let read = read_line("宁波启澜医疗 王芳 13857426027 展会 想要两条产线 年底前");
        assert_eq!((read.name.as_str(), read.contact_name.as_deref()), ("宁波启澜医疗", Some("王芳")));
        assert_eq!((read.phones.as_slice(), read.source.as_deref()), (&["13857426027".to_owned()][..], Some("展会")));
        assert_eq!(read.demand.as_deref(), Some("想要两条产线 年底前"));
        assert!(!read.is_person);
    }

    #[test]
    fn somebody_alone_is_a_person_and_a_firm_is_none() {
        assert!(read_line("张三 13857426027").is_person);
        assert!(read_line("欧阳女士 a@b.example 微信").is_person);
        assert!(!read_line("金石科技 电话").is_person);
        assert!(!read_line("马钢集团").is_person);
    }

    #[test]
    fn a_source_in_english_is_the_one_the_lists_know() {
        assert_eq!(read_line("Acme  Trade, fair referral").source.as_deref(), Some("转介绍"));
        assert_eq!(read_line("").name, "");
    }
}
