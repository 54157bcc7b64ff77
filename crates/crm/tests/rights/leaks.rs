//! The leak hunt: a rep who sees only their own, over a workspace where every foreign record holds a canary.
//!
//! Two workspaces hold the same customers of the rep; one of them also holds foreign ones. Whatever the rep asks, both
//! must answer alike: not a name, not a count, not an error may differ. Every read command is asked, and some that
//! write, by ids of foreign records too.

mod attachments;
mod contacts;
mod leads;
mod opportunities;
mod tasks;

use std::collections::BTreeSet;

use domain::customers::Customer;
use domain::record::Record;
use serde_json::{Value as Json, json};
use testkit::TestApp;
use uuid::Uuid;
use waystation_crm::command::Kind;
use waystation_crm::registry::COMMANDS;

/// In every text of every foreign record; in Latin letters, characters, digits.
const CANARIES: [&str; 4] = ["kanarie", "金丝雀", "13700137", "jinsique"];
const OWN: usize = 40;
const FOREIGN: usize = 60;

struct Site {
    rep: TestApp,
    own: Vec<Json>,
    /// Without foreign records: ids of nothing.
    foreign: Vec<Json>,
    /// Planned visits to the foreign ones.
    foreign_visits: Vec<Json>,
    own_contacts: Vec<Json>,
    foreign_contacts: Vec<Json>,
    own_deals: Vec<Json>,
    foreign_deals: Vec<Json>,
    files: attachments::Files,
    own_tasks: Vec<Json>,
    foreign_tasks: Vec<Json>,
    leads: leads::Leads,
    /// The list opened last.
    list: Json,
    _first: TestApp,
}

fn own(at: usize) -> Json {
    json!({ "customer": {
        "kind": if at.is_multiple_of(3) { "person" } else { "company" },
        "name": format!("启澜医疗{at}"), "source": (["展会", "电话", "官网"][at % 3]),
        "level": (["重要价值", "一般发展"][at % 2]), "city": (["3302", "3205"][at % 2]),
        "phones": [format!("1385742{at:04}")], "email": format!("own{at}@example.com"), "remark": "三月底前",
        "next_follow_up": (["2026-03-01", "2026-12-01"][at % 2]),
    } })
}

/// A company that has added a field to its customers.
async fn company() -> TestApp {
    let first = TestApp::new().await;
    let field = json!({ "label": "代号", "label_en": "Code name", "kind": "text", "searchable": true });
    let field = json!({ "id": null, "revision": null, "record": "customer", "field": field });
    first.call("save_custom_field", field).await.expect("defines");
    first
}

fn foreign(at: usize, owner: Uuid) -> Json {
    json!({ "customer": {
        "kind": "company", "name": format!("金丝雀kanarie{at}"), "short_name": "金丝雀", "source": "金丝雀渠道",
        "industry": "金丝雀行业", "level": "金丝雀级", "city": "3302", "address": "kanarie 路 1 号", "wechat": "kanarie",
        "phones": [format!("13700137{at:03}")], "email": format!("kanarie{at}@example.com"), "remark": "金丝雀",
        "main_contact": "金丝雀", "next_follow_up": "2026-03-01", "owner": owner, "custom": { "code_name": "kanarie 金丝雀" },
    } })
}

/// The rep's customers, with a contact, a deal and a visit each.
async fn make_own(rep: &TestApp) -> [Vec<Json>; 3] {
    let [mut mine, mut contacts, mut deals] = [const { Vec::new() }; 3];
    for at in 0..OWN {
        let id = rep.call("create_customer", own(at)).await.expect("makes")["id"].clone();
        contacts.push(contacts::make_own(rep, at, &id).await);
        deals.push(opportunities::make_own(rep, at, &id).await);
        rep.call("log_activity", visit(&id, "启澜试用")).await.expect("plans");
        mine.push(id);
    }
    [mine, contacts, deals]
}

