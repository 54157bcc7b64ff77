//! What is decided about a contact, without I/O: a server will judge a pushed change with the same code.

use std::collections::HashMap;

use super::Contact;
use crate::draft::check_limits;
use crate::error::{AppError, Code, Result};
use crate::id::Id;
use crate::record::Record;

/// Brings the texts into form, then checks the contact as a whole.
pub fn check(contact: &mut Contact) -> Result<()> {
    contact.name = contact.name.trim().to_owned();
    check_limits(Contact::TYPE, &contact.to_values())
}

/// Somebody reports to another contact of the same customer, and at last to nobody. `superiors`: the contacts of the
/// customer, with whom each reports to. `of`: whose superior is set; `None`: a new contact, to whom nobody reports yet.
///
/// # Errors
/// [`Code::UnknownContact`] and [`Code::ReportingCircle`], with the field.
pub fn check_reporting(
    of: Option<Id<Contact>>,
    to: Option<Id<Contact>>,
    superiors: &HashMap<Id<Contact>, Option<Id<Contact>>>,
) -> Result<()> {
    let Some(to) = to else { return Ok(()) };
    if !superiors.contains_key(&to) {
        return Err(AppError::new(Code::UnknownContact).field("reports_to"));
    }
    let Some(of) = of else { return Ok(()) };
    // A circle that came about by two edits at once is not followed for ever.
    let mut above = Some(to);
    for _ in 0..=superiors.len() {
        match above {
            None => return Ok(()),
            Some(one) if one == of => break,
            Some(one) => above = superiors.get(&one).copied().flatten(),
        }
    }
    Err(AppError::new(Code::ReportingCircle).field("reports_to"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(number: u128) -> Id<Contact> {
        Id::new(Uuid::from_u128(number))
    }

    /// 3 reports to 2, 2 to 1, 1 to nobody; 8 and 9 already to one another.
    fn superiors() -> HashMap<Id<Contact>, Option<Id<Contact>>> {
        let pairs = [(1, None), (2, Some(1)), (3, Some(2)), (8, Some(9)), (9, Some(8))];
        pairs.into_iter().map(|(of, to): (u128, Option<u128>)| (id(of), to.map(id))).collect()
    }

    fn refusal(of: Option<u128>, to: u128) -> Option<Code> {
        check_reporting(of.map(id), Some(id(to)), &superiors()).err().map(|error| error.code)
    }

    #[test]
    fn a_name_of_blanks_is_refused() {
        let mut blank = Contact { customer: Id::new(Uuid::from_u128(1)), name: "  ".into(), ..Contact::blank() };
        let refused = check(&mut blank).expect_err("no name");
        assert_eq!((refused.code, refused.field.as_deref()), (Code::Required, Some("name")));
    }

    #[test]
    fn nobody_reports_to_themselves_nor_to_who_reports_to_them() {
        assert_eq!(refusal(Some(2), 2), Some(Code::ReportingCircle));
        assert_eq!(refusal(Some(1), 3), Some(Code::ReportingCircle));
        assert_eq!(refusal(Some(3), 1), None);
        assert_eq!(refusal(None, 3), None);
    }

    #[test]
    fn somebody_of_another_customer_is_no_superior() {
        assert_eq!(refusal(Some(1), 7), Some(Code::UnknownContact));
    }

    #[test]
    fn a_circle_that_is_there_already_is_told_and_not_followed_for_ever() {
        assert_eq!(refusal(Some(3), 8), Some(Code::ReportingCircle));
    }
}
