//! What members do all day: mostly sensible, sometimes not theirs to do, sometimes nonsense.

use domain::rights::{Action, Actor};
use rand::Rng;
use rand::rngs::StdRng;
use rand::seq::IteratorRandom;
use serde_json::{Value as Json, json};
use uuid::Uuid;
use waystation_sync::operation::{Change, Operation, STATE, Verb};
use waystation_sync::row::{Row, id_of};

use crate::company::{NORTH, SOUTH, member};
use crate::device::MemoryDevice;
use crate::stories::schema;

/// One transaction's operations; `None`: nothing to do with what is shown.
pub fn next(rng: &mut StdRng, device: &MemoryDevice, members: u128) -> Option<Vec<Operation>> {
    let me = device.standing.identity.member;
    Some(match rng.random_range(0..100) {
        0..20 => new_customer(rng, me),
        20..25 => vec![new_task(rng, me)],
        25..60 => edits(rng, device)?,
        60..68 => vec![one(rng, device, "customer", "tags", random_tags)?],
        68..74 => vec![one(rng, device, "customer", "custom.colour", |rng, _| json!(rng.random_range(0..9)))?],
        74..80 => vec![one(rng, device, "customer", STATE, |rng, _| json!(rng.random_range(0..3)))?],
        80..87 => vec![one(rng, device, "customer", "owner", |rng, _| json!(member(rng.random_range(0..members))))?],
        87..89 => vec![one(rng, device, "customer", "owner", |_, _| Json::Null)?],
        89..92 => vec![claim(rng, device, me)?],
        92..94 => vec![erase(rng, device)?],
        94..96 => vec![settle(rng, device)?],
        _ => vec![nonsense(rng, device, me)?],
    })
}

/// What a device offers a member: mostly that, for roles change, and some people try.
pub fn is_offered(actor: &Actor, device: &MemoryDevice, operations: &[Operation]) -> bool {
    operations.iter().all(|operation| {
        let owner = device.shown.get(&operation.key()).and_then(|row| id_of(row.value("owner")));
        let action = match (operation.verb, operation.changes.first().map(|change| change.field.as_str())) {
            (Verb::Create, _) => return actor.may(&operation.record, Action::Create),
            (Verb::Erase, _) => Action::Erase,
            (_, Some("owner")) if owner.is_none() => return actor.may(&operation.record, Action::Claim),
            (_, Some("owner")) => Action::Assign,
            (_, Some("tags")) => Action::Tag,
            (_, Some(STATE)) => Action::Archive,
            _ => Action::Edit,
        };
        actor.owners(&operation.record, action).holds(owner)
    })
}

fn id(rng: &mut StdRng) -> Uuid {
    Uuid::from_u128(rng.random())
}

fn created(record: &str, id: Uuid, values: &[(&str, Json)]) -> Operation {
    let values = values.iter().map(|(field, value)| ((*field).to_owned(), value.clone()));
    Operation::create(record, id, schema(record), values)
}

/// With some contacts, in one transaction.
fn new_customer(rng: &mut StdRng, me: Uuid) -> Vec<Operation> {
    let (customer, name) = (id(rng), format!("客户{}", rng.random_range(0..1_000)));
    let team = if rng.random() { NORTH } else { SOUTH };
    let phone = format!("+86138{:08}", rng.random_range(0..100_000_000));
    let values = [
        ("kind", json!("company")),
        ("name", json!(name)),
        ("source", json!("walk-in")),
        ("phones", json!([phone])),
        ("remark", json!("new")),
        ("owner", json!(me)),
        ("team", json!(team)),
    ];
    let mut operations = vec![created("customer", customer, &values)];
    for _ in 0..rng.random_range(0..3) {
        let values = [("customer", json!(customer)), ("name", json!("王小明")), ("is_main", json!(false))];
        operations.push(created("contact", id(rng), &values));
    }
    operations
}

fn new_task(rng: &mut StdRng, me: Uuid) -> Operation {
    let values = [
        ("title", json!("call back")),
        ("priority", json!("normal")),
        ("status", json!("open")),
        ("owner", json!(me)),
        ("team", json!(NORTH)),
    ];
    created("task", id(rng), &values)
}