impl Site {
    async fn new(with_foreign: bool) -> Self {
        let first = company().await;
        let stranger = first.hire("stranger", "sales_rep", None).await;
        first.hire("rep", "sales_rep", None).await;
        let rep = first.as_member("rep").await;
        let [mine, contacts, deals] = make_own(&rep).await;
        let [mut hidden, mut hidden_contacts, mut hidden_deals, mut visits] = [const { Vec::new() }; 4];
        let leads = leads::Leads::new(&first, &rep, stranger, with_foreign).await;
        for at in 0..FOREIGN {
            if with_foreign {
                let made = first.call("create_customer", foreign(at, stranger)).await.expect("makes");
                hidden_contacts.push(contacts::make_foreign(&first, at, &made["id"]).await);
                let planned = first.call("log_activity", visit(&made["id"], "金丝雀 kanarie")).await.expect("plans");
                visits.push(planned["id"].clone());
                hidden_deals.push(opportunities::make_foreign(&first, at, &made["id"]).await);
                hidden.push(made["id"].clone());
            } else {
                visits.push(json!(Uuid::now_v7()));
                hidden.push(json!(Uuid::now_v7()));
                hidden_contacts.push(json!(Uuid::now_v7()));
                hidden_deals.push(json!(Uuid::now_v7()));
            }
        }
        let under = [&mine, &hidden, &hidden_contacts];
        let files = attachments::Files::new(&rep, with_foreign.then_some(&first), under).await;
        let own_tasks = tasks::make_own(&rep, &mine).await;
        let foreign_tasks = tasks::make_foreign(with_foreign.then_some(&first), &mine, &hidden, stranger).await;
        let quiet = json!({ "changes": { "duplicate_notice": "nothing" } });
        first.call("save_company_settings", quiet).await.expect("saves");
        Self {
            rep,
            own: mine,
            foreign: hidden,
            own_contacts: contacts,
            foreign_contacts: hidden_contacts,
            foreign_visits: visits,
            own_deals: deals,
            foreign_deals: hidden_deals,
            files,
            own_tasks,
            foreign_tasks,
            leads,
            list: Json::Null,
            _first: first,
        }
    }
}

fn visit(customer: &Json, content: &str) -> Json {
    json!({ "activity": {
        "customer": customer, "kind": "visit", "status": "planned", "at": "2026-03-18T06:00:00Z", "content": content,
        "place": content, "contact_name": content,
    } })
}

/// What is different by its nature: ids, times, clocks, the machine.
fn alike(json: &Json) -> Json {
    match json {
        Json::String(text) if Uuid::parse_str(text).is_ok() => json!("id"),
        Json::Array(list) => list.iter().map(alike).collect(),
        Json::Object(map) => {
            let of_its_nature = ["revision", "sequence", "device", "at", "created_at", "updated_at"];
            let kept = map.iter().filter(|(key, _)| !of_its_nature.contains(&key.as_str()));
            kept.map(|(key, value)| (key.clone(), alike(value))).collect()
        }
        other => other.clone(),
    }
}

struct Hunt {
    with: Site,
    without: Site,
    calls: usize,
    asked: BTreeSet<String>,
}

impl Hunt {
    async fn new() -> Self {
        Self { with: Site::new(true).await, without: Site::new(false).await, calls: 0, asked: BTreeSet::new() }
    }

    /// Asks the rep of both and compares what they are told.
    async fn ask(&mut self, name: &str, request: impl Fn(&Site) -> Json) {
        self.calls += 2;
        self.asked.insert(name.to_owned());
        let (here, there) = (request(&self.with), request(&self.without));
        let said = format!("{name} {here}");
        let with = self.with.rep.call(name, here.clone()).await;
        let without = self.without.rep.call(name, there).await;
        match (with, without) {
            (Ok(with), Ok(without)) => {
                let text = with.to_string();
                for canary in CANARIES.iter().filter(|canary| !here.to_string().contains(**canary)) {
                    assert!(!text.contains(canary), "{said}: the answer holds {canary}: {text}");
                }
                assert_eq!(alike(&with), alike(&without), "{said}: foreign records change the answer");
                if name.starts_with("open_") {
                    (self.with.list, self.without.list) = (with["list"].clone(), without["list"].clone());
                }
            }
            (Err(with), Err(without)) => {
                let [with, without] = [with, without].map(|error| (error.code, error.field, error.params.len()));
                assert_eq!(with, without, "{said}: the errors differ");
            }
            (with, without) => panic!("{said}: one answers, the other refuses: {with:?} {without:?}"),
        }
    }

