//! The audit: who reads it, what of it they see, who reviews it.

use domain::Code;
use serde_json::{Value as Json, json};
use store::Clock;
use testkit::TestApp;
use testkit::harness::PASSPHRASE;

async fn entries(test: &TestApp, filter: Json) -> Vec<Json> {
    let page = test.call("list_audit", json!({ "filter": filter, "limit": 200 })).await.expect("reads");
    page["entries"].as_array().expect("entries").clone()
}

async fn count(test: &TestApp, filter: Json) -> u64 {
    test.call("count_audit", json!({ "filter": filter })).await.expect("counts")["count"].as_u64().expect("a number")
}

fn kinds(entries: &[Json]) -> Vec<&str> {
    entries.iter().map(|entry| entry["kind"].as_str().expect("a kind")).collect()
}

/// A company of several members, a customer of the manager's, changed once.
async fn company() -> (TestApp, Json) {
    let test = TestApp::new().await;
    for (login, roles) in
        [("admin", "administrator"), ("chief", "sales_manager"), ("rep", "sales_rep"), ("marketer", "marketer")]
    {
        test.hire(login, roles, None).await;
    }
    let chief = test.as_member("chief").await;
    let customer = json!({ "customer": { "kind": "company", "name": "启澜医疗", "source": "展会" } });
    let made = chief.call("create_customer", customer).await.expect("makes");
    let edit = json!({ "id": made["id"], "revision": made["revision"], "changes": { "remark": "三月底前定合同" } });
    chief.call("update_customer", edit).await.expect("edits");
    (test, made["id"].clone())
}

#[tokio::test]
async fn only_the_roles_that_may_read_the_audit_read_it_and_who_tries_stands_in_it() {
    let (test, _) = company().await;
    let rep = test.as_member("rep").await;
    assert_eq!(rep.refused("list_audit", json!({ "limit": 10 })).await.code, Code::NotAllowed);
    let chief = test.as_member("chief").await;
    let newest = &entries(&chief, json!({})).await[0];
    assert_eq!((&newest["kind"], &newest["actor_name"]), (&json!("denial"), &json!("REP")));
    assert_eq!(newest["note"], json!({ "command": "list_audit", "record": "audit" }));
    let review = json!({ "sequences": [newest["sequence"]], "remark": null });
    assert_eq!(chief.refused("review_audit_entries", review).await.code, Code::NotAllowed);
}

#[tokio::test]
async fn the_administrator_learns_that_a_customer_was_changed_and_by_whom_but_no_value_of_it() {
    let (test, id) = company().await;
    let admin = test.as_member("admin").await;
    let seen = entries(&admin, json!({ "record_id": id })).await;
    assert_eq!(kinds(&seen), ["change", "create"]);
    assert_eq!((&seen[0]["actor_name"], &seen[0]["title"]), (&json!("CHIEF"), &Json::Null));
    assert_eq!(seen[0]["changes"], json!([{ "field": "remark", "before": null, "after": null, "masked": true }]));
    assert!(!json!(seen).to_string().contains("启澜"), "{seen:?}");
    assert!(!json!(seen).to_string().contains("三月底"), "{seen:?}");

    let chief = test.as_member("chief").await;
    let seen = entries(&chief, json!({ "record_id": id })).await;
    assert_eq!(seen[0]["title"], "启澜医疗");
    assert_eq!(seen[0]["changes"][0]["after"], "三月底前定合同");
}

