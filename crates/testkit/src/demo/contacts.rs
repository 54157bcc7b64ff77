//! The people of the generated customers.

use domain::contacts::{Contact, check};
use domain::customers::Customer;
use domain::record::Record;
use domain::{Id, Result};
use serde_json::{Value as Json, json};
use store::JobScope;

use crate::company::GeneratedContact;

/// Makes the contacts of the customers just made: those who lead first, for the others to report to them.
pub async fn make(job: &JobScope, customers: &[(Id<Customer>, Vec<GeneratedContact>)]) -> Result<()> {
    let first: Vec<_> = customers.iter().filter_map(|(customer, people)| Some((*customer, people.first()?))).collect();
    let mut leading = Vec::with_capacity(first.len());
    for (customer, person) in &first {
        leading.push(contact_of(person, *customer, None)?);
    }
    if leading.is_empty() {
        return Ok(());
    }
    let leaders = job.create_all(&leading).await?;
    let mut others = Vec::new();
    let with_people = customers.iter().filter(|(_, people)| !people.is_empty());
    for ((customer, people), leader) in with_people.zip(leaders) {
        for person in &people[1..] {
            others.push(contact_of(person, *customer, person.reports_to_first.then_some(leader))?);
        }
    }
    if !others.is_empty() {
        job.create_all(&others).await?;
    }
    Ok(())
}

fn contact_of(generated: &GeneratedContact, customer: Id<Customer>, leader: Option<Id<Contact>>) -> Result<Contact> {
    let mut contact = Contact { customer, reports_to: leader, is_main: generated.is_main, ..Contact::blank() };
    contact.set("name", &Json::from(generated.name.as_str()))?;
    contact.set("phones", &json!(generated.phones))?;
    contact.set("emails", &json!(generated.emails))?;
    let optional = [
        ("job_title", &generated.job_title),
        ("department", &generated.department),
        ("decision_role", &generated.decision_role),
        ("attitude", &generated.attitude),
        ("wechat", &generated.wechat),
        ("birthday", &generated.birthday),
    ];
    for (field, text) in optional {
        contact.set(field, &text.as_deref().map_or(Json::Null, Json::from))?;
    }
    check(&mut contact)?;
    Ok(contact)
}