    /// A list with its windows, its count and the places of an own and a foreign record.
    async fn walk(&mut self, filter: &Json, sort: &Json, archived: bool) {
        let request = json!({ "filter": filter, "sort": sort, "archived": archived, "limit": 20 });
        self.ask("open_customer_list", |_| request.clone()).await;
        for offset in [0, 15, 35] {
            self.ask("get_customer_window", |site| json!({ "list": site.list, "offset": offset, "limit": 50 })).await;
        }
        self.ask("count_customer_list", |site| json!({ "list": site.list })).await;
        self.ask("get_customer_neighbours", |site| json!({ "list": site.list, "id": site.own[3] })).await;
        self.ask("get_customer_neighbours", |site| json!({ "list": site.list, "id": site.foreign[7] })).await;
    }
}

/// Fields of a customer besides the declared ones.
const BESIDES: [&str; 3] = ["created_at", "updated_at", "custom.code_name"];

/// Conditions on every field by what foreign and own rows hold.
fn filters() -> Vec<Json> {
    let mut filters = vec![Json::Null];
    for field in Customer::TYPE.fields.iter().map(|field| field.name).chain(BESIDES) {
        for value in ["金丝雀", "kanarie", "启澜", "3302", "2026-03-01", "company"] {
            for op in ["is", "is_not", "contains", "starts_with", "before", "on_or_after"] {
                filters.push(json!({ "field": field, "op": op, "value": value }));
            }
        }
        for op in ["empty", "not_empty"] {
            filters.push(json!({ "field": field, "op": op }));
        }
        filters.push(json!({ "not": { "field": field, "op": "is", "value": "金丝雀" } }));
    }
    for text in SEARCHES {
        filters.push(json!({ "search": text }));
        filters.push(json!({ "any": [{ "search": text }, { "field": "city", "op": "is", "value": "3302" }] }));
    }
    filters
}

const SEARCHES: [&str; 12] =
    ["金丝", "丝雀", "jsq", "jinsi", "kanarie", "anar", "13700137", "0137001", "137001370", "启澜", "qlyl", "1385742"];

#[tokio::test(flavor = "multi_thread")]
async fn what_is_hidden_does_not_exist_for_any_question() {
    let mut hunt = Hunt::new().await;
    for filter in filters() {
        let request = json!({ "filter": filter, "sort": null, "archived": false, "limit": 200 });
        hunt.ask("open_customer_list", |_| request.clone()).await;
        hunt.ask("count_customer_list", |site| json!({ "list": site.list })).await;
    }
    for field in Customer::TYPE.fields.iter().map(|field| field.name).chain(BESIDES) {
        for descending in [false, true] {
            hunt.walk(&Json::Null, &json!({ "field": field, "descending": descending }), false).await;
        }
    }
    for text in SEARCHES {
        hunt.walk(&json!({ "search": text }), &json!({ "field": "name", "descending": false }), false).await;
        hunt.ask("search", |_| json!({ "text": text, "limit": 50 })).await;
        hunt.ask("find_customer_duplicates", |_| json!({ "customer": { "name": text, "phones": [text] } })).await;
    }
    hunt.walk(&Json::Null, &Json::Null, true).await;
    for at in 0..FOREIGN {
        hunt.ask_about(at).await;
        hunt.write_to_foreign(at).await;
    }
    hunt.hunt_contacts().await;
    hunt.hunt_opportunities().await;
    hunt.hunt_tasks().await;
    hunt.hunt_attachments().await;
    hunt.hunt_leads().await;
    for field in ["industry", "level", "source"] {
        hunt.ask("list_customer_values", |_| json!({ "field": field })).await;
    }
    for (name, request) in PLAIN {
        hunt.ask(name, |_| serde_json::from_str(request).expect("JSON")).await;
    }
    for name in ["list_custom_fields", "list_layouts"] {
        hunt.ask(name, |_| json!({})).await;
    }
    hunt.hunt_alerts().await;
    let reads = COMMANDS.iter().filter(|entry| entry.kind == Kind::Read).map(|entry| entry.name);
    let unasked: Vec<_> = reads.filter(|name| !hunt.asked.contains(*name) && !NOT_OVER_ROWS.contains(name)).collect();
    assert!(unasked.is_empty(), "read commands the hunt does not ask: {unasked:?}; add them to it");
    println!("{} calls, 0 canaries seen, 0 counts different", hunt.calls);
}

