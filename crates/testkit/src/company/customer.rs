//! One customer from seed and index.
//!
//! Two streams of randomness make it: *identity* (kind, place, name, credit code) and *details* (contacts, owner, dates).
//! A repeated customer takes its identity from an earlier index and its details from its own, which is how the same
//! company comes to stand twice in real lists. Shares (70 % companies, 88 % of them with a credit code, 60 % with a next
//! follow-up, …) are written where they are drawn.

use chrono::{Days, NaiveDate};
use domain::values::CreditCode;

use super::GeneratedCustomer;
use super::names::{CompanyName, Names, PersonName};
use super::places::{City, cities};
use super::random::{Random, Weighted};
use super::staff::Staff;
use super::trades::{BUILDINGS, LEVELS, ROADS, SCALES, SOURCES};

const IDENTITY: u64 = 2;
const DETAILS: u64 = 3;

const MOBILE_PREFIXES: &str = "130 131 132 133 134 135 136 137 138 139 145 147 149 150 151 152 153 155 156 157 158 159 166 170 171 172 173 175 176 \
177 178 180 181 182 183 184 185 186 187 188 189 190 191 193 195 196 197 198 199";

const MAIL_HOSTS: [&str; 5] = ["163.example", "126.example", "qq.example", "sina.example", "outlook.example"];

/// Everything customers are drawn from.
pub(super) struct Source {
    pub(super) seed: u64,
    pub(super) today: NaiveDate,
    pub(super) names: Names,
    cities: Weighted<City>,
    mobile_prefixes: Vec<&'static str>,
    roads: Vec<&'static str>,
    buildings: Vec<&'static str>,
    scales: Weighted<&'static str>,
    levels: Weighted<&'static str>,
    sources: Weighted<&'static str>,
}

