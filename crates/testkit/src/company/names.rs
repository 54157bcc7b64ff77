//! Names of people and companies, drawn from the tables.
//!
//! A company is named as the registration rules ask: place, distinctive word (字号), trade, form; some put the place
//! in brackets behind the distinctive word or leave it out. A person has a surname by its share of the population
//! and a given name by sex. The pinyin of the distinctive word and of the person comes along for web addresses,
//! mail and logins.

use super::random::{Random, Weighted};
use super::trades::{FORMS, SECTORS, Sector};
use super::words::{BRAND_FIRST, BRAND_SECOND, FEMALE_NAMES, MALE_NAMES, SURNAMES};

#[derive(Debug, Clone, Copy)]
struct Word {
    text: &'static str,
    pinyin: &'static str,
}

struct Trade {
    sector: &'static Sector,
    words: Vec<&'static str>,
    remarks: Vec<&'static str>,
}

pub(super) struct Names {
    surnames: Weighted<Word>,
    male: Vec<Word>,
    female: Vec<Word>,
    first: Vec<Word>,
    second: Vec<Word>,
    trades: Weighted<Trade>,
    forms: Vec<&'static str>,
}

pub(super) struct PersonName {
    pub(super) text: String,
    pub(super) pinyin: String,
    pub(super) surname: &'static str,
    pub(super) female: bool,
}

pub(super) struct CompanyName {
    pub(super) text: String,
    pub(super) brand: String,
    pub(super) pinyin: String,
    pub(super) trade: &'static str,
    pub(super) sector: &'static str,
    pub(super) remarks: Vec<&'static str>,
}

fn words(table: &'static str) -> Vec<Word> {
    table.split('|').filter_map(|entry| entry.split_once(' ')).map(|(text, pinyin)| Word { text, pinyin }).collect()
}

impl Names {
    pub(super) fn new() -> Self {
        let surnames = words(SURNAMES).into_iter().filter_map(|word| {
            let (pinyin, weight) = word.pinyin.split_once(' ')?;
            Some((Word { pinyin, ..word }, weight.parse().ok()?))
        });
        let trades = SECTORS.iter().map(|sector| {
            let words = sector.trades.split('|').collect();
            (Trade { sector, words, remarks: sector.remarks.split('|').collect() }, sector.weight)
        });
        Self {
            surnames: Weighted::new(surnames.collect()),
            male: words(MALE_NAMES),
            female: words(FEMALE_NAMES),
            first: words(BRAND_FIRST),
            second: words(BRAND_SECOND),
            trades: Weighted::new(trades.collect()),
            forms: FORMS.split('|').collect(),
        }
    }

    /// A person: half have a given name of the table, half one mixed from two of them.
    pub(super) fn person(&self, random: &mut Random) -> PersonName {
        let surname = *self.surnames.draw(random);
        let female = random.chance(48);
        let given = if female { &self.female } else { &self.male };
        let (mut text, mut pinyin) = (surname.text.to_owned(), surname.pinyin.to_owned());
        let (one, other) = (random.pick(given), random.pick(given));
        let mixed = random.chance(50).then(|| one.text.chars().next().zip(other.text.chars().nth(1))).flatten();
        match mixed {
            Some((a, b)) => text.extend([a, b]),
            None => text.push_str(one.text),
        }
        pinyin.push_str(one.pinyin);
        PersonName { text, pinyin, surname: surname.text, female }
    }

    /// A person of the table's names alone, so that the pinyin is the whole name's.
    pub(super) fn member(&self, random: &mut Random) -> PersonName {
        let surname = *self.surnames.draw(random);
        let female = random.chance(48);
        let given = random.pick(if female { &self.female } else { &self.male });
        PersonName {
            text: [surname.text, given.text].concat(),
            pinyin: [surname.pinyin, given.pinyin].concat(),
            surname: surname.text,
            female,
        }
    }

    /// A company of a place: 宁波启岚科技有限公司, 启岚（宁波）科技有限公司, 启岚科技有限公司.
    pub(super) fn company(&self, random: &mut Random, place: &str) -> CompanyName {
        let first = random.pick(&self.first);
        let second = random.pick(&self.second);
        let third = random.chance(18).then(|| random.pick(&self.second));
        let mut brand = [first.text, second.text].concat();
        let mut pinyin = [first.pinyin, second.pinyin].concat();
        if let Some(third) = third {
            brand.push_str(third.text);
            pinyin.push_str(third.pinyin);
        }
        let kind = self.trades.draw(random);
        let trade = *random.pick(&kind.words);
        let form = *random.pick(&self.forms);
        let text = match random.below(100) {
            0..80 => [place, &brand, trade, form].concat(),
            80..90 => [&brand, "（", place, "）", trade, form].concat(),
            _ => [&brand, trade, form].concat(),
        };
        CompanyName { text, brand, pinyin, trade, sector: kind.sector.name, remarks: kind.remarks.clone() }
    }
}
