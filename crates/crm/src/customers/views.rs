//! Customers as the interface gets them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::customers::Customer;
use domain::record::Record;
use domain::rights::Actor;
use domain::values::Region;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value as Json, json};
use store::{RecordView, State, Value, time_of};
use ts_rs::TS;
use uuid::Uuid;

/// A customer's page: every field the actor may see, the names of what it refers to, and what the actor may do to it.
#[derive(Debug, Clone)]
pub struct CustomerView(Map<String, Json>);

impl CustomerView {
    pub fn new(view: &RecordView, names: &HashMap<Uuid, String>, actor: &Actor) -> Self {
        let mut object = view.to_json();
        let name_of = |id: Option<Uuid>| json!(id.and_then(|id| names.get(&id)));
        for field in ["province", "city", "district"] {
            let name = view.text(field).and_then(|code| Region::name(&code));
            object.insert(format!("{field}_name"), json!(name));
        }
        object.insert("last_follow_up".into(), json!(time_in(view, "last_follow_up")));
        object.insert("owner_name".into(), name_of(view.id_in("owner")));
        object.insert("team_name".into(), name_of(view.id_in("team")));
        object.insert("created_by_name".into(), name_of(Some(view.meta().created_by)));
        object.insert("actions".into(), json!(actor.actions_on(Customer::TYPE.name, view.id_in("owner"))));
        Self(object)
    }
}

impl Serialize for CustomerView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl JsonSchema for CustomerView {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CustomerView".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let fields = Customer::TYPE.fields.iter().map(|field| field.name);
        let besides = [
            "id",
            "revision",
            "created_at",
            "updated_at",
            "archived_at",
            "masked",
            "revealable",
            "actions",
            "owner_name",
            "team_name",
        ];
        let properties: Map<String, Json> = fields.chain(besides).map(|name| (name.to_owned(), json!({}))).collect();
        json_schema!({ "type": "object", "properties": properties })
    }
}

impl TS for CustomerView {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "CustomerView".into()
    }
    fn inline(_: &ts_rs::Config) -> String {
        "Omit<Customer, \"phones\"> & { id: Id; phones: Array<Phone>; province_name: string | null; \
         city_name: string | null; district_name: string | null; owner_name: string | null; team_name: string | null; \
         archived_at: IsoTime | null; created_at: IsoTime; created_by_name: string | null; updated_at: IsoTime; revision: string; \
         masked: Array<string>; revealable: Array<string>; actions: Array<Action> }"
            .into()
    }
    fn decl(config: &ts_rs::Config) -> String {
        format!("type CustomerView = {};", Self::inline(config))
    }
}

/// A customer in a list.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct CustomerRow {
    pub id: Uuid,
    #[ts(type = "\"company\" | \"person\"")]
    pub kind: String,
    pub number: String,
    pub name: String,
    pub short_name: Option<String>,
    pub level: Option<String>,
    pub source: String,
    pub industry: Option<String>,
    pub city_name: Option<String>,
    /// The first number, as people write it; masked where the actor may not see it.
    pub phone: Option<String>,
    pub main_contact: Option<String>,
    pub owner: Option<Uuid>,
    pub owner_name: Option<String>,
    pub team_name: Option<String>,
    pub tags: Vec<Uuid>,
    pub next_follow_up: Option<String>,
    pub last_follow_up: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub archived: bool,
    /// What the company added, by key.
    #[ts(type = "Record<string, unknown>")]
    pub custom: Json,
}

impl CustomerRow {
    pub fn new(view: &RecordView, names: &HashMap<Uuid, String>) -> Self {
        let name_of = |id: Option<Uuid>| id.and_then(|id| names.get(&id).cloned());
        let city = view.text("city").or_else(|| view.text("province"));
        let owner = view.id_in("owner");
        Self {
            id: view.meta().id,
            kind: view.text("kind").unwrap_or_default(),
            number: view.text("number").unwrap_or_default(),
            name: view.text("name").unwrap_or_default(),
            short_name: view.text("short_name"),
            level: view.text("level"),
            source: view.text("source").unwrap_or_default(),
            industry: view.text("industry"),
            city_name: city.and_then(|code| Region::name(&code)).map(str::to_owned),
            phone: first_phone(view),
            main_contact: view.text("main_contact"),
            owner,
            owner_name: name_of(owner),
            team_name: name_of(view.id_in("team")),
            tags: view.ids_in("tags"),
            next_follow_up: view.text("next_follow_up"),
            last_follow_up: time_in(view, "last_follow_up"),
            updated_at: time_of(view.meta().updated_at),
            created_at: time_of(view.meta().created_at),
            archived: view.meta().state == State::Archived,
            custom: view.json("custom"),
        }
    }
}

fn time_in(view: &RecordView, field: &str) -> Option<DateTime<Utc>> {
    match view.value(field) {
        Value::Integer(ms) => Some(time_of(*ms)),
        _ => None,
    }
}

fn first_phone(view: &RecordView) -> Option<String> {
    let phones = view.json("phones");
    phones.get(0)?.get("national")?.as_str().map(str::to_owned)
}

/// A customer that may be the same as one being typed or imported.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct DuplicateView {
    pub id: Uuid,
    pub number: String,
    pub name: String,
    pub owner_name: Option<String>,
    /// The fields in which both agree.
    #[ts(type = "Array<\"credit_code\" | \"name\" | \"phones\" | \"email\">")]
    pub reasons: Vec<String>,
}

/// What may be known of customers one does not see.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct HiddenDuplicatesView {
    pub exists: bool,
    /// Names of their owners, where the company lets them be named.
    pub owners: Vec<String>,
}

impl DuplicateView {
    /// `keys` are those of the customer being asked about.
    pub fn new(view: &RecordView, keys: &[String], names: &HashMap<Uuid, String>) -> Self {
        let shared = view.match_keys().into_iter().filter(|key| keys.contains(key));
        let mut reasons: Vec<String> =
            shared.filter_map(|key| key.split_once(':').map(|(field, _)| field.to_owned())).collect();
        reasons.dedup();
        Self {
            id: view.meta().id,
            number: view.text("number").unwrap_or_default(),
            name: view.text("name").unwrap_or_default(),
            owner_name: view.id_in("owner").and_then(|owner| names.get(&owner).cloned()),
            reasons,
        }
    }
}
