//! Contacts as the interface gets them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;
use store::{RecordView, State, time_of};
use ts_rs::TS;
use uuid::Uuid;

/// Names of what a contact refers to.
pub struct Names {
    pub members: HashMap<Uuid, String>,
    pub customers: HashMap<Uuid, String>,
    pub contacts: HashMap<Uuid, String>,
}

/// A contact with everything the actor may see.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ContactView {
    pub id: Uuid,
    pub revision: String,
    pub customer: Uuid,
    /// `None` for who does not see customers.
    pub customer_name: Option<String>,
    pub name: String,
    pub job_title: Option<String>,
    pub department: Option<String>,
    #[ts(type = "Contact[\"decision_role\"]")]
    pub decision_role: Option<String>,
    #[ts(type = "Contact[\"attitude\"]")]
    pub attitude: Option<String>,
    #[ts(type = "Array<Phone>")]
    pub phones: Json,
    #[ts(type = "Array<string>")]
    pub emails: Json,
    pub wechat: Option<String>,
    pub birthday: Option<String>,
    pub reports_to: Option<Uuid>,
    pub reports_to_name: Option<String>,
    pub is_main: bool,
    pub remark: Option<String>,
    pub owner: Option<Uuid>,
    pub owner_name: Option<String>,
    pub tags: Vec<Uuid>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub archived_at: Option<DateTime<Utc>>,
    /// What the company added, by key.
    #[ts(type = "Record<string, unknown>")]
    pub custom: Json,
    /// Fields whose values come masked.
    pub masked: Vec<String>,
    /// Those of them that are shown on request.
    pub revealable: Vec<String>,
}

impl ContactView {
    pub fn new(view: &RecordView, names: &Names) -> Self {
        let told = view.to_json();
        let listed = |key: &str| -> Vec<String> {
            told.get(key).and_then(|list| serde_json::from_value(list.clone()).ok()).unwrap_or_default()
        };
        let (owner, reports_to) = (view.id_in("owner"), view.id_in("reports_to"));
        let customer = view.id_in("customer").unwrap_or_default();
        Self {
            id: view.meta().id,
            revision: view.meta().version.to_string(),
            customer,
            customer_name: names.customers.get(&customer).cloned(),
            name: view.text("name").unwrap_or_default(),
            job_title: view.text("job_title"),
            department: view.text("department"),
            decision_role: view.text("decision_role"),
            attitude: view.text("attitude"),
            phones: view.json("phones"),
            emails: view.json("emails"),
            wechat: view.text("wechat"),
            birthday: view.text("birthday"),
            reports_to,
            reports_to_name: reports_to.and_then(|id| names.contacts.get(&id).cloned()),
            is_main: is_main(view),
            remark: view.text("remark"),
            owner,
            owner_name: owner.and_then(|id| names.members.get(&id).cloned()),
            tags: view.ids_in("tags"),
            created_at: time_of(view.meta().created_at),
            updated_at: time_of(view.meta().updated_at),
            archived_at: view.meta().archived_at_ms().map(time_of),
            custom: view.json("custom"),
            masked: listed("masked"),
            revealable: listed("revealable"),
        }
    }
}

/// A contact in a list.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ContactRow {
    pub id: Uuid,
    pub customer: Uuid,
    pub customer_name: Option<String>,
    pub name: String,
    pub job_title: Option<String>,
    pub department: Option<String>,
    #[ts(type = "Contact[\"decision_role\"]")]
    pub decision_role: Option<String>,
    #[ts(type = "Contact[\"attitude\"]")]
    pub attitude: Option<String>,
    /// The first number, as people write it; masked where the actor may not see it.
    pub phone: Option<String>,
    pub email: Option<String>,
    pub is_main: bool,
    pub owner: Option<Uuid>,
    pub owner_name: Option<String>,
    pub updated_at: DateTime<Utc>,
    pub archived: bool,
    /// What the company added, by key.
    #[ts(type = "Record<string, unknown>")]
    pub custom: Json,
}

impl ContactRow {
    pub fn new(view: &RecordView, names: &Names) -> Self {
        let owner = view.id_in("owner");
        let customer = view.id_in("customer").unwrap_or_default();
        let first = |field: &str| view.json(field).get(0).cloned();
        let text = |json: &Json| json.as_str().map(str::to_owned);
        Self {
            id: view.meta().id,
            customer,
            customer_name: names.customers.get(&customer).cloned(),
            name: view.text("name").unwrap_or_default(),
            job_title: view.text("job_title"),
            department: view.text("department"),
            decision_role: view.text("decision_role"),
            attitude: view.text("attitude"),
            phone: first("phones").and_then(|phone| text(phone.get("national")?)),
            email: first("emails").as_ref().and_then(text),
            is_main: is_main(view),
            owner,
            owner_name: owner.and_then(|id| names.members.get(&id).cloned()),
            updated_at: time_of(view.meta().updated_at),
            archived: view.meta().state == State::Archived,
            custom: view.json("custom"),
        }
    }
}

fn is_main(view: &RecordView) -> bool {
    view.json("is_main").as_bool().unwrap_or_default()
}

/// A contact that may be the same person as one being typed.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ContactDuplicate {
    pub id: Uuid,
    pub name: String,
    pub customer: Uuid,
    pub customer_name: Option<String>,
    /// The fields in which both agree.
    #[ts(type = "Array<\"phones\" | \"emails\">")]
    pub reasons: Vec<String>,
}

/// Contacts archived or brought back.
#[derive(Debug, Clone, Copy, Default, Serialize, TS, JsonSchema)]
pub struct ContactsMoved {
    pub changed: u32,
    /// Already so.
    pub unchanged: u32,
}