/// The analyst's view of a customer has hidden and masked fields; a role that also reads the audit sees no more.
#[tokio::test]
async fn a_hidden_field_is_left_out_and_counted_and_a_masked_one_stays_masked() {
    let test = TestApp::new().await;
    let rights = json!({
        "records": [
            { "record": "audit", "scope": "all", "actions": ["see"] },
            { "record": "customer", "scope": "all", "actions": ["see"] },
        ],
        "fields": [
            { "record": "customer", "field": "address", "access": "hidden" },
            { "record": "customer", "field": "phones", "access": "masked" },
        ],
    });
    let role = json!({ "key": null, "revision": null, "name": "审计员", "description": null, "rights": rights });
    let made = test.call("save_role", role).await.expect("makes a role");
    test.hire("auditor", made["key"].as_str().expect("a key"), None).await;
    let customer = json!({
        "kind": "person", "name": "安然", "source": "电话", "phones": ["13800138000"], "address": "和平路 1 号",
    });
    test.call("create_customer", json!({ "customer": customer })).await.expect("makes");
    let auditor = test.as_member("auditor").await;
    let seen = entries(&auditor, json!({ "record": "customer" })).await;
    assert_eq!((&seen[0]["left_out"], &seen[0]["title"]), (&json!(1), &json!("安然")));
    let fields = seen[0]["changes"].as_array().expect("changes");
    assert!(fields.iter().any(|change| change["field"] == "phones" && change["masked"] == true));
    assert!(fields.iter().all(|change| change["field"] != "address"));
    for value in ["和平路", "8613800138000"] {
        assert!(!json!(seen).to_string().contains(value), "{value} in {seen:?}");
    }
}

#[tokio::test]
async fn filters_find_by_who_what_kind_and_day_and_agree_with_the_count() {
    let (test, id) = company().await;
    let chief = entries(&test, json!({ "record_id": id })).await[0]["actor"].clone();
    assert_eq!(kinds(&entries(&test, json!({ "actor": chief })).await), ["change", "create"]);
    assert_eq!(kinds(&entries(&test, json!({ "actor": chief, "kinds": ["change"] })).await), ["change"]);
    assert_eq!(entries(&test, json!({ "record": "customer", "kinds": ["create", "change"] })).await.len(), 2);
    assert_eq!(entries(&test, json!({ "record": "member", "kinds": ["create"] })).await.len(), 5);
    assert!(entries(&test, json!({ "from": "today+1" })).await.is_empty());
    assert!(entries(&test, json!({ "to": "today-1" })).await.is_empty());
    let all = entries(&test, json!({ "from": "today", "to": "today" })).await;
    for filter in [
        json!({}),
        json!({ "actor": chief }),
        json!({ "record": "member" }),
        json!({ "kinds": ["create", "change"] }),
        json!({ "kinds": ["create", "change"], "record": "customer", "from": "today" }),
        json!({ "reviewed": false }),
        json!({ "reviewed": true }),
    ] {
        let found = entries(&test, filter.clone()).await;
        assert_eq!(found.len() as u64, count(&test, filter.clone()).await, "{filter}");
        let expected: Vec<_> = all.iter().filter(|entry| found.contains(entry)).collect();
        assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{filter}: newest first, and nothing else");
    }
    let unknown = test.refused("list_audit", json!({ "filter": { "kinds": ["gossip"] }, "limit": 5 })).await;
    assert_eq!((unknown.code, unknown.field.as_deref()), (Code::UnknownChoice, Some("kinds")));
}

#[tokio::test]
async fn pages_follow_one_another_without_a_gap_or_a_double() {
    let (test, _) = company().await;
    for filter in [json!({}), json!({ "kinds": ["create", "sign_in"] }), json!({ "record": "member" })] {
        let all = entries(&test, filter.clone()).await;
        let (mut walked, mut before) = (Vec::new(), Json::Null);
        loop {
            let request = json!({ "filter": filter, "before": before, "limit": 2 });
            let page = test.call("list_audit", request).await.expect("reads");
            walked.extend(page["entries"].as_array().expect("entries").clone());
            before = page["next"].clone();
            if before.is_null() {
                break;
            }
        }
        assert_eq!(walked, all, "{filter}");
    }
}

