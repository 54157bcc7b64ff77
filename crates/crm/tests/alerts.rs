//! Who has waited too long for a follow-up: under clocks that stand, jump, run ahead and fall back.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::Code;
use serde_json::{Value as Json, json};
use store::keys::{KeyCost, NoKeyring};
use store::{Clock, Options, moment_of};
use testkit::TestApp;
use testkit::harness::PASSPHRASE;
use waystation_crm::{App, Call};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
const YEAR: i64 = 365 * DAY;

/// A moment of a day, by the clock on this computer's wall.
fn at(day: &str, hour: u32) -> i64 {
    let day: chrono::NaiveDate = day.parse().expect("a day");
    moment_of(day.and_hms_opt(hour, 0, 0).expect("an hour"))
}

async fn customer(test: &TestApp, name: &str, level: Option<&str>) -> Json {
    let customer = json!({ "kind": "company", "name": name, "source": "展会", "level": level });
    test.call("create_customer", json!({ "customer": customer })).await.expect("makes")["id"].clone()
}

async fn follow_up(test: &TestApp, customer: &Json) {
    let activity = json!({ "customer": customer, "kind": "call", "content": "催报价" });
    test.call("log_activity", json!({ "activity": activity })).await.expect("notes");
}

async fn alerts(test: &TestApp) -> Vec<Json> {
    let page = test.call("list_alerts", json!({ "limit": 200 })).await.expect("lists");
    page["alerts"].as_array().expect("a list").clone()
}

/// What names an alert.
async fn names(test: &TestApp) -> BTreeSet<String> {
    let all = alerts(test).await;
    let names: BTreeSet<_> = all.iter().map(|alert| format!("{} {}", alert["customer"], alert["began"])).collect();
    assert_eq!(names.len(), all.len(), "each alert is there once");
    names
}

/// Takes a turn of the rules and tells how many alerts are new to the member.
async fn turn(test: &TestApp) -> i64 {
    let turn = test.call("run_time_rules", json!({})).await.expect("takes a turn");
    turn["rules"].as_array().expect("rules")[0]["due"].as_i64().expect("a number")
}

async fn rule(test: &TestApp, change: Json) {
    let mut rule = test.call("get_follow_up_rule", json!({})).await.expect("reads");
    rule.as_object_mut().expect("an object").extend(change.as_object().expect("an object").clone());
    test.call("save_follow_up_rule", json!({ "rule": rule })).await.expect("saves");
}

#[tokio::test]
async fn a_machine_off_for_a_month_catches_every_alert_up_and_tells_each_once() {
    let test = TestApp::new().await;
    test.clock.set(at("2026-03-16", 10));
    let (first, second) = (customer(&test, "启澜医疗", None).await, customer(&test, "云岫仪器", None).await);
    follow_up(&test, &first).await;
    assert_eq!((turn(&test).await, alerts(&test).await.len()), (0, 0));
    test.clock.set(at("2026-03-17", 10));
    follow_up(&test, &second).await;
    test.clock.set(at("2026-03-19", 0));
    assert_eq!((turn(&test).await, turn(&test).await), (1, 0), "the first is due as the third day after it begins");
    test.clock.set(at("2026-04-18", 9));
    assert_eq!((turn(&test).await, turn(&test).await), (1, 0));
    let all = alerts(&test).await;
    assert_eq!(all.iter().map(|alert| alert["customer"].clone()).collect::<Vec<_>>(), [first.clone(), second]);
    assert_eq!(
        (all[0]["days"].clone(), all[0]["limit_days"].clone(), all[0]["escalated"].clone()),
        (json!(33), json!(3), json!(true))
    );
    follow_up(&test, &first).await;
    assert_eq!(alerts(&test).await.len(), 1, "a follow-up settles it");
}

#[tokio::test]
async fn a_clock_put_back_a_year_makes_nothing_twice_and_takes_nothing_away() {
    let test = TestApp::new().await;
    test.clock.set(at("2026-03-16", 10));
    customer(&test, "启澜医疗", None).await;
    customer(&test, "云岫仪器", None).await;
    test.clock.set(at("2026-03-23", 10));
    assert_eq!(turn(&test).await, 2);
    let before = names(&test).await;
    test.clock.advance(-YEAR);
    assert_eq!((turn(&test).await, names(&test).await), (0, before.clone()));
    test.clock.advance(3 * 60 * MINUTE);
    assert_eq!((turn(&test).await, names(&test).await), (0, before.clone()));
    test.clock.advance(YEAR);
    assert_eq!((turn(&test).await, names(&test).await), (0, before));
}

