//! Decisions over customers, without any I/O.

use super::model::{Consent, Customer, CustomerKind};
use crate::draft::check_limits;
use crate::error::{AppError, Code, Result};
use crate::record::{Record, match_keys};
use crate::values::RegionCode;

/// Settles what follows from what was typed, then checks the customer as a whole. Every way a customer comes
/// in – form, import, script – ends here.
pub fn check(customer: &mut Customer) -> Result<()> {
    settle_region(customer)?;
    settle_consent(customer)?;
    check_limits(Customer::TYPE, &customer.to_values())
}

/// Whichever of province, city and district was given, the others follow from it: "宁波" alone fills the
/// province, a district fills its city.
///
/// # Errors
/// `unknown_region` when they contradict one another.
pub fn settle_region(customer: &mut Customer) -> Result<()> {
    let given = [customer.province, customer.city, customer.district].into_iter().flatten();
    let Some(exact) = RegionCode::most_exact(given).map_err(|error| error.field("city"))? else { return Ok(()) };
    let mut path = exact.path().into_iter();
    (customer.province, customer.city, customer.district) = (path.next(), path.next(), path.next());
    Ok(())
}

/// A person nobody asked is told apart from one who refused; a consent says since when and for what.
///
/// # Errors
/// `required` with the field that is missing.
fn settle_consent(customer: &mut Customer) -> Result<()> {
    if customer.kind == CustomerKind::Person {
        customer.consent.get_or_insert(Consent::Unknown);
    }
    let missing = match customer.consent {
        Some(Consent::Given) if customer.consent_purpose.is_none() => Some("consent_purpose"),
        Some(Consent::Given | Consent::Withdrawn) if customer.consent_on.is_none() => Some("consent_on"),
        _ => None,
    };
    missing.map_or(Ok(()), |field| Err(AppError::new(Code::Required).field(field)))
}

/// The number people call a customer by.
pub fn format_number(number: i64) -> String {
    format!("C-{number:06}")
}

/// The keys under which the same customer may already exist: credit code, phones, e-mail, and for a company
/// its name. Two persons of one name are nothing unusual.
pub fn suspect_keys(customer: &Customer) -> Vec<String> {
    let mut keys = match_keys(Customer::TYPE, &customer.to_values());
    keys.retain(|key| !key.ends_with(':') && (customer.kind == CustomerKind::Company || !key.starts_with("name:")));
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(province: &str, city: &str, district: &str) -> Result<Customer> {
        let read = |text: &str| RegionCode::parse(text).ok();
        let mut customer = Customer { name: "启澜".into(), source: "电话".into(), ..Customer::blank() };
        (customer.province, customer.city, customer.district) = (read(province), read(city), read(district));
        settle_region(&mut customer)?;
        Ok(customer)
    }

    #[test]
    fn a_city_alone_fills_its_province() {
        let customer = placed("", "宁波", "").expect("fits");
        assert_eq!(customer.province.map(|code| code.name()), Some("浙江省"));
        assert_eq!(customer.district, None);
    }

    #[test]
    fn a_city_of_another_province_is_refused_with_its_field() {
        let refused = placed("北京", "宁波", "").expect_err("contradicts");
        assert_eq!((refused.code, refused.field.as_deref()), (Code::UnknownRegion, Some("city")));
    }

    fn asked(consent: Option<Consent>, purpose: Option<&str>, on: Option<&str>) -> Result<Customer> {
        let mut person = Customer { name: "安然".into(), source: "电话".into(), ..Customer::blank() };
        person.kind = CustomerKind::Person;
        person.consent = consent;
        person.consent_purpose = purpose.map(str::to_owned);
        person.consent_on = on.map(|day| day.parse().expect("a day"));
        check(&mut person).map(|()| person)
    }

    #[test]
    fn a_consent_says_for_what_and_since_when_and_a_withdrawal_when() {
        let field = |asked: Result<Customer>| asked.expect_err("incomplete").field;
        let since = Some("2026-03-18");
        assert_eq!(field(asked(Some(Consent::Given), None, since)).as_deref(), Some("consent_purpose"));
        assert_eq!(field(asked(Some(Consent::Given), Some("售后服务"), None)).as_deref(), Some("consent_on"));
        assert_eq!(field(asked(Some(Consent::Withdrawn), None, None)).as_deref(), Some("consent_on"));
        asked(Some(Consent::Given), Some("售后服务"), since).expect("complete");
        asked(Some(Consent::Withdrawn), None, since).expect("a withdrawn consent needs no purpose");
        asked(Some(Consent::Refused), None, None).expect("a refusal needs nothing");
    }

    #[test]
    fn a_person_nobody_asked_has_an_unknown_consent_and_a_company_none() {
        assert_eq!(asked(None, None, None).expect("fits").consent, Some(Consent::Unknown));
        let mut company = Customer { name: "启澜".into(), source: "电话".into(), ..Customer::blank() };
        check(&mut company).expect("fits");
        assert_eq!(company.consent, None);
    }
}
