//! Making and changing one contact.

use std::sync::Arc;

use domain::contacts::{Contact, check, check_reporting};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Reading, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::{main_contacts, superiors, view_of};
use super::views::ContactView;
use crate::command::{Command, Seed, WriteCommand};
use crate::revision::refuse_overtaken;
use crate::tags::tag_exists;

/// Makes a contact of a customer. It belongs to whom the customer belongs to.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CreateContact {
    pub contact: Draft<Contact>,
}

impl Command for CreateContact {
    type Answer = ContactView;
    const NAME: &'static str = "create_contact";
    const ACCESS: Access = Access::Record { record: Contact::TYPE.name, action: Action::Create };

    fn example(seed: &Seed) -> Self {
        let draft = json!({
            "customer": seed.customer, "name": "王芳", "job_title": "采购经理", "decision_role": "buyer",
            "phones": ["13857426027"], "emails": ["fang@qilan.example"], "reports_to": seed.contact, "is_main": true,
        });
        Self { contact: Draft::from_json(draft).expect("BUG: an object") }
    }
}

impl WriteCommand for CreateContact {
    async fn run(self, scope: &mut WriteScope) -> Result<ContactView> {
        let actor = Arc::clone(scope.actor());
        let mut contact = Contact::blank();
        self.contact.fill(&mut contact, &actor)?;
        check_references(scope, None, &contact).await?;
        check(&mut contact)?;
        let id = scope.create(&contact).await?;
        if contact.is_main {
            stay_the_only_main(scope, id, &contact).await?;
        }
        view_of(scope, id.uuid()).await
    }
}

/// Changes the fields given, and no others. `revision` is the one the editor saw: a field somebody else changed since is
/// refused with `changed_meanwhile`. A new main contact takes the place of the one before.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct UpdateContact {
    pub id: Uuid,
    pub revision: String,
    pub changes: Draft<Contact>,
}

impl Command for UpdateContact {
    type Answer = ContactView;
    const NAME: &'static str = "update_contact";
    const ACCESS: Access = Access::Record { record: Contact::TYPE.name, action: Action::Edit };

    fn example(seed: &Seed) -> Self {
        let changes = json!({ "job_title": "总经理", "decision_role": "decision_maker", "is_main": true });
        Self {
            id: seed.contact,
            revision: seed.contact_revision.clone(),
            changes: Draft::from_json(changes).expect("BUG: an object"),
        }
    }
}

impl WriteCommand for UpdateContact {
    async fn run(self, scope: &mut WriteScope) -> Result<ContactView> {
        let actor = Arc::clone(scope.actor());
        let before = scope.load::<Contact>(Id::new(self.id)).await?;
        refuse_overtaken(&before.meta, &self.revision, &self.changes)?;
        let mut after = before.record.clone();
        self.changes.apply(&mut after, &actor)?;
        if after.reports_to != before.record.reports_to {
            check_references(scope, Some(before.id()), &after).await?;
        } else {
            check_tags(scope, &after).await?;
        }
        check(&mut after)?;
        scope.update(&before, &after).await?;
        if after.is_main && !before.record.is_main {
            stay_the_only_main(scope, before.id(), &after).await?;
        }
        view_of(scope, self.id).await
    }
}

/// What the contact refers to exists.
async fn check_references(scope: &mut WriteScope, of: Option<Id<Contact>>, contact: &Contact) -> Result<()> {
    if contact.reports_to.is_some() {
        let superiors = superiors(scope, contact.customer).await?;
        check_reporting(of, contact.reports_to, &superiors)?;
    }
    check_tags(scope, contact).await
}

async fn check_tags(scope: &mut WriteScope, contact: &Contact) -> Result<()> {
    for tag in &contact.tags {
        if !tag_exists(scope, tag.uuid()).await? {
            return Err(AppError::new(Code::UnknownTag).field("tags"));
        }
    }
    Ok(())
}

/// A customer has at most one main contact.
async fn stay_the_only_main(scope: &mut WriteScope, of: Id<Contact>, contact: &Contact) -> Result<()> {
    for other in main_contacts(scope, contact.customer).await?.into_iter().filter(|other| *other != of) {
        let before = scope.load(other).await?;
        let after = Contact { is_main: false, ..before.record.clone() };
        scope.update(&before, &after).await?;
    }
    Ok(())
}
