//! Leads as the interface gets them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::leads::{Lead, LeadLine};
use domain::record::Record;
use domain::rights::{Action, Actor};
use domain::values::Region;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;
use store::{RecordView, State, Value, time_of};
use ts_rs::TS;
use uuid::Uuid;

/// Names of what a lead refers to.
#[derive(Default)]
pub struct Names {
    pub people: HashMap<Uuid, String>,
    pub customers: HashMap<Uuid, String>,
    pub contacts: HashMap<Uuid, String>,
    pub opportunities: HashMap<Uuid, String>,
}

/// A lead in a list.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LeadRow {
    pub id: Uuid,
    pub number: String,
    #[ts(type = "Lead[\"kind\"]")]
    pub kind: String,
    pub name: String,
    pub contact_name: Option<String>,
    /// The first number, as people write it; masked where the actor may not see it.
    pub phone: Option<String>,
    #[ts(type = "Lead[\"status\"]")]
    pub status: String,
    pub source: String,
    pub channel: Option<String>,
    pub city_name: Option<String>,
    /// `1234.50 CNY`.
    pub cost: Option<String>,
    pub captured_on: Option<String>,
    pub owner: Option<Uuid>,
    pub owner_name: Option<String>,
    pub team_name: Option<String>,
    pub tags: Vec<Uuid>,
    pub updated_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub archived: bool,
    /// What the company added, by key.
    #[ts(type = "Record<string, unknown>")]
    pub custom: Json,
}

impl LeadRow {
    pub fn new(view: &RecordView, names: &Names) -> Self {
        let name_of = |id: Option<Uuid>| id.and_then(|id| names.people.get(&id).cloned());
        let owner = view.id_in("owner");
        let city = view.text("city").or_else(|| view.text("province"));
        Self {
            id: view.meta().id,
            number: view.text("number").unwrap_or_default(),
            kind: view.text("kind").unwrap_or_default(),
            name: view.text("name").unwrap_or_default(),
            contact_name: view.text("contact_name"),
            phone: view.json("phones").get(0).and_then(|phone| phone.get("national")?.as_str().map(str::to_owned)),
            status: view.text("status").unwrap_or_default(),
            source: view.text("source").unwrap_or_default(),
            channel: view.text("channel"),
            city_name: city.and_then(|code| Region::name(&code)).map(str::to_owned),
            cost: view.json("cost").as_str().map(str::to_owned),
            captured_on: view.text("captured_on"),
            owner,
            owner_name: name_of(owner),
            team_name: name_of(view.id_in("team")),
            tags: view.ids_in("tags"),
            updated_at: time_of(view.meta().updated_at),
            created_at: time_of(view.meta().created_at),
            archived: view.meta().state == State::Archived,
            custom: view.json("custom"),
        }
    }
}

/// A lead's page: everything the actor may see, and what became of it.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LeadView {
    #[serde(flatten)]
    pub row: LeadRow,
    pub revision: String,
    pub job_title: Option<String>,
    #[ts(type = "Array<Phone>")]
    pub phones: Json,
    #[ts(type = "Array<string>")]
    pub emails: Json,
    pub wechat: Option<String>,
    pub province: Option<String>,
    pub city: Option<String>,
    pub district: Option<String>,
    pub province_name: Option<String>,
    pub district_name: Option<String>,
    pub industry: Option<String>,
    pub campaign: Option<String>,
    pub demand: Option<String>,
    pub remark: Option<String>,
    pub disqualified_because: Option<String>,
    pub pool_locked: bool,
    pub team: Option<Uuid>,
    pub customer: Option<Uuid>,
    pub customer_name: Option<String>,
    pub contact: Option<Uuid>,
    pub contact_made_name: Option<String>,
    pub opportunity: Option<Uuid>,
    pub opportunity_name: Option<String>,
    pub converted_at: Option<DateTime<Utc>>,
    pub converted_by_name: Option<String>,
    pub created_by_name: Option<String>,
    pub archived_at: Option<DateTime<Utc>>,
    /// Fields whose values come masked.
    pub masked: Vec<String>,
    /// Those of them that are shown on request.
    pub revealable: Vec<String>,
    /// What the actor may do to it.
    pub actions: Vec<Action>,
}

