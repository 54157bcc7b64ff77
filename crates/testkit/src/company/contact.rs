//! The people of a company, from seed and index of their customer: two to eight, the first of them the main contact.

use chrono::Days;

use super::customer::Source;
use super::random::Random;
use super::{GeneratedContact, GeneratedCustomer};

const CONTACTS: u64 = 4;

/// Job title, department, role in the decision; the first of a company is one of the first three.
const PLACES: [(&str, &str, &str); 12] = [
    ("总经理", "总经办", "decision_maker"),
    ("采购总监", "采购部", "decision_maker"),
    ("副总经理", "总经办", "decision_maker"),
    ("采购经理", "采购部", "buyer"),
    ("采购专员", "采购部", "buyer"),
    ("技术经理", "技术部", "influencer"),
    ("设备主管", "生产部", "user"),
    ("车间主任", "生产部", "user"),
    ("财务经理", "财务部", "gatekeeper"),
    ("行政主管", "行政部", "gatekeeper"),
    ("质量经理", "质量部", "influencer"),
    ("项目经理", "项目部", "champion"),
];
const FIRST_PLACES: u64 = 3;
const ATTITUDES: [&str; 5] = ["supportive", "supportive", "neutral", "neutral", "opposed"];

impl Source {
    /// A person who is a customer is nobody's contact.
    pub(super) fn contacts(&self, index: u64, customer: &GeneratedCustomer) -> Vec<GeneratedContact> {
        if customer.kind != "company" {
            return Vec::new();
        }
        let mut random = Random::of(self.seed, CONTACTS, index);
        let count = [2, 2, 3, 4, 4, 5, 5, 6, 8][random.below(9) as usize];
        let host = customer.website.as_deref().and_then(|address| address.strip_prefix("https://www."));
        let mut contacts = Vec::with_capacity(count);
        for at in 0..count {
            contacts.push(self.contact(at, host, &mut random));
        }
        if let Some(name) = &customer.main_contact {
            contacts[0].name.clone_from(name);
        }
        contacts
    }

    fn contact(&self, at: usize, host: Option<&str>, random: &mut Random) -> GeneratedContact {
        let name = self.names.person(random);
        let place = if at == 0 { random.below(FIRST_PLACES) } else { FIRST_PLACES + random.below(9) };
        let (job_title, department, decision_role) = PLACES[place as usize];
        let mut phones = vec![self.mobile(random)];
        if random.chance(15) {
            phones.push(self.mobile(random));
        }
        let mail = host.filter(|_| random.chance(60)).map(|host| format!("{}@{host}", name.pinyin));
        GeneratedContact {
            job_title: random.chance(90).then(|| job_title.to_owned()),
            department: random.chance(75).then(|| department.to_owned()),
            decision_role: random.chance(80).then(|| decision_role.to_owned()),
            attitude: random.chance(60).then(|| (*random.pick(&ATTITUDES)).to_owned()),
            phones,
            emails: mail.into_iter().collect(),
            wechat: random.chance(45).then(|| format!("{}{}", name.pinyin, random.between(10, 9_999))),
            birthday: random.chance(25).then(|| {
                let days = Days::new(random.between(24 * 366, 58 * 365));
                self.today.checked_sub_days(days).unwrap_or(self.today).to_string()
            }),
            reports_to_first: at > 0 && random.chance(70),
            is_main: at == 0,
            name: name.text,
        }
    }
}