#[tokio::test]
async fn a_clock_put_forward_by_mistake_mends_itself_within_a_working_day() {
    let test = TestApp::new().await;
    test.clock.set(at("2026-03-16", 10));
    customer(&test, "启澜医疗", None).await;
    turn(&test).await;
    test.clock.advance(YEAR);
    turn(&test).await;
    assert_eq!(alerts(&test).await.len(), 1, "by the clock there was");
    test.clock.set(at("2026-03-17", 9));
    for _ in 0..(8 * 12 + 1) {
        turn(&test).await;
        test.clock.advance(5 * MINUTE);
    }
    assert_eq!(alerts(&test).await.len(), 0);
    test.clock.set(at("2026-03-19", 9));
    turn(&test).await;
    assert_eq!(alerts(&test).await.len(), 1, "and comes when it is really due");
}

#[tokio::test]
async fn a_leap_day_counts_as_a_day() {
    let test = TestApp::new().await;
    test.clock.set(at("2028-02-27", 23));
    customer(&test, "启澜医疗", None).await;
    test.clock.set(at("2028-02-29", 23));
    assert_eq!((turn(&test).await, alerts(&test).await.len()), (0, 0));
    test.clock.set(at("2028-03-01", 0));
    assert_eq!((turn(&test).await, alerts(&test).await.len()), (1, 1));
}

#[tokio::test]
async fn levels_wait_as_long_as_their_rule_says_and_who_has_planned_ahead_does_not() {
    let test = TestApp::new().await;
    test.clock.set(at("2026-03-16", 10));
    rule(&test, json!({ "days": 7, "levels": [{ "level": "A", "days": 2 }] })).await;
    let important = customer(&test, "启澜医疗", Some("A")).await;
    let planned = customer(&test, "云岫仪器", Some("A")).await;
    customer(&test, "海川仪表", Some("C")).await;
    let plan = json!({ "customer": planned, "kind": "call", "content": "等预算", "next_follow_up": "2026-03-20" });
    test.call("log_activity", json!({ "activity": plan })).await.expect("notes");
    let who = async || alerts(&test).await.iter().map(|alert| alert["customer"].clone()).collect::<Vec<_>>();
    test.clock.set(at("2026-03-19", 9));
    assert_eq!(who().await, std::slice::from_ref(&important));
    test.clock.set(at("2026-03-20", 9));
    assert_eq!(who().await, [important, planned], "its day has come");
    rule(&test, json!({ "working_days": true, "days": 4 })).await;
    test.clock.set(at("2026-03-21", 9));
    assert_eq!(who().await.len(), 3, "Tuesday to Friday");
    rule(&test, json!({ "active": false })).await;
    assert_eq!(who().await, Vec::<Json>::new());
}

#[tokio::test]
async fn an_alert_comes_to_the_owner_first_and_a_day_later_to_the_manager() {
    let manager = TestApp::new().await;
    manager.hire("rep", "sales_rep", None).await;
    manager.hire("service", "service_rep", None).await;
    let rep = manager.as_member("rep").await;
    manager.clock.set(at("2026-03-16", 10));
    let owned = customer(&rep, "启澜医疗", None).await;
    manager.clock.set(at("2026-03-19", 9));
    let count = async |test: &TestApp| test.call("count_alerts", json!({})).await.expect("counts");
    assert_eq!((count(&rep).await["mine"].clone(), count(&manager).await["escalated"].clone()), (json!(1), json!(0)));
    manager.clock.set(at("2026-03-20", 9));
    assert_eq!(count(&manager).await["escalated"], json!(1));
    let members = manager.call("list_alert_members", json!({})).await.expect("lists");
    assert_eq!((members[0]["name"].clone(), members[0]["alerts"].clone()), (json!("REP"), json!(1)));
    let service = manager.as_member("service").await;
    assert_eq!(service.refused("list_alerts", json!({ "limit": 10 })).await.code, Code::NotAllowed);
    let mine = json!({ "customer": owned, "began": alerts(&rep).await[0]["began"], "reason": "我不想跟" });
    assert_eq!(rep.refused("dismiss_alert", mine).await.code, Code::NotAllowed);
}

