//! A machine that visitors use: what they may, what they may not, and who ends it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use domain::{Code, Result};
use serde_json::{Value as Json, json};
use store::keys::Keyring;
use testkit::TestApp;
use testkit::harness::PASSPHRASE;

/// A keyring in memory: the real one is tried by the journeys.
#[derive(Default)]
struct Ring(Mutex<HashMap<String, Vec<u8>>>);

impl Keyring for Ring {
    fn available(&self) -> bool {
        true
    }
    fn get(&self, name: &str) -> Result<Vec<u8>> {
        self.0.lock().expect("free").get(name).cloned().ok_or_else(|| Code::KeyringEmpty.into())
    }
    fn set(&self, name: &str, secret: &[u8]) -> Result<()> {
        self.0.lock().expect("free").insert(name.to_owned(), secret.to_vec());
        Ok(())
    }
    fn delete(&self, name: &str) -> Result<()> {
        self.0.lock().expect("free").remove(name);
        Ok(())
    }
}

/// A workspace whose machine is a kiosk, and the kiosk's member in charge of it.
async fn kiosk() -> (TestApp, Json) {
    let test = TestApp::with_keyring(Arc::new(Ring::default())).await;
    let known =
        json!({ "customer": { "kind": "person", "name": "欧阳娜娜", "source": "电话", "phones": ["138 0013 8000"] } });
    let known = test.call("create_customer", known).await.expect("makes");
    test.call("set_pin", json!({ "passphrase": PASSPHRASE, "pin": "2580" })).await.expect("sets a PIN");
    test.call("start_kiosk", json!({ "passphrase": PASSPHRASE })).await.expect("becomes a kiosk");
    test.call("lock", json!({})).await.expect("locks");
    test.call("unlock", json!({ "login": "kiosk", "method": "keyring", "secret": null }))
        .await
        .expect("opens by itself");
    (test, known)
}

#[tokio::test]
async fn a_visitor_finds_themselves_by_phone_and_number_and_sees_no_more_than_that_it_is_they() {
    let (test, known) = kiosk().await;
    assert_eq!(test.call("workspace_state", json!({})).await.expect("reads")["kiosk"], json!(true));
    let number = known["number"].as_str().expect("a number");
    for code in [number, number.trim_start_matches("C-"), "1"] {
        let found = test.call("look_up_visitor", json!({ "phone": "13800138000", "code": code })).await.expect("looks");
        assert_eq!(found, json!({ "name": "欧***", "phone": "138****8000", "number": number }));
    }
    let wrong = json!({ "phone": "13800138000", "code": "2" });
    for _ in 0..5 {
        assert_eq!(test.call("look_up_visitor", wrong.clone()).await.expect("looks"), Json::Null);
    }
    let waits = test.refused("look_up_visitor", json!({ "phone": "13800138000", "code": "1" })).await;
    assert_eq!(waits.code, Code::TooManyAttempts, "even the right one waits now");
    test.clock.advance(10 * 60_000);
    test.call("look_up_visitor", json!({ "phone": "13800138000", "code": "1" })).await.expect("looks again");
}

#[tokio::test]
async fn a_visitor_registers_with_consent_and_leaves_nothing_readable_behind() {
    let (test, _) = kiosk().await;
    let visitor = |consent| json!({ "name": "安然", "phone": "13900139000", "wish": { "demand": "service", "text": "保养预约" }, "consent": consent });
    let error = test.refused("register_visitor", visitor(false)).await;
    assert_eq!((error.code, error.field.as_deref()), (Code::Required, Some("consent")));
    let kept = test.call("register_visitor", visitor(true)).await.expect("registers");
    assert!(kept["number"].as_str().expect("a number").starts_with("C-"));
    for (name, request) in [
        ("open_customer_list", json!({ "filter": null, "sort": null, "archived": false, "limit": 10 })),
        ("list_members", json!({})),
        ("list_audit", json!({ "filter": {}, "limit": 10 })),
        ("list_roles", json!({})),
        ("stop_kiosk", json!({})),
    ] {
        assert_eq!(test.refused(name, request).await.code, Code::NotAllowed, "{name}");
    }
    let hits = test.call("search", json!({ "text": "安然", "limit": 10 })).await.expect("searches");
    assert_eq!(hits["hits"], json!([]), "not even what was just left here");
    test.call("switch_member", json!({ "login": "lin", "pin": "2580" })).await.expect("staff take over");
    let hits = test.call("search", json!({ "text": "安然", "limit": 10 })).await.expect("searches");
    let made = test.call("get_customer", json!({ "id": hits["hits"][0]["id"] })).await.expect("reads");
    let told = ["source", "consent", "remark", "owner_name"].map(|field| made[field].clone());
    assert_eq!(told, [json!("kiosk"), json!("given"), json!("保养预约"), json!("自助机")]);
}

#[tokio::test]
async fn a_kiosk_is_ended_by_who_may_and_its_key_is_gone() {
    let (test, _) = kiosk().await;
    test.call("switch_member", json!({ "login": "lin", "pin": "2580" })).await.expect("staff take over");
    test.call("stop_kiosk", json!({})).await.expect("ends");
    assert_eq!(test.call("workspace_state", json!({})).await.expect("reads")["kiosk"], json!(false));
    test.call("lock", json!({})).await.expect("locks");
    let refused = test.refused("unlock", json!({ "login": "kiosk", "method": "keyring", "secret": null })).await;
    assert_ne!(refused.code, Code::Internal);
    test.call("start_kiosk", json!({ "passphrase": PASSPHRASE })).await.expect_err("nobody is signed in");
}