/// The wall clock was ten years ahead for a while and then set right: days still mean what the clock showed.
#[tokio::test]
async fn a_clock_that_ran_ahead_and_was_set_right_hides_no_entry_of_a_day() {
    let test = TestApp::new().await;
    let tag = async |name: &str| test.call("create_tag", json!({ "name": name, "shape": "ring" })).await;
    tag("以前").await.expect("makes");
    test.clock.advance(3_650 * 86_400_000);
    tag("远期").await.expect("makes");
    test.clock.advance(-3_649 * 86_400_000);
    tag("次日").await.expect("makes");
    let titles = async |filter: Json| {
        let found = entries(&test, filter).await;
        found.iter().map(|entry| entry["title"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(titles(json!({ "record": "tag", "from": "today", "to": "today" })).await, ["次日"]);
    assert_eq!(titles(json!({ "record": "tag", "to": "today-1" })).await, ["以前"]);
    assert_eq!(titles(json!({ "record": "tag", "from": "today+1" })).await, ["远期"]);
    assert_eq!(titles(json!({ "record": "tag" })).await, ["次日", "远期", "以前"]);
}

#[tokio::test]
async fn a_review_is_kept_once_with_who_when_and_what_and_never_of_ones_own_deeds() {
    let (test, id) = company().await;
    let admin = test.as_member("admin").await;
    let changed = entries(&admin, json!({ "record_id": id })).await[0]["sequence"].clone();
    let review = |remark: &str| json!({ "sequences": [changed], "remark": remark });
    let outcome = admin.outcome("review_audit_entries", review("已与当事人核实")).await.expect("reviews");
    assert_eq!((outcome.answer, outcome.undo), (json!({ "reviewed": 1, "kept": 0 }), None));
    test.clock.advance(60_000);
    let again = test.call("review_audit_entries", review("再看一次")).await.expect("reviews");
    assert_eq!(again, json!({ "reviewed": 0, "kept": 1 }));

    let reviewed = entries(&test, json!({ "reviewed": true })).await;
    assert_eq!(reviewed.len(), 1);
    let told = &reviewed[0]["review"];
    assert_eq!((&told["by_name"], &told["remark"]), (&json!("ADMIN"), &json!("已与当事人核实")));
    assert!(!entries(&test, json!({ "reviewed": false })).await.contains(&reviewed[0]));

    let own = entries(&admin, json!({ "record": "audit_review" })).await;
    assert_eq!((&own[0]["own"], &own[0]["kind"]), (&json!(true), &json!("create")));
    let own = json!({ "sequences": [own[0]["sequence"]], "remark": null });
    assert_eq!(admin.refused("review_audit_entries", own.clone()).await.code, Code::OwnEntry);
    test.call("review_audit_entries", own).await.expect("another pair of eyes");
    let none = json!({ "sequences": ["99999"], "remark": null });
    assert_eq!(admin.refused("review_audit_entries", none).await.code, Code::NotFound);
}

#[tokio::test]
async fn who_signed_in_and_who_failed_to_stands_under_their_names() {
    let test = TestApp::new().await;
    test.call("lock", json!({})).await.expect("locks");
    for secret in ["wrong", PASSPHRASE] {
        test.call("unlock", json!({ "login": "lin", "method": "passphrase", "secret": secret })).await.ok();
    }
    let seen = entries(&test, json!({ "kinds": ["sign_in", "failed_unlock"] })).await;
    assert_eq!(kinds(&seen), ["sign_in", "failed_unlock"]);
    for entry in &seen {
        assert_eq!((&entry["actor_name"], &entry["own"]), (&json!("林知夏"), &json!(true)), "{entry}");
    }
}

async fn findings(test: &TestApp, kind: &str) -> Vec<Json> {
    let found = test.call("list_anomalies", json!({ "days": 30 })).await.expect("reads");
    found.as_array().expect("findings").iter().filter(|one| one["kind"] == kind).cloned().collect()
}

#[tokio::test]
async fn anomalies_point_at_denials_failed_unlocks_widened_rights_and_idle_accounts() {
    let (test, _) = company().await;
    let rep = test.as_member("rep").await;
    for _ in 0..10 {
        rep.refused("list_audit", json!({ "limit": 10 })).await;
    }
    let denials = findings(&test, "many_denials").await;
    assert_eq!((&denials[0]["member_name"], &denials[0]["count"]), (&json!("REP"), &json!(10)));
    assert_eq!(denials[0]["sequences"].as_array().map(Vec::len), Some(5));

    assert!(findings(&test, "rights_widened").await.is_empty());
    let member = entries(&test, json!({ "record": "member" })).await;
    let rep_id = member.iter().find(|entry| entry["title"] == "REP").expect("the rep")["record_id"].clone();
    let detail = test.call("list_members", json!({})).await.expect("reads");
    let row = detail.as_array().expect("rows").iter().find(|row| row["id"] == rep_id).expect("the rep").clone();
    let edit = json!({ "id": rep_id, "revision": row["revision"], "changes": { "roles": "sales_rep administrator" } });
    test.call("update_member", edit).await.expect("widens");
    let widened = findings(&test, "rights_widened").await;
    assert_eq!((&widened[0]["member_name"], &widened[0]["count"]), (&json!("REP"), &json!(1)));

    test.call("lock", json!({})).await.expect("locks");
    let unlock = |secret: &str| json!({ "login": "lin", "method": "passphrase", "secret": secret });
    for _ in 0..5 {
        test.call("unlock", unlock("wrong")).await.expect_err("refused");
        test.clock.advance(1_000);
    }
    test.clock.advance(3_600_000);
    test.call("unlock", unlock(PASSPHRASE)).await.expect("opens");
    let failed = findings(&test, "failed_unlocks").await;
    assert_eq!((&failed[0]["member_name"], &failed[0]["count"]), (&json!("林知夏"), &json!(5)));

    assert_eq!(findings(&test, "without_team").await.len(), 5);
    assert!(findings(&test, "unused_account").await.is_empty());
    test.clock.advance(30 * 86_400_000);
    let idle = findings(&test, "unused_account").await;
    assert!(idle.iter().any(|one| one["member_name"] == "REP"), "{idle:?}");
}

#[tokio::test]
async fn a_role_that_grew_and_a_role_lent_are_findings_and_a_role_that_shrank_is_none() {
    let (test, _) = company().await;
    let roles = test.call("list_roles", json!({})).await.expect("reads");
    let analyst = roles["roles"].as_array().expect("roles").iter().find(|role| role["key"] == "analyst").expect("one");
    let save = async |revision: &Json, rights: &Json| {
        let request =
            json!({ "key": "analyst", "revision": revision, "name": "分析", "description": null, "rights": rights });
        test.call("save_role", request).await.expect("saves")["revision"].clone()
    };
    let mut smaller = analyst["rights"].clone();
    smaller["records"][0]["actions"] = json!(["see"]);
    let revision = save(&analyst["revision"], &smaller).await;
    assert!(findings(&test, "rights_widened").await.is_empty());
    save(&revision, &analyst["rights"]).await;
    let found = findings(&test, "rights_widened").await;
    assert_eq!((found.len(), &found[0]["member_name"]), (1, &json!("林知夏")), "by who let it grow");

    let admin = test.as_member("admin").await;
    let session = admin.call("session", json!({})).await.expect("reads");
    let me = session["member"]["id"].clone();
    let grant = json!({ "member": me, "role": "sales_manager", "reason": "月底核对", "minutes": 30 });
    test.call("grant_break_glass", grant).await.expect("grants");
    let lent = findings(&test, "rights_widened").await;
    assert!(lent.iter().any(|one| one["member_name"] == "ADMIN"), "{lent:?}");
}

#[tokio::test]
async fn the_chain_is_proved_to_its_head() {
    let (test, _) = company().await;
    let all = count(&test, json!({})).await;
    let proof = test.call("prove_journal", json!({})).await.expect("proves");
    assert_eq!((&proof["entries"], &proof["fault"]), (&json!(all), &Json::Null));
    assert_eq!(proof["hash"].as_str().map(str::len), Some(64));
    let again = test.call("prove_journal", json!({})).await.expect("proves");
    assert_eq!(again["hash"], proof["hash"], "proving changes nothing");
}

#[tokio::test]
async fn an_export_holds_every_entry_asked_for_harmless_to_a_spreadsheet_and_is_an_entry_itself() {
    let (test, _) = company().await;
    for name in ["=1+1", "@SUM(A1)", "+86", "-5"] {
        let customer = json!({ "customer": { "kind": "person", "name": name, "source": "电话" } });
        test.call("create_customer", customer).await.expect("makes");
    }
    for number in 0..210 {
        let tag = json!({ "name": format!("标签 {number}"), "shape": "ring" });
        test.call("create_tag", tag).await.expect("makes");
    }
    let path = test.folder.path().join("audit.csv");
    let filter = json!({ "kinds": ["create"] });
    let expected = count(&test, filter.clone()).await;
    let answer = test.call("export_audit", json!({ "filter": filter, "path": path })).await.expect("exports");
    assert_eq!(answer["rows"], json!(expected));
    assert!(expected > 200, "more than a page");

    let text = std::fs::read_to_string(&path).expect("reads");
    assert!(text.starts_with('\u{feff}'), "a mark, so that spreadsheets show Chinese");
    let rows: Vec<csv::StringRecord> = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes())
        .records()
        .collect::<Result<_, _>>()
        .expect("a table");
    assert_eq!(rows.len() as u64, expected);
    let titles: Vec<&str> = rows.iter().map(|row| &row[5]).filter(|title| title.starts_with('\'')).collect();
    assert_eq!(titles, ["'-5", "'+86", "'@SUM(A1)", "'=1+1"]);
    assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));

    let newest = &entries(&test, json!({})).await[0];
    assert_eq!((&newest["kind"], &newest["record"]), (&json!("export"), &json!("audit")));
    assert_eq!((&newest["note"]["rows"], newest["job"].is_string()), (&json!(expected), true));

    let chief = test.as_member("chief").await;
    assert_eq!(chief.refused("export_audit", json!({ "path": path })).await.code, Code::NotAllowed);
}

