//! Lists: first windows by the usual filters and by others, deep windows, counts, opening.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crm::App;
use serde_json::{Value as Json, json};

use crate::figures::{Better, Figures, timed};
use crate::{Arguments, PASSPHRASE, app, call};

const LIST_MS: f64 = 50.0;
const OTHER_MS: f64 = 1_000.0;

fn is(field: &str, value: &Json) -> Json {
    json!({ "field": field, "op": "is", "value": value })
}

fn open(filter: Json, sort: Json) -> Json {
    json!({ "filter": filter, "sort": sort, "archived": false, "limit": 100 })
}

/// Values in use, to filter by: an owner, a team, a tag, a level, a city, a source.
struct Usual {
    owners: Vec<Json>,
    teams: Vec<Json>,
    cities: Vec<Json>,
    levels: Vec<Json>,
    sources: Vec<Json>,
}

async fn usual(app: &Arc<App>) -> Usual {
    let column = |list: &Json, key: &str| -> Vec<Json> {
        list.as_array().expect("a list").iter().map(|one| one[key].clone()).filter(|value| !value.is_null()).collect()
    };
    let members = call(app, "list_members", json!({})).await;
    let values = async |field: &str| call(app, "list_customer_values", json!({ "field": field })).await;
    Usual {
        owners: column(&members, "id"),
        teams: column(&members, "team"),
        cities: ["3302", "3301", "4401", "3101", "5101", "4201"].map(Json::from).to_vec(),
        levels: values("level").await.as_array().expect("a list").clone(),
        sources: values("source").await.as_array().expect("a list").clone(),
    }
}

/// Opens the lists one after the other, each time with another value; waits out the freezing between.
async fn spread(app: &Arc<App>, lists: Vec<Json>, rounds: usize) -> Vec<Duration> {
    let mut readings = Vec::new();
    for request in lists.iter().cycle().take(rounds) {
        let (took, window) = timed(call(app, "open_customer_list", request.clone())).await;
        readings.push(took);
        call(app, "get_customer_window", json!({ "list": window["list"], "offset": 0, "limit": 1 })).await;
    }
    readings
}

pub async fn measure(app: &Arc<App>, arguments: &Arguments, figures: &mut Figures) {
    let usual = usual(app).await;
    let rounds = arguments.rounds;
    let none = || vec![open(Json::Null, Json::Null)];
    let by = |field: &str, values: &[Json]| values.iter().map(|value| open(is(field, value), Json::Null)).collect();
    let follow_up = json!({ "field": "next_follow_up", "descending": false });
    let due = json!({ "field": "next_follow_up", "op": "on_or_before", "value": "2026-03-18" });
    let usual_lists: Vec<(&str, Vec<Json>)> = vec![
        ("list: all, newest first", none()),
        ("list: owner", by("owner", &usual.owners)),
        ("list: team", by("team", &usual.teams)),
        ("list: level", by("level", &usual.levels)),
        ("list: city", by("city", &usual.cities)),
        ("list: source", by("source", &usual.sources)),
        ("list: next follow-up due, by that day", vec![open(due, follow_up.clone())]),
        ("list: all, by next follow-up", vec![open(Json::Null, follow_up.clone())]),
        ("list: all, by name in pinyin order", vec![open(Json::Null, json!({ "field": "name", "descending": false }))]),
        ("list: all, by last change", vec![open(Json::Null, json!({ "field": "updated_at", "descending": true }))]),
    ];
    for (what, lists) in usual_lists {
        let readings = spread(app, lists, rounds).await;
        figures.spread(what, readings, Some(LIST_MS), "");
    }
    others(app, &usual, figures).await;
    windows(app, rounds, figures).await;
    counts(app, &usual, figures).await;
}

