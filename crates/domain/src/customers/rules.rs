//! Decisions over customers, without any I/O.

use super::model::{Customer, CustomerKind};
use crate::draft::check_limits;
use crate::error::Result;
use crate::record::{Record, match_keys};
use crate::values::RegionCode;

/// Settles what follows from what was typed, then checks the customer as a whole. Every way a customer comes
/// in – form, import, script – ends here.
pub fn check(customer: &mut Customer) -> Result<()> {
    settle_region(customer)?;
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
    use crate::error::Code;

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
}