/// A few rows in one transaction, some of them twice.
fn edits(rng: &mut StdRng, device: &MemoryDevice) -> Option<Vec<Operation>> {
    let edits = (0..rng.random_range(1..4)).filter_map(|_| {
        let (record, field) = [
            ("customer", "name"),
            ("customer", "remark"),
            ("customer", "short_name"),
            ("contact", "remark"),
            ("contact", "name"),
            ("task", "title"),
        ][rng.random_range(0..6)];
        one(rng, device, record, field, |rng, _| json!(format!("text {}", rng.random_range(0..1_000))))
    });
    let edits: Vec<_> = edits.collect();
    (!edits.is_empty()).then_some(edits)
}

fn some_row<'a>(rng: &mut StdRng, device: &'a MemoryDevice, record: &str) -> Option<&'a Row> {
    device.shown.values().filter(|row| row.key.record == record).choose(rng)
}

fn one(
    rng: &mut StdRng,
    device: &MemoryDevice,
    record: &str,
    field: &str,
    after: impl Fn(&mut StdRng, &Json) -> Json,
) -> Option<Operation> {
    let row = some_row(rng, device, record)?;
    let after = after(rng, row.value(field));
    Some(changed(row, &[(field, after)]))
}

fn changed(row: &Row, values: &[(&str, Json)]) -> Operation {
    let change = |(field, after): &(&str, Json)| Change {
        field: (*field).to_owned(),
        base: row.version_of(field),
        before: row.value(field).clone(),
        after: after.clone(),
    };
    let changes = values.iter().map(change).collect();
    Operation::change(&row.key.record, row.key.id, schema(&row.key.record), changes)
}

/// One put on, one taken off.
fn random_tags(rng: &mut StdRng, tags: &Json) -> Json {
    let mut tags = tags.as_array().cloned().unwrap_or_default();
    let tag = json!(Uuid::from_u128(rng.random_range(1..8)));
    if tags.contains(&tag) {
        tags.retain(|known| *known != tag);
    } else {
        tags.push(tag);
    }
    tags.sort_by_cached_key(Json::to_string);
    if tags.is_empty() { Json::Null } else { json!(tags) }
}

fn claim(rng: &mut StdRng, device: &MemoryDevice, me: Uuid) -> Option<Operation> {
    let pooled = |row: &&Row| row.key.record == "customer" && row.value("owner").is_null();
    Some(changed(device.shown.values().filter(pooled).choose(rng)?, &[("owner", json!(me))]))
}

fn erase(rng: &mut StdRng, device: &MemoryDevice) -> Option<Operation> {
    let row = some_row(rng, device, "customer")?;
    Some(Operation::erase(&row.key.record, row.key.id, schema(&row.key.record)))
}

fn settle(rng: &mut StdRng, device: &MemoryDevice) -> Option<Operation> {
    let row = device.shown.values().filter(|row| !row.conflicts.is_empty()).choose(rng)?;
    let conflict = row.conflicts.iter().choose(rng)?;
    let mut operation = changed(row, &[(&conflict.field, conflict.value.clone())]);
    operation.settles = vec![conflict.seq];
    Some(operation)
}

/// What a server must refuse: a value out of bounds, a field that is none, somebody else's row, a row that is not there.
fn nonsense(rng: &mut StdRng, device: &MemoryDevice, me: Uuid) -> Option<Operation> {
    Some(match rng.random_range(0..5) {
        0 => one(rng, device, "customer", "name", |_, _| json!("x".repeat(10_000)))?,
        1 => one(rng, device, "customer", "shoe_size", |_, _| json!(44))?,
        2 => one(rng, device, "contact", "owner", |_, _| json!(me))?,
        3 => created("customer", id(rng), &[("name", json!("no kind")), ("owner", json!(me))]),
        _ => {
            let change = Change { field: "name".into(), base: 1, before: Json::Null, after: json!("guessed") };
            Operation::change("customer", id(rng), schema("customer"), vec![change])
        }
    })
}
