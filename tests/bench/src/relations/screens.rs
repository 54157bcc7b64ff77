//! The calls of each screen, as the interface makes them.

use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate};
use crm::App;
use serde_json::{Value as Json, json};

use crate::call;

const LIST_MS: f64 = 50.0;
const RECORD_MS: f64 = 80.0;
const REPORT_MS: f64 = 500.0;
/// Customers a record page is opened for.
const OPENED: u32 = 100;

type Call = (&'static str, Json);

/// A screen, and how it is asked for: one page, or several that differ.
pub struct Screen {
    pub what: &'static str,
    pub bar_ms: f64,
    pub pages: Vec<Vec<Call>>,
}

/// Who looks, and what there is to look at.
pub struct Viewer {
    pub scope: &'static str,
    today: NaiveDate,
    me: Json,
    pipeline: Json,
    customers: Vec<Json>,
    deals: Vec<Json>,
}

impl Viewer {
    pub async fn new(app: &Arc<App>, scope: &'static str, today: NaiveDate) -> Self {
        let me = call(app, "session", json!({})).await["member"]["id"].clone();
        let pipeline = call(app, "list_pipelines", json!({})).await["pipelines"][0]["id"].clone();
        let rows = async |command: &str, filter: Json| -> Vec<Json> {
            let window = call(app, command, list(filter, Json::Null, OPENED)).await;
            window["rows"].as_array().expect("rows").clone()
        };
        let companies = is("kind", "company");
        Self {
            scope,
            today,
            customers: rows("open_customer_list", companies).await,
            deals: rows("open_opportunity_list", is("outcome", "open")).await,
            me,
            pipeline,
        }
    }

    fn of_mine(&self, conditions: Vec<Json>) -> Json {
        let mine = json!({ "field": "owner", "op": "is", "value": self.me });
        json!({ "all": std::iter::once(mine).chain(conditions).collect::<Vec<_>>() })
    }

    fn is_manager(&self) -> bool {
        self.scope == "all"
    }

    fn days(&self, back: u64, ahead: u64) -> (Json, Json) {
        (json!(self.today - Days::new(back)), json!(self.today + Days::new(ahead)))
    }
}

fn is(field: &str, value: &str) -> Json {
    json!({ "field": field, "op": "is", "value": value })
}

fn by(field: &str, op: &str, value: &str) -> Json {
    json!({ "field": field, "op": op, "value": value })
}

fn list(filter: Json, sort: Json, limit: u32) -> Json {
    json!({ "filter": filter, "sort": sort, "archived": false, "limit": limit })
}

fn up(field: &str) -> Json {
    json!({ "field": field, "descending": false })
}

pub fn screens(viewer: &Viewer) -> Vec<Screen> {
    let mut screens = lists(viewer);
    screens.extend(records(viewer));
    screens.extend(boards(viewer));
    screens
}

fn lists(viewer: &Viewer) -> Vec<Screen> {
    let open = is("outcome", "open");
    let stalled = json!({ "all": [open, by("stalls_on", "on_or_before", "today")] });
    let deciding = is("decision_role", "decision_maker");
    let late = json!({ "all": [is("status", "open"), by("due", "before", "today")] });
    let wanted: Vec<(&'static str, &'static str, Json, Json)> = vec![
        ("list of contacts, newest", "open_contact_list", Json::Null, Json::Null),
        ("list of contacts, by name", "open_contact_list", Json::Null, up("name")),
        ("list of contacts who decide", "open_contact_list", deciding, Json::Null),
        ("list of opportunities, open", "open_opportunity_list", open.clone(), Json::Null),
        ("list of opportunities, stalled", "open_opportunity_list", stalled, Json::Null),
        ("list of opportunities, by amount", "open_opportunity_list", open, up("amount")),
        ("list of opportunities, mine", "open_opportunity_list", viewer.of_mine(vec![]), Json::Null),
        ("list of tasks, late, by day", "open_task_list", late, up("due")),
        ("list of leads, newest", "open_lead_list", Json::Null, Json::Null),
        ("list of leads, new ones", "open_lead_list", is("status", "new"), Json::Null),
    ];
    let list_of = |(what, command, filter, sort)| Screen {
        what,
        bar_ms: LIST_MS,
        pages: vec![vec![(command, list(filter, sort, 100))]],
    };
    let mut screens: Vec<_> = wanted.into_iter().map(list_of).collect();
    let pool = json!({ "text": null, "offset": 0, "limit": 50 });
    screens.push(page("list of the pool, customers", LIST_MS, vec![("list_pool_customers", pool.clone())]));
    screens.push(page("list of the pool, leads", LIST_MS, vec![("list_pool_leads", pool)]));
    let alerts = json!({ "member": null, "escalated": viewer.is_manager(), "after": null, "limit": 50 });
    screens.push(page("list of alerts", LIST_MS, vec![("list_alerts", alerts)]));
    screens
}

fn page(what: &'static str, bar_ms: f64, calls: Vec<Call>) -> Screen {
    Screen { what, bar_ms, pages: vec![calls] }
}

fn records(viewer: &Viewer) -> Vec<Screen> {
    let of_customer = |customer: &Json| -> Vec<Call> {
        let id = &customer["id"];
        let deals = json!({ "field": "customer", "op": "is", "value": id });
        let alike = json!({ "kind": "company", "name": customer["name"] });
        vec![
            ("get_customer", json!({ "id": id })),
            ("list_customer_activities", json!({ "id": id, "before": null, "limit": 200 })),
            ("list_customer_history", json!({ "id": id, "before": null, "limit": 30 })),
            ("list_contacts", json!({ "customer": id })),
            ("list_agenda", json!({ "member": null, "customer": id, "limit": 5 })),
            ("open_opportunity_list", list(deals, Json::Null, 6)),
            ("list_customer_leads", json!({ "customer": id })),
            ("list_reclaims", json!({ "within_days": 3650, "ids": [id] })),
            ("find_customer_duplicates", json!({ "customer": alike, "except": id })),
        ]
    };
    let of_deal = |deal: &Json| -> Vec<Call> {
        let id = &deal["id"];
        vec![
            ("get_opportunity", json!({ "id": id })),
            ("list_opportunity_history", json!({ "id": id, "before": null, "limit": 30 })),
            ("get_customer", json!({ "id": deal["customer"] })),
        ]
    };
    vec![
        Screen { what: "customer 360", bar_ms: RECORD_MS, pages: viewer.customers.iter().map(of_customer).collect() },
        Screen { what: "opportunity page", bar_ms: RECORD_MS, pages: viewer.deals.iter().map(of_deal).collect() },
    ]
}

fn boards(viewer: &Viewer) -> Vec<Screen> {
    let (from, to) = viewer.days(729, 0);
    let month = viewer.today.with_day(1).expect("a first day");
    let calendar = |from: NaiveDate, days: u64, per_day: u32| {
        let to = from + Days::new(days);
        let member = if viewer.is_manager() { Json::Null } else { viewer.me.clone() };
        json!({ "from": from, "to": to, "member": member, "kinds": [], "per_day": per_day })
    };
    let board = json!({ "pipeline": viewer.pipeline, "filter": null, "limit": 20 });
    let funnel = json!({ "pipeline": viewer.pipeline, "from": from, "to": to, "owner": null });
    let within = |days: u32| json!({ "within_days": days, "ids": null });
    vec![
        page("board", REPORT_MS, vec![("get_board", board)]),
        page("funnel of two years", REPORT_MS, vec![("get_funnel", funnel)]),
        page("day plan", REPORT_MS, vec![("get_day", json!({ "day": "today", "member": null }))]),
        page("calendar, month", REPORT_MS, vec![("list_calendar", calendar(month, 41, 4))]),
        page("calendar, week", REPORT_MS, vec![("list_calendar", calendar(viewer.today, 6, 40))]),
        page("agenda", REPORT_MS, vec![("list_agenda", json!({ "member": null, "customer": null, "limit": 30 }))]),
        page("what returns to the pool now", REPORT_MS, vec![("list_reclaims", within(0))]),
        page("what returns within a week", REPORT_MS, vec![("list_reclaims", within(7))]),
        page("home", REPORT_MS, home(viewer)),
        // Everything generated was written today: no company writes as much in a month.
        page("home, card of the team's work", 5_000.0, vec![("get_usage", json!({ "days": 30 }))]),
    ]
}

/// The cards of the home, its alerts and figures.
fn home(viewer: &Viewer) -> Vec<Call> {
    let (from, to) = viewer.days(89, 0);
    let mine = |op: &str, value: Json| {
        let due = json!({ "field": "next_follow_up", "op": op, "value": value });
        list(viewer.of_mine(vec![due]), up("next_follow_up"), 50)
    };
    let deals = |conditions: Vec<Json>| {
        if viewer.is_manager() { json!({ "all": conditions }) } else { viewer.of_mine(conditions) }
    };
    let stalled = deals(vec![by("stalls_on", "on_or_before", "today")]);
    let closing = deals(vec![is("outcome", "open"), by("expected_close", "on_or_before", "today+14")]);
    let owner = if viewer.is_manager() { Json::Null } else { viewer.me.clone() };
    let alerts = |escalated: bool| json!({ "member": null, "escalated": escalated, "after": null, "limit": 6 });
    let mut calls = vec![
        ("open_customer_list", list(Json::Null, Json::Null, 1)),
        ("open_customer_list", mine("before", json!("today"))),
        ("open_customer_list", mine("is", json!("today"))),
        ("open_customer_list", mine("between", json!(["today+1", "today+7"]))),
        ("list_agenda", json!({ "member": null, "customer": null, "limit": 6 })),
        ("get_day", json!({ "day": "today", "member": null })),
        ("open_opportunity_list", list(stalled, up("stalls_on"), 6)),
        ("open_opportunity_list", list(closing, up("expected_close"), 6)),
        ("get_funnel", json!({ "pipeline": viewer.pipeline, "from": from, "to": to, "owner": owner })),
        ("list_alerts", alerts(false)),
        ("count_alerts", json!({})),
    ];
    if viewer.is_manager() {
        calls.push(("list_alerts", alerts(true)));
        calls.push(("list_anomalies", json!({ "days": 30 })));
        calls.push(("get_workspace_status", json!({})));
    }
    calls
}