impl Source {
    pub(super) fn new(seed: u64, today: NaiveDate) -> Self {
        let weighted = |items: &[(&'static str, u32)]| Weighted::new(items.to_vec());
        let cities = cities().into_iter().map(|city| {
            let weight = city.weight;
            (city, weight)
        });
        Self {
            seed,
            today,
            names: Names::new(),
            cities: Weighted::new(cities.collect()),
            mobile_prefixes: MOBILE_PREFIXES.split_whitespace().collect(),
            roads: ROADS.split('|').collect(),
            buildings: BUILDINGS.split('|').collect(),
            scales: weighted(&SCALES),
            levels: weighted(&LEVELS),
            sources: weighted(&SOURCES),
        }
    }

    pub(super) fn customer(&self, index: u64, staff: &Staff) -> GeneratedCustomer {
        let mut details = Random::of(self.seed, DETAILS, index);
        // Two of a hundred repeat who an earlier customer is: the same name and credit code, other details.
        let repeats = index > 10 && details.chance(2);
        let who = if repeats { index - 1 - details.below(index.min(5_000)) } else { index };
        let mut identity = Random::of(self.seed, IDENTITY, who);
        let company = identity.chance(70);
        let city = self.cities.draw(&mut identity);
        let district = city.district.or_else(|| (!city.districts.is_empty()).then(|| *identity.pick(&city.districts)));
        let mut customer = self.common(city, district, &mut details, staff);
        if company {
            self.fill_company(&mut customer, city, district, &mut identity, &mut details);
        } else {
            self.fill_person(&mut customer, &mut identity, &mut details);
        }
        customer
    }

    fn common(&self, city: &City, district: Option<&str>, random: &mut Random, staff: &Staff) -> GeneratedCustomer {
        let owner = staff.seller(city.province, random);
        GeneratedCustomer {
            kind: "person".to_owned(),
            name: String::new(),
            short_name: None,
            credit_code: None,
            industry: None,
            scale: None,
            level: random.chance(85).then(|| (*self.levels.draw(random)).to_owned()),
            source: (*self.sources.draw(random)).to_owned(),
            phones: Vec::with_capacity(2),
            email: None,
            website: None,
            wechat: None,
            province: city.province.to_owned(),
            city: city.code.to_owned(),
            district: district.map(str::to_owned),
            address: random.chance(80).then(|| self.address(random)),
            invoice_title: None,
            tax_number: None,
            main_contact: None,
            owner: owner.name.clone(),
            owner_login: owner.login.clone(),
            next_follow_up: random.chance(60).then(|| self.follow_up(random)),
            birthday: None,
            remark: None,
        }
    }

    fn fill_company(
        &self,
        customer: &mut GeneratedCustomer,
        city: &City,
        district: Option<&str>,
        identity: &mut Random,
        details: &mut Random,
    ) {
        let name = self.names.company(identity, city.short);
        let code = credit_code(city, district, identity);
        let contact = self.names.person(details);
        customer.kind = "company".to_owned();
        customer.short_name = details.chance(70).then(|| short_name(&name, city, details));
        customer.industry = Some(name.sector.to_owned());
        customer.scale = details.chance(90).then(|| (*self.scales.draw(details)).to_owned());
        if details.chance(70) {
            customer.phones.push(landline(city, details));
        }
        if customer.phones.is_empty() || details.chance(75) {
            customer.phones.push(self.mobile(details));
        }
        if details.chance(4) {
            customer.phones.push(format!("+86400{:07}", details.below(10_000_000)));
        }
        let host = format!("{}.example", name.pinyin);
        customer.website = details.chance(45).then(|| format!("https://www.{host}"));
        customer.email = details.chance(60).then(|| company_mail(&host, &contact, details));
        customer.wechat = details.chance(35).then(|| wechat(&contact, details));
        if details.chance(88) {
            customer.tax_number = details.chance(80).then(|| code.clone());
            customer.invoice_title = details.chance(75).then(|| name.text.clone());
            customer.credit_code = Some(code);
        }
        customer.remark = details.chance(30).then(|| remark(&name, &contact, details));
        customer.main_contact = details.chance(92).then_some(contact.text);
        customer.name = name.text;
    }

    fn fill_person(&self, customer: &mut GeneratedCustomer, identity: &mut Random, details: &mut Random) {
        let name = self.names.person(identity);
        customer.phones.push(self.mobile(details));
        customer.email = details
            .chance(35)
            .then(|| format!("{}{}@{}", name.pinyin, details.below(10_000), details.pick(&MAIL_HOSTS)));
        customer.wechat = details.chance(55).then(|| wechat(&name, details));
        customer.birthday = details.chance(60).then(|| self.birthday(details));
        customer.remark = details.chance(20).then(|| {
            let title = if name.female { "女士" } else { "先生" };
            let note = details.pick(&[
                "偏好微信联系",
                "周末方便到店",
                "关注售后服务",
                "朋友介绍，价格敏感",
                "已寄样品，等待反馈",
            ]);
            format!("{}{title}，{note}", name.surname)
        });
        customer.name = name.text;
    }

    pub(super) fn mobile(&self, random: &mut Random) -> String {
        format!("+86{}{:08}", random.pick(&self.mobile_prefixes), random.below(100_000_000))
    }

    fn address(&self, random: &mut Random) -> String {
        let road = random.pick(&self.roads);
        let number = random.between(1, 1999);
        match random.below(3) {
            0 => format!("{road}{number}号"),
            1 => {
                let (building, floor) = (random.pick(&self.buildings), random.between(2, 32));
                format!("{road}{number}号{building}{floor}层{floor}{:02}室", random.between(1, 20))
            }
            _ => format!(
                "{road}{number}号{}{}座",
                random.pick(&self.buildings),
                random.pick(&["A", "B", "C", "1", "2", "3"])
            ),
        }
    }

    /// A third is overdue by up to three weeks, the rest lies in the next two months.
    fn follow_up(&self, random: &mut Random) -> String {
        let date = if random.chance(33) {
            self.today.checked_sub_days(Days::new(random.between(1, 21)))
        } else {
            self.today.checked_add_days(Days::new(random.below(60)))
        };
        date.unwrap_or(self.today).to_string()
    }

    /// Eighteen to seventy-five years old.
    fn birthday(&self, random: &mut Random) -> String {
        let days = random.between(18 * 366, 75 * 365);
        self.today.checked_sub_days(Days::new(days)).unwrap_or(self.today).to_string()
    }
}

fn landline(city: &City, random: &mut Random) -> String {
    let first = random.between(2, 8);
    let rest = random.below(10u64.pow(city.local_digits as u32 - 1));
    let extension = if random.chance(8) { format!(";ext={}", random.between(1, 899)) } else { String::new() };
    format!("+86{}{first}{rest:0width$}{extension}", &city.area_code[1..], width = city.local_digits - 1)
}

fn credit_code(city: &City, district: Option<&str>, random: &mut Random) -> String {
    const LETTERS: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    let region = district.map_or_else(|| format!("{}00", city.code), str::to_owned);
    // Codes given since 2015 begin with MA, older ones carry on the number of the organisation.
    let organisation = if random.chance(65) {
        let letter = |random: &mut Random| char::from(*random.pick(LETTERS));
        format!("MA{}", (0..6).map(|_| letter(random)).collect::<String>())
    } else {
        format!("{:08}", random.between(10_000_000, 79_999_999))
    };
    CreditCode::from_parts("91", &region, &organisation).expect("BUG: the parts are well-formed").to_string()
}

fn short_name(name: &CompanyName, city: &City, random: &mut Random) -> String {
    match random.below(3) {
        0 => name.brand.clone(),
        1 => [city.short, name.brand.as_str()].concat(),
        _ => [name.brand.as_str(), name.trade].concat(),
    }
}

fn company_mail(host: &str, contact: &PersonName, random: &mut Random) -> String {
    let box_name = *random.pick(&["purchase", "sales", "info", "office", "caigou", "service", "", ""]);
    if box_name.is_empty() { format!("{}@{host}", contact.pinyin) } else { format!("{box_name}@{host}") }
}

fn wechat(person: &PersonName, random: &mut Random) -> String {
    let join = *random.pick(&["", "_", "-"]);
    format!("{}{join}{}", person.pinyin, random.between(10, 9_999))
}

fn remark(name: &CompanyName, contact: &PersonName, random: &mut Random) -> String {
    let topic = random.pick(&name.remarks);
    let title = if contact.female { "女士" } else { "先生" };
    match random.below(3) {
        0 => format!("{}{title}负责，{topic}", contact.surname),
        1 => format!("{topic}，报价后需回访"),
        _ => format!("关注{}，{topic}", name.trade),
    }
}