/// A service team with a lead and somebody else, who takes care of the kiosk's visitors.
async fn with_team(test: &TestApp) -> TestApp {
    test.call("switch_member", json!({ "login": "lin", "pin": "2580" })).await.expect("staff take over");
    let team = test.call("create_team", json!({ "team": { "name": "接待组" } })).await.expect("makes");
    let id = team["id"].as_str().expect("an id").parse().expect("an id");
    test.hire("he", "service_rep", Some(id)).await;
    let lead = test.hire("zhou", "service_rep", Some(id)).await;
    let led = json!({ "id": team["id"], "revision": team["revision"], "changes": { "lead": lead } });
    test.call("update_team", led).await.expect("leads");
    let set = test.call("set_kiosk_team", json!({ "team": team["id"] })).await.expect("chooses");
    assert_eq!(test.call("get_kiosk", json!({})).await.expect("reads"), set);
    test.as_member("kiosk").await
}

async fn tasks_of(member: &TestApp) -> Vec<Json> {
    let request = json!({ "filter": null, "sort": null, "archived": false, "limit": 10 });
    member.call("open_task_list", request).await.expect("lists")["rows"].as_array().expect("rows").clone()
}

#[tokio::test]
async fn a_wish_to_buy_becomes_a_lead_and_a_task_of_the_team_and_any_other_a_task_only() {
    let (test, _) = kiosk().await;
    let kiosk = with_team(&test).await;
    for (name, demand) in [("安然", "purchase"), ("方舟", "advice")] {
        let wish = json!({ "demand": demand, "text": "想看台式离心机" });
        let visitor = json!({ "name": name, "phone": "13900139000", "wish": wish, "consent": true });
        kiosk.call("register_visitor", visitor).await.expect("registers");
    }
    let host = test.as_member("zhou").await;
    let tasks = tasks_of(&host).await;
    let titles: Vec<_> = tasks.iter().map(|task| task["title"].as_str().expect("a title")).collect();
    assert_eq!((titles.len(), titles.contains(&"访客 安然：购买意向")), (2, true), "{titles:?}");
    let today = json!("2026-03-18");
    for task in &tasks {
        assert_eq!((&task["due"], &task["status"]), (&today, &json!("open")));
        assert!(task["customer_name"].is_string() && task["assigned_by_name"] == "自助机", "{task}");
    }
    let leads = host.call("open_lead_list", json!({ "filter": null, "sort": null, "limit": 9 })).await.expect("lists");
    let leads = leads["rows"].as_array().expect("rows");
    assert_eq!(leads.len(), 1, "advice is no lead");
    let told = ["name", "source", "channel", "owner_name"].map(|field| leads[0][field].clone());
    assert_eq!(told, ["安然", "kiosk", "自助机", "ZHOU"].map(Json::from));
}

#[tokio::test]
async fn who_came_before_leaves_a_wish_by_phone_and_number_and_a_guess_leaves_nothing() {
    let (test, known) = kiosk().await;
    let kiosk = with_team(&test).await;
    let wish = json!({ "demand": "purchase", "text": "再买一台" });
    let ask = |code: &Json| json!({ "phone": "13800138000", "code": code, "wish": wish });
    assert_eq!(kiosk.call("leave_wish", ask(&json!("999"))).await.expect("looks"), json!(false));
    assert_eq!(kiosk.call("leave_wish", ask(&known["number"])).await.expect("keeps"), json!(true));
    let host = test.as_member("zhou").await;
    let tasks = tasks_of(&host).await;
    assert_eq!((tasks.len(), &tasks[0]["customer_name"]), (1, &json!("欧阳娜娜")));
    let leads = test.call("open_lead_list", json!({ "filter": null, "sort": null, "limit": 9 })).await.expect("lists");
    assert_eq!(leads["rows"], json!([]), "who is a customer already is no lead");
}

#[tokio::test]
async fn a_kiosk_reads_neither_leads_nor_tasks_nor_who_takes_care_and_gives_tasks_to_nobody_outside() {
    let (test, _) = kiosk().await;
    let kiosk = with_team(&test).await;
    let list = json!({ "filter": null, "sort": null, "archived": false, "limit": 10 });
    for (name, request) in [
        ("open_task_list", list.clone()),
        ("open_lead_list", list),
        ("get_kiosk", json!({})),
        ("set_kiosk_team", json!({ "team": null })),
        ("list_teams", json!({})),
    ] {
        assert_eq!(kiosk.refused(name, request).await.code, Code::NotAllowed, "{name}");
    }
    let me = test.call("session", json!({})).await.expect("reads")["member"]["id"].clone();
    let task = json!({ "task": { "title": "请回电" }, "owner": me });
    kiosk.call("create_task", task).await.expect_err("nobody outside the team, and no command but the visitors' own");
}

#[tokio::test]
async fn without_a_team_a_wish_waits_where_managers_see_it() {
    let (test, _) = kiosk().await;
    let wish = json!({ "demand": "other", "text": null });
    let visitor = json!({ "name": "安然", "phone": "13900139000", "wish": wish, "consent": true });
    test.call("register_visitor", visitor).await.expect("registers");
    test.call("switch_member", json!({ "login": "lin", "pin": "2580" })).await.expect("staff take over");
    let tasks = tasks_of(&test).await;
    assert_eq!((tasks.len(), &tasks[0]["owner_name"]), (1, &json!("自助机")));
}
