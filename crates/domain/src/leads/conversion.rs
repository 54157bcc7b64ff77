//! What a lead says about the customer, the contact and the opportunity it becomes. Nothing of it is typed again.

use super::Lead;
use crate::contacts::Contact;
use crate::customers::{Customer, CustomerKind};
use crate::id::Id;
use crate::opportunities::Opportunity;
use crate::record::Record;

/// The customer a lead becomes.
pub fn customer_of(lead: &Lead) -> Customer {
    let company = lead.kind == CustomerKind::Company;
    Customer {
        kind: lead.kind,
        name: lead.name.clone(),
        phones: lead.phones.clone(),
        email: lead.emails.first().cloned(),
        wechat: lead.wechat.clone(),
        province: lead.province,
        city: lead.city,
        district: lead.district,
        industry: lead.industry.clone(),
        source: lead.source.clone(),
        channel: lead.channel.clone(),
        main_contact: lead.contact_name.clone().filter(|_| company),
        remark: lead.remark.clone(),
        owner: lead.owner,
        team: lead.team,
        tags: lead.tags.clone(),
        ..Customer::blank()
    }
}

/// The person a lead names, as a contact of the customer; `None`: it names nobody.
pub fn contact_of(lead: &Lead, customer: Id<Customer>) -> Option<Contact> {
    let person = (lead.kind == CustomerKind::Person).then(|| lead.name.clone());
    let name = lead.contact_name.clone().or(person)?;
    Some(Contact {
        customer,
        name,
        job_title: lead.job_title.clone(),
        phones: lead.phones.clone(),
        emails: lead.emails.clone(),
        wechat: lead.wechat.clone(),
        ..Contact::blank()
    })
}

/// Where an opportunity came from and what it is about, unless its maker said otherwise.
pub fn put_into(opportunity: &mut Opportunity, lead: &Lead) {
    if opportunity.source.is_none() {
        opportunity.source = Some(lead.source.clone());
    }
    opportunity.channel = lead.channel.clone();
    if opportunity.remark.is_none() {
        opportunity.remark = lead.demand.clone();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Phone;
    use uuid::Uuid;

    fn lead() -> Lead {
        let phone = Phone::parse("13857426027").expect("a phone");
        let mut lead = Lead { name: "启澜医疗".into(), source: "展会".into(), ..Lead::blank() };
        (lead.contact_name, lead.channel) = (Some("王芳".into()), Some("华东工博会".into()));
        (lead.phones, lead.demand) = (vec![phone], Some("两条产线".into()));
        lead
    }

    #[test]
    fn a_phone_typed_once_is_with_the_customer_and_the_contact() {
        let id = Id::new(Uuid::from_u128(1));
        let (lead, contact) = (lead(), contact_of(&lead(), id).expect("names somebody"));
        assert_eq!(customer_of(&lead).phones, lead.phones);
        assert_eq!((contact.name.as_str(), &contact.phones), ("王芳", &lead.phones));
        assert_eq!(contact_of(&Lead { contact_name: None, ..lead }, id), None);
    }

    #[test]
    fn an_opportunity_keeps_where_it_came_from() {
        let mut opportunity = Opportunity::blank();
        put_into(&mut opportunity, &lead());
        assert_eq!(opportunity.source.as_deref(), Some("展会"));
        assert_eq!(opportunity.channel.as_deref(), Some("华东工博会"));
        assert_eq!(opportunity.remark.as_deref(), Some("两条产线"));
    }
}
