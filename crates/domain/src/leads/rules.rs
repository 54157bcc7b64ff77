//! What is decided about a lead, without I/O: a server will judge a pushed change with the same code.

use chrono::{DateTime, Utc};

use super::{Lead, LeadStatus};
use crate::contacts::Contact;
use crate::customers::{Customer, CustomerKind, settle_region};
use crate::draft::check_limits;
use crate::error::{AppError, Code, Result};
use crate::id::Id;
use crate::members::Member;
use crate::opportunities::Opportunity;
use crate::record::{Record, match_keys};
use crate::values::Money;

/// A milliard yuan: nobody pays more for a lead.
const MOST_FEN: i64 = 100_000_000_000;

/// Settles what follows from what was typed, then checks the lead as a whole.
pub fn check(lead: &mut Lead) -> Result<()> {
    lead.name = lead.name.trim().to_owned();
    settle_regions(lead)?;
    if lead.cost.is_some_and(|cost| !(0..=MOST_FEN).contains(&cost.minor())) {
        let out = AppError::new(Code::OutOfRange).field("cost").param("min", 0);
        return Err(out.param("max", Money::cny(MOST_FEN).display()));
    }
    if lead.status == LeadStatus::Disqualified && lead.disqualified_because.is_none() {
        return Err(AppError::new(Code::Required).field("disqualified_because"));
    }
    if lead.status != LeadStatus::Disqualified {
        lead.disqualified_because = None;
    }
    // Converted is what has become a customer, and nothing else.
    if (lead.status == LeadStatus::Converted) != lead.customer.is_some() {
        return Err(closed(lead).field("status"));
    }
    check_limits(Lead::TYPE, &lead.to_values())
}

/// Whichever part of the region was given, the others follow from it, as with a customer.
fn settle_regions(lead: &mut Lead) -> Result<()> {
    let mut placed = Customer { province: lead.province, city: lead.city, ..Customer::blank() };
    placed.district = lead.district;
    settle_region(&mut placed)?;
    (lead.province, lead.city, lead.district) = (placed.province, placed.city, placed.district);
    Ok(())
}

fn closed(lead: &Lead) -> AppError {
    AppError::new(Code::LeadClosed).param("status", lead.status.as_str())
}

/// The number people call a lead by.
pub fn format_number(number: i64) -> String {
    format!("L-{number:06}")
}

/// The keys under which the same may exist already, among leads and among customers: phones, mails, and for a company its
/// name. Both declare these fields by the same names, apart from `emails`.
pub fn suspect_keys(lead: &Lead) -> Vec<String> {
    let mut keys = match_keys(Lead::TYPE, &lead.to_values());
    keys.retain(|key| !key.ends_with(':') && (lead.kind == CustomerKind::Company || !key.starts_with("name:")));
    keys
}

/// What a person decides after looking into a lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screening {
    pub status: LeadStatus,
    /// Why it is none.
    pub reason: Option<String>,
}

/// The lead as it was screened.
///
/// # Errors
/// [`Code::LeadClosed`] for one that was converted, and for a conversion by hand; [`Code::Required`] for the reason.
pub fn screen(lead: &Lead, screening: &Screening) -> Result<Lead> {
    if lead.status == LeadStatus::Converted || screening.status == LeadStatus::Converted {
        return Err(closed(lead));
    }
    let mut after = Lead { status: screening.status, ..lead.clone() };
    after.set("disqualified_because", &screening.reason.clone().into())?;
    check(&mut after)?;
    Ok(after)
}

/// The lead after it became a customer, with a contact and an opportunity where there are.
///
/// # Errors
/// [`Code::LeadClosed`] for one that was converted already or given up.
pub fn convert(
    lead: &Lead,
    customer: Id<Customer>,
    contact: Option<Id<Contact>>,
    opportunity: Option<Id<Opportunity>>,
    by: Id<Member>,
    at: DateTime<Utc>,
) -> Result<Lead> {
    if matches!(lead.status, LeadStatus::Converted | LeadStatus::Disqualified) {
        return Err(closed(lead));
    }
    let mut after = Lead { status: LeadStatus::Converted, customer: Some(customer), contact, ..lead.clone() };
    after.opportunity = opportunity;
    (after.converted_at, after.converted_by) = (Some(at), Some(by));
    check(&mut after)?;
    Ok(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn lead() -> Lead {
        Lead { name: "启澜医疗".into(), source: "展会".into(), ..Lead::blank() }
    }

    fn screened(status: LeadStatus, reason: Option<&str>) -> Result<Lead> {
        screen(&lead(), &Screening { status, reason: reason.map(str::to_owned) })
    }

    #[test]
    fn a_lead_is_given_up_only_with_a_reason_and_taken_up_without_one() {
        let refused = screened(LeadStatus::Disqualified, None).expect_err("no reason");
        assert_eq!((refused.code, refused.field.as_deref()), (Code::Required, Some("disqualified_because")));
        let given_up = screened(LeadStatus::Disqualified, Some("没有预算")).expect("with a reason");
        let back = Screening { status: LeadStatus::New, reason: None };
        assert_eq!(screen(&given_up, &back).expect("back").disqualified_because, None);
    }

    #[test]
    fn converted_is_only_what_became_a_customer_and_it_is_so_once() {
        assert_eq!(screened(LeadStatus::Converted, None).expect_err("by hand").code, Code::LeadClosed);
        let id = |number| Uuid::from_u128(number);
        let at = DateTime::UNIX_EPOCH;
        let done = convert(&lead(), Id::new(id(1)), None, None, Id::new(id(2)), at).expect("converts");
        assert_eq!((done.status, done.customer), (LeadStatus::Converted, Some(Id::new(id(1)))));
        let again = convert(&done, Id::new(id(1)), None, None, Id::new(id(2)), at);
        assert_eq!(again.expect_err("once").code, Code::LeadClosed);
        let mut typed = Lead { status: LeadStatus::New, ..done };
        assert_eq!(check(&mut typed).expect_err("stays converted").code, Code::LeadClosed);
    }

    #[test]
    fn two_persons_of_one_name_are_nothing_unusual() {
        let person = Lead { kind: CustomerKind::Person, ..lead() };
        assert!(suspect_keys(&lead()).iter().any(|key| key.starts_with("name:")));
        assert!(suspect_keys(&person).is_empty());
    }
}
