//! The public pool, through the front door: seen without what is sensitive, claimed within the rules, given back,
//! reclaimed by proposal and settled by who may.

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;
use uuid::Uuid;

const DAY_MS: i64 = 86_400_000;

struct Office {
    manager: TestApp,
    rep: TestApp,
    rep_id: Uuid,
    other: TestApp,
}

/// A manager and two reps: one in the given team, one in another.
async fn office() -> (Office, Json, Json) {
    let manager = TestApp::new().await;
    let team =
        async |name: &str| manager.call("create_team", json!({ "team": { "name": name } })).await.expect("makes");
    let (east, west) = (team("华东").await["id"].clone(), team("西部").await["id"].clone());
    let id = |team: &Json| serde_json::from_value(team.clone()).ok();
    let rep_id = manager.hire("rep", "sales_rep", id(&east)).await;
    manager.hire("other", "sales_rep", id(&west)).await;
    let (rep, other) = (manager.as_member("rep").await, manager.as_member("other").await);
    (Office { manager, rep, rep_id, other }, east, west)
}

async fn pooled(manager: &TestApp, name: &str, team: &Json) -> Json {
    let customer = json!({
        "kind": "company", "name": name, "source": "展会", "owner": null, "team": team, "remark": "金丝雀",
        "phones": ["13857426027"], "email": "fang@qilan.example", "city": "宁波", "level": "重要价值",
    });
    manager.call("create_customer", json!({ "customer": customer })).await.expect("makes")["id"].clone()
}

async fn names(app: &TestApp, command: &str) -> Vec<String> {
    let page = app.call(command, json!({ "text": null, "limit": 50 })).await.expect("lists");
    let rows = page["rows"].as_array().expect("rows").iter();
    rows.map(|row| row["name"].as_str().expect("a name").to_owned()).collect()
}

async fn rule(manager: &TestApp, changes: Json) {
    manager.call("save_pool_rule", json!({ "team": null, "changes": changes })).await.expect("saves");
}

#[tokio::test]
async fn a_rep_sees_the_pool_of_the_own_team_and_the_company_s_and_nothing_sensitive_in_it() {
    let (office, east, west) = office().await;
    pooled(&office.manager, "启澜", &east).await;
    let foreign = pooled(&office.manager, "云栈", &west).await;
    pooled(&office.manager, "拾光", &Json::Null).await;
    assert_eq!(names(&office.rep, "list_pool_customers").await, ["拾光", "启澜"]);
    assert_eq!(names(&office.other, "list_pool_customers").await, ["拾光", "云栈"]);
    assert_eq!(names(&office.manager, "list_pool_customers").await.len(), 3);
    let page = office.rep.call("list_pool_customers", json!({ "text": "启", "limit": 9 })).await.expect("lists");
    assert_eq!((&page["rows"][0]["city_name"], &page["rows"][0]["level"]), (&json!("宁波市"), &json!("重要价值")));
    assert_eq!(page["rows"][0]["phone"], "138****6027");
    let text = page.to_string();
    assert!(!text.contains("13857426027") && !text.contains("qilan") && !text.contains("金丝雀"), "{text}");
    let refused = office.rep.refused("claim_customers", json!({ "ids": [foreign] })).await;
    assert_eq!(refused.code, Code::NotFound);
    let listed = json!({ "filter": null, "sort": null, "limit": 9 });
    assert_eq!(office.rep.call("open_customer_list", listed).await.expect("lists")["total"], 0);
}

#[tokio::test]
async fn a_claim_makes_it_one_s_own_with_everything_that_belongs_to_it_and_is_taken_back() {
    let (office, east, _) = office().await;
    let id = pooled(&office.manager, "启澜", &east).await;
    let contact = json!({ "customer": id, "name": "王芳", "phones": ["13857426027"] });
    office.manager.call("create_contact", json!({ "contact": contact })).await.expect("makes");
    let done = office.rep.outcome("claim_customers", json!({ "ids": [id] })).await.expect("claims");
    let mine = office.rep.call("get_customer", json!({ "id": id })).await.expect("is mine");
    assert_eq!((&mine["owner"], &mine["team"]), (&json!(office.rep_id), &east));
    assert_eq!(mine["phones"][0]["e164"], "+8613857426027");
    let people = office.rep.call("list_contacts", json!({ "customer": id })).await.expect("reads");
    assert_eq!(people[0]["name"], "王芳");
    assert_eq!(office.rep.refused("claim_customers", json!({ "ids": [id] })).await.code, Code::NotFound);
    office.rep.call("undo", json!({ "undo": done.undo })).await.expect("gives it back");
    assert_eq!(names(&office.rep, "list_pool_customers").await, ["启澜"]);
    let proof = office.manager.call("verify_workspace", json!({})).await.expect("verifies");
    assert_eq!(proof["findings"], json!([]));
}