/// Combinations no index was made for.
async fn others(app: &Arc<App>, usual: &Usual, figures: &mut Figures) {
    let by_name = json!({ "field": "name", "descending": false });
    let by_follow_up = json!({ "field": "next_follow_up", "descending": false });
    let all = |filters: Vec<Json>| json!({ "all": filters });
    let contains = json!({ "field": "remark", "op": "contains", "value": "报价" });
    let rare = json!({ "field": "address", "op": "contains", "value": "没有这样的地址" });
    let birthday = json!({ "field": "birthday", "op": "between", "value": ["1990-01-01", "1990-02-01"] });
    let lists = vec![
        ("city, by name", open(is("city", &usual.cities[0]), by_name.clone())),
        ("owner, by next follow-up", open(is("owner", &usual.owners[3]), by_follow_up.clone())),
        (
            "level and source, by name",
            open(all(vec![is("level", &usual.levels[0]), is("source", &usual.sources[0])]), by_name.clone()),
        ),
        ("remark contains, newest first", open(contains.clone(), Json::Null)),
        ("remark contains, by name", open(contains, by_name.clone())),
        ("address contains what is nowhere", open(rare, Json::Null)),
        ("birthday in a month, by name", open(birthday, by_name.clone())),
        ("no e-mail, by next follow-up", open(json!({ "field": "email", "op": "empty" }), by_follow_up)),
        ("search 科技, by name", open(json!({ "search": "科技" }), by_name)),
    ];
    for (what, request) in lists {
        let readings = spread(app, vec![request], 5).await;
        figures.spread(&format!("other list: {what}"), readings, Some(OTHER_MS), "");
    }
}

/// Anywhere in a frozen list of everybody.
async fn windows(app: &Arc<App>, rounds: usize, figures: &mut Figures) {
    let request = open(Json::Null, json!({ "field": "name", "descending": false }));
    let (opened, window) = timed(call(app, "open_customer_list", request)).await;
    let list = window["list"].clone();
    let whole = json!({ "list": list, "offset": 0, "limit": 1 });
    let (frozen, first) = timed(call(app, "get_customer_window", whole)).await;
    figures.add("order of the whole list frozen after", (opened + frozen).as_secs_f64() * 1e3, "ms", None);
    let total = first["total"].as_u64().expect("a total");
    let mut readings = Vec::new();
    let mut id = Json::Null;
    for round in 0..rounds as u64 {
        let offset = total.saturating_sub(100) * round / rounds as u64;
        let window = json!({ "list": list, "offset": offset, "limit": 100 });
        let (took, rows) = timed(call(app, "get_customer_window", window)).await;
        id = rows["rows"][50]["id"].clone();
        readings.push(took);
    }
    figures.spread("window of 100 anywhere in the list", readings, Some(LIST_MS), "");
    let mut readings = Vec::new();
    for _ in 0..rounds {
        readings.push(timed(call(app, "get_customer_neighbours", json!({ "list": list, "id": id }))).await.0);
    }
    figures.spread("neighbours of a record deep in the list", readings, Some(LIST_MS), "");
    let mut readings = Vec::new();
    for _ in 0..rounds {
        readings.push(timed(call(app, "get_customer", json!({ "id": id }))).await.0);
    }
    figures.spread("open a record", readings, Some(LIST_MS), "");
}

async fn counts(app: &Arc<App>, usual: &Usual, figures: &mut Figures) {
    let indexed = open(is("city", &usual.cities[1]), Json::Null);
    let scanned = open(json!({ "field": "remark", "op": "contains", "value": "报价" }), Json::Null);
    for (what, request, bar) in [("an index serves", indexed, 500.0), ("no index serves", scanned, 3_000.0)] {
        let window = call(app, "open_customer_list", request).await;
        let list = window["list"].clone();
        let quick = timed(call(app, "count_customer_list", json!({ "list": list, "exact": false }))).await;
        let exact = timed(call(app, "count_customer_list", json!({ "list": list, "exact": true }))).await;
        let note = format!("'≥ {}' after {:.1} ms", quick.1["at_least"], quick.0.as_secs_f64() * 1e3);
        let bar = Some((bar, Better::Less));
        figures.note(format!("exact count where {what}"), exact.0.as_secs_f64() * 1e3, "ms", bar, note);
    }
}

/// From the passphrase to the first page.
pub async fn measure_opening(workspace: &Path, figures: &mut Figures) {
    let app = app(workspace);
    let unlock = json!({ "login": "lin", "method": "passphrase", "secret": PASSPHRASE });
    let (unlocked, _) = timed(call(&app, "unlock", unlock)).await;
    let (first, _) = timed(call(&app, "open_customer_list", open(Json::Null, Json::Null))).await;
    let note = format!(
        "unlock {:.0} ms, of which Argon2id about 300; page {:.0} ms",
        unlocked.as_secs_f64() * 1e3,
        first.as_secs_f64() * 1e3
    );
    let both = (unlocked + first).as_secs_f64();
    figures.note("unlock to first page", both, "s", Some((0.8, Better::Less)), note);
    app.shut_down().await;
}
