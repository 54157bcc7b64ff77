use std::collections::{HashMap, HashSet};

use domain::values::{CreditCode, Email, Phone, Region, date};

use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).expect("valid")
}

fn company(customers: u64) -> Company {
    Company::new(42, customers, today())
}

#[test]
fn the_same_seed_gives_the_same_company_in_any_order() {
    let (one, other) = (company(500), company(500));
    assert!(one.customers().eq(other.customers()));
    assert_eq!(one.customer(321), one.customers().nth(321).expect("there are 500"));
    assert_eq!(one.members(), other.members());
    assert_ne!(Company::new(43, 500, today()).customer(0), one.customer(0));
}

#[test]
fn every_value_parses_and_is_canonical() {
    for customer in company(5_000).customers() {
        for phone in &customer.phones {
            assert_eq!(Phone::parse(phone).expect(phone).e164(), phone);
        }
        assert!(!customer.phones.is_empty());
        if let Some(code) = &customer.credit_code {
            assert_eq!(CreditCode::parse(code).expect(code).as_str(), code);
        }
        if let Some(email) = &customer.email {
            assert_eq!(Email::parse(email).expect(email).as_str(), email);
        }
        for day in [&customer.birthday, &customer.next_follow_up].into_iter().flatten() {
            assert_eq!(date::format(date::parse(day).expect(day)), *day);
        }
        assert!(!customer.name.is_empty() && !customer.source.is_empty());
    }
}

#[test]
fn what_one_customer_says_agrees_with_itself() {
    let cities = places::cities();
    for customer in company(3_000).customers() {
        let own: Vec<_> = cities.iter().filter(|city| city.code == customer.city).collect();
        assert_eq!(Region::province(&customer.city).map(|(code, _)| code), Some(customer.province.as_str()));
        if let Some(district) = &customer.district {
            assert_eq!(Region::parent(district), Some(customer.city.as_str()));
        }
        for phone in customer.phones.iter().filter_map(|phone| Phone::parse(phone).ok()) {
            let digits = phone.digits();
            let agrees = !digits.starts_with('0') || own.iter().any(|city| digits.starts_with(city.area_code));
            assert!(agrees, "{digits} in {}", customer.city);
        }
        let region = customer.credit_code.as_deref().map(|code| &code[2..6]);
        assert!(region.is_none_or(|region| region == customer.city), "{customer:?}");
        if customer.kind == "company" {
            assert!(customer.invoice_title.is_none() || customer.invoice_title.as_ref() == Some(&customer.name));
            assert!(customer.tax_number.is_none() || customer.tax_number == customer.credit_code);
            assert!(customer.birthday.is_none() && customer.industry.is_some());
        } else {
            assert!(customer.credit_code.is_none() && customer.industry.is_none());
        }
    }
}

#[test]
fn shares_are_as_promised_and_some_names_repeat() {
    let customers: Vec<_> = company(10_000).customers().collect();
    let companies = customers.iter().filter(|customer| customer.kind == "company").count();
    assert!((6_800..7_200).contains(&companies), "{companies}");
    let mut seen: HashMap<&str, usize> = HashMap::new();
    customers
        .iter()
        .filter(|customer| customer.kind == "company")
        .for_each(|customer| *seen.entry(&customer.name).or_default() += 1);
    let repeated = seen.values().filter(|&&count| count > 1).count();
    assert!((80..400).contains(&repeated), "{repeated} company names repeat");
    let due = customers
        .iter()
        .filter(|customer| customer.next_follow_up.as_deref().is_some_and(|day| day < "2026-11-21"))
        .count();
    assert!((1_500..2_500).contains(&due), "{due} overdue");
}

#[test]
fn members_are_unique_and_sit_in_teams_that_form_a_tree() {
    let company = company(100_000);
    let names: HashSet<_> = company.members().iter().map(|member| &member.name).collect();
    let logins: HashSet<_> = company.members().iter().map(|member| &member.login).collect();
    assert_eq!((names.len(), logins.len()), (company.members().len(), company.members().len()));
    assert!((100..400).contains(&company.members().len()), "{}", company.members().len());
    let mut known = HashSet::new();
    for team in company.teams() {
        assert!(team.parent.as_ref().is_none_or(|parent| known.contains(parent)), "{}", team.name);
        assert!(logins.contains(&team.lead) && known.insert(team.name.clone()));
    }
    assert!(company.members().iter().all(|member| known.contains(&member.team)));
    assert!(company.members().iter().all(|member| member.login.bytes().all(|b| b.is_ascii_alphanumeric())));
    assert!(
        company
            .customers()
            .take(1_000)
            .all(|customer| logins.contains(&customer.owner_login) && names.contains(&customer.owner))
    );
}

#[test]
fn a_csv_has_the_chinese_headers_and_a_line_for_each_customer() {
    let mut bytes = Vec::new();
    write_csv(&mut bytes, company(50).customers()).expect("memory does not fail");
    let text = String::from_utf8(bytes).expect("UTF-8");
    let lines: Vec<_> = text.split("\r\n").collect();
    assert_eq!(lines[0], HEADERS.join(","));
    assert_eq!((lines.len(), lines[51]), (52, ""));
    assert!(lines[1..51].iter().all(|line| line.contains('"') || line.split(',').count() == HEADERS.len()));
    assert!(!text.contains(";ext="));
}