#[tokio::test]
async fn what_one_gives_back_says_why_and_its_last_owner_waits() {
    let (office, ..) = office().await;
    let customer = json!({ "kind": "company", "name": "启澜", "source": "展会" });
    let id = office.rep.call("create_customer", json!({ "customer": customer })).await.expect("makes")["id"].clone();
    let refused = office.rep.refused("release_customers", json!({ "ids": [id], "reason": " " })).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Required, Some("reason")));
    let release = json!({ "ids": [id], "reason": "暂时没有需求" });
    let done = office.rep.outcome("release_customers", release.clone()).await.expect("gives back");
    assert_eq!(office.rep.refused("get_customer", json!({ "id": id })).await.code, Code::NotFound);
    let page = office.rep.call("list_pool_customers", json!({ "text": null, "limit": 9 })).await.expect("lists");
    let row = &page["rows"][0];
    assert_eq!((&row["reason"], &row["cool_down_days"]), (&json!("暂时没有需求"), &json!(7)));
    let refused = office.rep.refused("claim_customers", json!({ "ids": [id] })).await;
    assert_eq!((refused.code, refused.params["days"].as_str()), (Code::PoolCoolDown, "7"));

    office.rep.call("undo", json!({ "undo": done.undo })).await.expect("takes the giving back back");
    office.rep.call("get_customer", json!({ "id": id })).await.expect("is mine again");
    office.rep.call("release_customers", release).await.expect("gives back");
    office.manager.clock.advance(7 * DAY_MS);
    office.rep.call("claim_customers", json!({ "ids": [id] })).await.expect("after seven days");
    assert_eq!(
        office.other.refused("release_customers", json!({ "ids": [id], "reason": "x" })).await.code,
        Code::NotFound
    );
}

#[tokio::test]
async fn nobody_else_takes_back_what_a_manager_put_into_the_pool() {
    let (office, ..) = office().await;
    let customer = json!({ "kind": "company", "name": "启澜", "source": "展会" });
    let id = office.rep.call("create_customer", json!({ "customer": customer })).await.expect("makes")["id"].clone();
    let release = json!({ "ids": [id], "reason": "重新分配" });
    let done = office.manager.outcome("release_customers", release).await.expect("puts there");
    let refused = office.rep.refused("undo", json!({ "undo": done.undo })).await;
    assert_eq!(refused.code, Code::NotAllowed);
}

#[tokio::test]
async fn a_quota_is_refused_whole_and_says_what_is_left() {
    let (office, east, _) = office().await;
    rule(&office.manager, json!({ "most_a_day": 2, "most_held": 3 })).await;
    let mut ids = Vec::new();
    for name in ["甲", "乙", "丙", "丁"] {
        ids.push(pooled(&office.manager, name, &east).await);
    }
    let refused = office.rep.refused("claim_customers", json!({ "ids": ids[..3] })).await;
    assert_eq!((refused.code, refused.params["of"].as_str()), (Code::PoolQuota, "today"));
    assert_eq!(names(&office.rep, "list_pool_customers").await.len(), 4);
    office.rep.call("claim_customers", json!({ "ids": ids[..2] })).await.expect("two a day");
    let quota = office.rep.call("list_pool_customers", json!({ "text": null, "limit": 9 })).await.expect("lists");
    assert_eq!(quota["quota"], json!({ "held": 2, "most_held": 3, "today": 2, "most_a_day": 2 }));
    office.manager.clock.advance(DAY_MS);
    let refused = office.rep.refused("claim_customers", json!({ "ids": ids[2..] })).await;
    assert_eq!((refused.code, refused.params["of"].as_str()), (Code::PoolQuota, "held"));
    office.rep.call("claim_customers", json!({ "ids": ids[2..3] })).await.expect("the third");
}

#[tokio::test]
async fn a_lead_is_claimed_as_a_customer_is() {
    let (office, east, _) = office().await;
    let lead = json!({ "name": "启澜", "source": "展会", "phones": ["13857426027"], "owner": null, "team": east });
    let lead = office.manager.call("create_lead", json!({ "lead": lead })).await.expect("makes");
    assert_eq!(names(&office.rep, "list_pool_leads").await, ["启澜"]);
    office.rep.call("claim_leads", json!({ "ids": [lead["id"]] })).await.expect("claims");
    let mine = office.rep.call("get_lead", json!({ "id": lead["id"] })).await.expect("is mine");
    assert_eq!(mine["owner"], json!(office.rep_id));
    office.rep.call("release_leads", json!({ "ids": [lead["id"]], "reason": "联系不上" })).await.expect("gives back");
    assert_eq!(names(&office.rep, "list_pool_leads").await, ["启澜"]);
}