#[tokio::test]
async fn a_dismissal_says_why_holds_for_its_period_and_can_be_taken_back() {
    let test = TestApp::new().await;
    test.clock.set(at("2026-03-16", 10));
    let id = customer(&test, "启澜医疗", None).await;
    test.clock.set(at("2026-03-19", 9));
    let alert = alerts(&test).await.remove(0);
    let dismiss = |reason: &str| json!({ "customer": id, "began": alert["began"], "reason": reason });
    assert_eq!(test.refused("dismiss_alert", dismiss(" ")).await.code, Code::Required);
    let done = test.outcome("dismiss_alert", dismiss("暂停采购")).await.expect("dismisses");
    assert_eq!(alerts(&test).await.len(), 0);
    test.call("undo", json!({ "undo": done.undo.expect("can be undone") })).await.expect("undoes");
    assert_eq!(alerts(&test).await.len(), 1);
    test.call("dismiss_alert", dismiss("暂停采购")).await.expect("dismisses again");
    follow_up(&test, &id).await;
    assert_eq!(test.refused("dismiss_alert", dismiss("迟了")).await.code, Code::ChangedMeanwhile);
    test.clock.set(at("2026-03-22", 9));
    assert_eq!(alerts(&test).await.len(), 1, "another period");
}

#[tokio::test]
async fn pages_follow_one_another_without_a_gap_and_without_a_repetition() {
    let test = TestApp::new().await;
    test.clock.set(at("2026-03-16", 10));
    for number in 0..7 {
        customer(&test, &format!("启澜{number}"), None).await;
    }
    test.clock.set(at("2026-03-20", 9));
    let (mut seen, mut after) = (Vec::new(), Json::Null);
    loop {
        let page = test.call("list_alerts", json!({ "limit": 3, "after": after })).await.expect("lists");
        seen.extend(page["alerts"].as_array().expect("a list").iter().map(|alert| alert["customer"].to_string()));
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert_eq!((seen.len(), seen.iter().collect::<BTreeSet<_>>().len()), (7, 7));
}

struct At(i64);

impl Clock for At {
    fn now_ms(&self) -> i64 {
        self.0
    }
}

const FOLDER: &str = "ALERTS_WORKSPACE";
const NOW: &str = "ALERTS_NOW";

/// Opens the workspace of the test below by itself, in whatever zone it was started in, and prints the alerts.
#[tokio::test]
async fn alerts_as_another_process_in_another_zone_sees_them() {
    let (Ok(folder), Ok(now)) = (std::env::var(FOLDER), std::env::var(NOW)) else { return };
    let clock = Arc::new(At(now.parse().expect("milliseconds")));
    let options = Options { folder: folder.into(), clock, keyring: Arc::new(NoKeyring), cost: KeyCost::LEAST };
    let app = App::new(options);
    let call = async |name: &str, request: Json| {
        app.call(Call { name: name.into(), request, id: None }).await.expect(name).answer
    };
    call("unlock", json!({ "login": "lin", "method": "passphrase", "secret": PASSPHRASE })).await;
    call("run_time_rules", json!({})).await;
    let page = call("list_alerts", json!({ "limit": 200 })).await;
    for alert in page["alerts"].as_array().expect("a list") {
        println!("ALERT {} {}", alert["customer"], alert["began"]);
    }
    app.shut_down().await;
}

#[tokio::test]
async fn whoever_travels_has_the_same_alerts_when_the_day_has_begun_there_too() {
    let test = TestApp::new().await;
    let noon = 1_773_626_400_000; // 2026-03-16T02:00:00Z
    test.clock.set(noon);
    customer(&test, "启澜医疗", None).await;
    customer(&test, "云岫仪器", None).await;
    test.clock.set(noon + 5 * DAY);
    let here = names(&test).await;
    test.app.shut_down().await;
    let seen_in = |zone: &str, now: i64| -> BTreeSet<String> {
        let mut child = std::process::Command::new(std::env::current_exe().expect("this test"));
        child.args(["--exact", "alerts_as_another_process_in_another_zone_sees_them", "--nocapture"]);
        child.env("TZ", zone).env(FOLDER, test.folder.path().join("workspace")).env(NOW, now.to_string());
        let out = child.output().expect("runs");
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        let text = String::from_utf8(out.stdout).expect("text");
        text.lines().filter_map(|line| line.split_once("ALERT ").map(|(_, name)| name.to_owned())).collect()
    };
    // Each step goes on from the last: what one zone has shown, no other takes away or names anew.
    assert_eq!(seen_in("Asia/Shanghai", noon + 5 * DAY), here);
    assert_eq!(seen_in("America/Los_Angeles", noon + 5 * DAY + MINUTE), here);
    assert_eq!(seen_in("Pacific/Kiritimati", noon + 5 * DAY + 2 * MINUTE), here);
    assert_eq!(here.len(), 2);
}