#[tokio::test]
async fn an_export_at_night_is_pointed_at() {
    let test = TestApp::new().await;
    let path = test.folder.path().join("audit.csv");
    let local = store::local_time_of(test.clock.now_ms());
    let hour = i64::from(chrono::Timelike::hour(&local));
    test.clock.advance((15 - hour) * 3_600_000);
    test.call("export_audit", json!({ "path": path })).await.expect("exports");
    assert!(findings(&test, "export_at_night").await.is_empty());
    test.clock.advance(8 * 3_600_000);
    test.call("export_audit", json!({ "path": path })).await.expect("exports");
    assert_eq!(findings(&test, "export_at_night").await[0]["count"], 1);
}

#[tokio::test]
async fn a_right_over_the_audit_reaches_no_further_than_its_scope() {
    let (test, id) = company().await;
    let rights = json!({
        "records": [{ "record": "audit", "scope": "own", "actions": ["see", "approve"] }], "fields": [],
    });
    let role = json!({ "key": null, "revision": null, "name": "自查", "description": null, "rights": rights });
    let made = test.call("save_role", role).await.expect("makes a role");
    let key = made["key"].as_str().expect("a key").to_owned();
    test.hire("self", &format!("sales_rep {key}"), None).await;
    let own = test.as_member("self").await;
    let customer = json!({ "customer": { "kind": "company", "name": "云栈纺织", "source": "电话" } });
    own.call("create_customer", customer).await.expect("makes");
    let seen = entries(&own, json!({})).await;
    assert_eq!((kinds(&seen), &seen[0]["title"]), (vec!["create"], &json!("云栈纺织")));
    assert_eq!(count(&own, json!({})).await, 1);
    assert!(entries(&own, json!({ "record_id": id })).await.is_empty());
    let foreign = entries(&test, json!({ "record_id": id })).await[0]["sequence"].clone();
    let review = json!({ "sequences": [foreign], "remark": null });
    assert_eq!(own.refused("review_audit_entries", review).await.code, Code::NotFound);
}