#[tokio::test]
async fn what_nobody_follows_up_is_proposed_on_every_machine_and_settled_by_who_may_assign() {
    let (office, ..) = office().await;
    let make = async |name: &str, locked: bool| {
        let customer = json!({ "kind": "company", "name": name, "source": "展会" });
        let made = office.rep.call("create_customer", json!({ "customer": customer })).await.expect("makes");
        let changes = json!({ "pool_locked": locked });
        let lock = json!({ "id": made["id"], "revision": made["revision"], "changes": changes });
        office.manager.call("update_customer", lock).await.expect("a manager locks it");
        made["id"].clone()
    };
    let (idle, cared, locked) = (make("启澜", false).await, make("云栈", false).await, make("拾光", true).await);
    let reclaims = async |app: &TestApp, days: u32| {
        let answer = app.call("list_reclaims", json!({ "within_days": days })).await.expect("lists");
        let names = answer["reclaims"].as_array().expect("a list").iter().map(|one| one["name"].clone());
        names.collect::<Vec<_>>()
    };
    office.manager.clock.advance(24 * DAY_MS);
    assert_eq!(reclaims(&office.rep, 0).await, Vec::<Json>::new());
    assert_eq!(reclaims(&office.rep, 7).await, ["启澜", "云栈"]);
    let call = json!({ "activity": { "customer": cared, "kind": "call", "content": "催报价" } });
    office.rep.call("log_activity", call).await.expect("logs");
    office.manager.clock.advance(7 * DAY_MS);
    assert_eq!(reclaims(&office.rep, 0).await, ["启澜"]);
    assert_eq!(reclaims(&office.other, 0).await, Vec::<Json>::new());
    let one = json!({ "within_days": 3650, "ids": [cared] });
    let one = office.rep.call("list_reclaims", one).await.expect("lists");
    assert_eq!((&one["reclaims"][0]["days_left"], &one["reclaims"][0]["because"]), (&json!(23), &json!("idle")));

    let proposed = office.rep.call("settle_reclaims", json!({})).await.expect("is a proposal only");
    assert_eq!(proposed, json!({ "changed": 0, "unchanged": 0, "left_out": 1 }));
    let settled = office.manager.outcome("settle_reclaims", json!({})).await.expect("settles");
    assert_eq!(settled.answer["changed"], 1);
    assert_eq!(office.rep.refused("get_customer", json!({ "id": idle })).await.code, Code::NotFound);
    office.rep.call("get_customer", json!({ "id": locked })).await.expect("a locked one stays");
    assert_eq!(names(&office.rep, "list_pool_customers").await, ["启澜"]);
    office.manager.call("undo", json!({ "undo": settled.undo })).await.expect("is taken back as one");
    office.rep.call("get_customer", json!({ "id": idle })).await.expect("is back");
}

#[tokio::test]
async fn a_rule_of_a_team_goes_before_the_company_s_and_a_deal_keeps_a_customer() {
    let (office, east, _) = office().await;
    rule(&office.manager, json!({ "customer_days": null, "lead_days": null })).await;
    let own = json!({ "team": east, "changes": { "deal_days": 60 } });
    let rules = office.manager.call("save_pool_rule", own).await.expect("saves");
    assert_eq!((&rules[1]["team_name"], &rules[1]["deal_days"]), (&json!("华东"), &json!(60)));
    assert_eq!(rules[1]["customer_days"], Json::Null, "it begins as the company's");
    let refused = json!({ "team": null, "changes": { "cool_down_days": 0 } });
    assert_eq!(office.manager.refused("save_pool_rule", refused.clone()).await.code, Code::OutOfRange);
    assert_eq!(office.rep.refused("save_pool_rule", refused).await.code, Code::NotAllowed);
    let customer = json!({ "kind": "company", "name": "启澜", "source": "展会" });
    let id = office.rep.call("create_customer", json!({ "customer": customer })).await.expect("makes")["id"].clone();
    office.manager.clock.advance(61 * DAY_MS);
    let due = async || office.rep.call("list_reclaims", json!({ "within_days": 0 })).await.expect("lists");
    assert_eq!(due().await["reclaims"][0]["because"], "no_deal");
    let deal = json!({
        "name": "产线", "customer": id, "amount": "9000", "source": "展会", "expected_close": "2026-06-30", "competitors": "海川",
    });
    let deal = office.rep.call("create_opportunity", json!({ "opportunity": deal })).await.expect("makes");
    let won = json!({ "id": deal["id"], "won": true, "reason": "服务更好", "closed_on": null });
    office.rep.call("close_opportunity", won).await.expect("wins");
    assert_eq!(due().await["reclaims"], json!([]));
}