impl Hunt {
    /// A year on, when everybody has waited too long.
    async fn hunt_alerts(&mut self) {
        for site in [&self.with, &self.without] {
            site.rep.clock.advance(365 * 24 * 60 * 60 * 1000);
        }
        self.ask("run_time_rules", |_| json!({})).await;
        for escalated in [Json::Null, json!(true), json!(false)] {
            self.ask("list_alerts", |_| json!({ "escalated": escalated, "limit": 200 })).await;
        }
        for at in 0..FOREIGN {
            let dismiss = |id: &Json| json!({ "customer": id, "began": "2026-03-18T01:00:00Z", "reason": "不再采购" });
            self.ask("dismiss_alert", |site| dismiss(&site.foreign[at])).await;
        }
    }

    /// By id, of an own and of a foreign record; by what the foreign one would be found by.
    async fn ask_about(&mut self, at: usize) {
        for of_foreign in [true, false] {
            let id = move |site: &Site| if of_foreign { site.foreign[at].clone() } else { site.own[at % OWN].clone() };
            self.ask("get_customer", |site| json!({ "id": id(site) })).await;
            self.ask("list_customer_history", |site| json!({ "id": id(site), "before": null, "limit": 50 })).await;
            self.ask("list_customer_activities", |site| json!({ "id": id(site), "limit": 50 })).await;
            self.ask("get_customer_deals", |site| json!({ "customer": id(site) })).await;
            self.ask("reveal_field", |site| json!({ "record": "customer", "id": id(site), "field": "phones" })).await;
            self.ask("explain_access", |site| {
                let me = site.rep.app.session().expect("open").member;
                json!({ "member": me, "record": "customer", "action": "see", "id": id(site), "field": null })
            })
            .await;
        }
        let twin = foreign(at, Uuid::nil())["customer"].clone();
        for field in ["name", "phones", "email"] {
            let request = json!({ "customer": { "kind": "company", field: twin[field] } });
            self.ask("find_customer_duplicates", |_| request.clone()).await;
            self.ask("find_hidden_duplicates", |_| request.clone()).await;
        }
    }

    async fn write_to_foreign(&mut self, at: usize) {
        self.ask("get_activity", |site| json!({ "id": site.foreign_visits[at] })).await;
        for command in ["check_in", "complete_activity", "archive_activity"] {
            self.ask(command, |site| json!({ "id": site.foreign_visits[at] })).await;
        }
        self.ask("order_visits", |site| json!({ "ids": [site.foreign_visits[at]] })).await;
        self.ask("log_activity", |site| visit(&site.foreign[at], "碰一下")).await;
        let change = |site: &Site| json!({ "id": site.foreign[at], "revision": "1", "changes": { "remark": "改" } });
        self.ask("update_customer", change).await;
        for command in ["archive_customers", "restore_customers"] {
            self.ask(command, |site| json!({ "selection": { "ids": [site.foreign[at]] } })).await;
        }
    }
}

/// Read commands whose request says nothing about a record.
const PLAIN: [(&str, &str); 23] = [
    ("get_kiosk", "{}"),
    ("get_day", r#"{"day":"today"}"#),
    ("read_capture", r#"{"line":"电话 金丝雀 明天"}"#),
    ("list_audit", r#"{"limit":200}"#),
    ("count_audit", r#"{"filter":{"record":"customer"}}"#),
    ("list_anomalies", r#"{"days":366}"#),
    ("count_reveals", r#"{"days":366}"#),
    ("get_draft", r#"{"form":"customer:new"}"#),
    ("get_workspace_status", "{}"),
    ("list_members", "{}"),
    ("list_teams", "{}"),
    ("list_roles", "{}"),
    ("list_break_glass", "{}"),
    ("get_company_settings", "{}"),
    ("get_follow_up_rule", "{}"),
    ("list_alerts", r#"{"limit":200}"#),
    ("count_alerts", "{}"),
    ("list_alert_members", "{}"),
    ("get_policy", "{}"),
    ("list_policy_acknowledgements", "{}"),
    ("get_usage", r#"{"days":30}"#),
    ("list_tags", "{}"),
    ("list_saved_views", r#"{"record":"customer"}"#),
];

/// Reads of a file, of a constant, and of what a rep is refused whole.
const NOT_OVER_ROWS: [&str; 14] = [
    "list_regions",
    "preview_hand_over",
    "preview_customer_import",
    "preview_contact_import",
    "preview_lead_import",
    "preview_opportunity_import",
    "preview_activity_import",
    "preview_task_import",
    "write_customer_template",
    "write_contact_template",
    "write_lead_template",
    "write_opportunity_template",
    "write_activity_template",
    "write_task_template",
];