impl LeadView {
    pub fn new(view: &RecordView, names: &Names, actor: &Actor) -> Self {
        let told = view.to_json();
        let listed = |key: &str| -> Vec<String> {
            told.get(key).and_then(|list| serde_json::from_value(list.clone()).ok()).unwrap_or_default()
        };
        let region = |field: &str| view.text(field).and_then(|code| Region::name(&code)).map(str::to_owned);
        let made = |field: &str, names: &HashMap<Uuid, String>| {
            let id = view.id_in(field);
            (id, id.and_then(|id| names.get(&id).cloned()))
        };
        let (customer, customer_name) = made("customer", &names.customers);
        let (contact, contact_made_name) = made("contact", &names.contacts);
        let (opportunity, opportunity_name) = made("opportunity", &names.opportunities);
        Self {
            row: LeadRow::new(view, names),
            revision: view.meta().version.to_string(),
            job_title: view.text("job_title"),
            phones: view.json("phones"),
            emails: view.json("emails"),
            wechat: view.text("wechat"),
            province: view.text("province"),
            city: view.text("city"),
            district: view.text("district"),
            province_name: region("province"),
            district_name: region("district"),
            industry: view.text("industry"),
            campaign: view.text("campaign"),
            demand: view.text("demand"),
            remark: view.text("remark"),
            disqualified_because: view.text("disqualified_because"),
            pool_locked: view.json("pool_locked").as_bool().unwrap_or_default(),
            team: view.id_in("team"),
            customer,
            customer_name,
            contact,
            contact_made_name,
            opportunity,
            opportunity_name,
            converted_at: time_in(view, "converted_at"),
            converted_by_name: made("converted_by", &names.people).1,
            created_by_name: names.people.get(&view.meta().created_by).cloned(),
            archived_at: view.meta().archived_at_ms().map(time_of),
            masked: listed("masked"),
            revealable: listed("revealable"),
            actions: actor.actions_on(Lead::TYPE.name, view.id_in("owner")),
        }
    }
}

fn time_in(view: &RecordView, field: &str) -> Option<DateTime<Utc>> {
    match view.value(field) {
        Value::Integer(ms) => Some(time_of(*ms)),
        _ => None,
    }
}

/// What a line would be saved as.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LeadLineView {
    #[ts(type = "Lead[\"kind\"]")]
    pub kind: String,
    pub name: String,
    pub contact_name: Option<String>,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    pub source: Option<String>,
    pub demand: Option<String>,
}

impl From<LeadLine> for LeadLineView {
    fn from(line: LeadLine) -> Self {
        let kind = domain::record::FieldValue::to_value(&line.kind());
        let LeadLine { name, contact_name, phones, emails, source, demand, .. } = line;
        let kind = match kind {
            Value::Text(kind) => kind,
            _ => String::new(),
        };
        Self { kind, name, contact_name, phones, emails, source, demand }
    }
}

/// A lead, a customer or a contact that may be the one being typed.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LeadDuplicate {
    #[ts(type = "\"lead\" | \"customer\" | \"contact\"")]
    pub record: String,
    pub id: Uuid,
    pub name: String,
    pub number: Option<String>,
    /// The customer a contact is of.
    pub customer: Option<Uuid>,
    pub customer_name: Option<String>,
    pub owner_name: Option<String>,
    /// The fields in which both agree.
    #[ts(type = "Array<\"name\" | \"phones\" | \"emails\">")]
    pub reasons: Vec<String>,
}

/// Leads that one call changed.
#[derive(Debug, Clone, Copy, Default, Serialize, TS, JsonSchema)]
pub struct LeadsChanged {
    pub changed: u32,
    /// Already so.
    pub unchanged: u32,
}
