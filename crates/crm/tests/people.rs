//! Members, teams, roles and grants, through the front door.

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;

async fn made(test: &TestApp, login: &str, roles: &str) -> Json {
    let member = json!({ "member": { "login": login, "name": login.to_uppercase(), "roles": roles } });
    test.call("create_member", member).await.expect("makes a member")
}

async fn customer(test: &TestApp, name: &str, owner: &Json) -> Json {
    let draft = json!({ "kind": "company", "name": name, "source": "展会", "phones": ["13857426027"], "owner": owner });
    test.call("create_customer", json!({ "customer": draft })).await.expect("makes a customer")
}

fn change(record: &Json, changes: Json) -> Json {
    json!({ "id": record["id"], "revision": record["revision"], "changes": changes })
}

#[tokio::test]
async fn a_login_is_one_members_only_whatever_its_case() {
    let test = TestApp::new().await;
    let error = test.refused("create_member", json!({ "member": { "login": "LIN", "name": "另一位" } })).await;
    assert_eq!((error.code, error.field.as_deref()), (Code::AlreadyExists, Some("login")));
}

#[tokio::test]
async fn nobody_takes_away_the_last_administrator_nor_deactivates_themselves() {
    let test = TestApp::new().await;
    let me = test.call("session", json!({})).await.expect("reads")["member"].clone();
    let error = test.refused("update_member", change(&me, json!({ "roles": "sales_manager" }))).await;
    assert_eq!(error.code, Code::LastAdministrator);
    let error = test.refused("update_member", change(&me, json!({ "active": false }))).await;
    assert_eq!(error.code, Code::NotOneself);
    let roles = test.call("list_roles", json!({})).await.expect("reads");
    let administrator = roles["roles"].as_array().expect("roles").iter().find(|role| role["key"] == "administrator");
    let emptied = json!({
        "key": "administrator", "revision": administrator.expect("there")["revision"], "name": "系统管理员",
        "description": null, "rights": { "records": [], "fields": [] },
    });
    assert_eq!(test.refused("save_role", emptied).await.code, Code::LastAdministrator);
    made(&test, "zhou", "administrator").await;
    test.call("update_member", change(&me, json!({ "roles": "sales_manager" }))).await.expect("another is there");
}

#[tokio::test]
async fn a_leavers_records_are_shown_handed_over_as_one_job_and_taken_back_as_one() {
    let test = TestApp::new().await;
    let (leaver, heir) = (made(&test, "song", "sales_rep").await, made(&test, "wu", "sales_rep").await);
    for at in 0..450 {
        customer(&test, &format!("启澜{at}"), &leaver["id"]).await;
    }
    let owned = async |member: &Json| {
        let preview = test.call("preview_hand_over", json!({ "member": member["id"] })).await.expect("previews");
        preview["records"][0].clone()
    };
    assert_eq!(owned(&leaver).await, json!({ "record": "customer", "count": 450 }));
    let request = json!({ "member": leaver["id"], "to": heir["id"] });
    let outcome = test.outcome("hand_over_member", request).await.expect("hands over");
    assert_eq!(outcome.answer["records"], json!([{ "record": "customer", "count": 450 }]));
    assert_eq!((owned(&leaver).await["count"].clone(), owned(&heir).await["count"].clone()), (json!(0), json!(450)));
    let gone = test.call("update_member", change(&leaver, json!({ "active": false }))).await.expect("deactivates");
    assert_eq!(gone["active"], json!(false));
    let error = test
        .refused(
            "create_customer",
            json!({ "customer": {
        "kind": "company", "name": "新客", "source": "电话", "owner": leaver["id"],
    } }),
        )
        .await;
    assert_eq!(error.code, Code::UnknownMember, "nothing new goes to who has left");
    test.call("undo", json!({ "undo": outcome.undo.expect("can be undone") })).await.expect("takes back");
    assert_eq!(owned(&leaver).await["count"], json!(450));
}

#[tokio::test]
async fn rights_are_never_taken_back_by_undo() {
    let test = TestApp::new().await;
    let member = json!({ "member": { "login": "song", "name": "宋词", "roles": "sales_rep" } });
    let outcome = test.outcome("create_member", member).await.expect("makes");
    assert_eq!(outcome.undo, None, "a member made is not offered to be undone");
}

#[tokio::test]
async fn a_role_lent_is_held_until_its_time_is_over_and_everybody_sees_it() {
    let test = TestApp::new().await;
    let analyst = made(&test, "qin", "analyst").await;
    let mine = test.call("session", json!({})).await.expect("reads")["member"]["id"].clone();
    let kept = customer(&test, "启澜医疗", &mine).await;
    let grant = json!({ "member": analyst["id"], "role": "sales_manager", "reason": "客户投诉", "minutes": 30 });
    let grant = test.call("grant_break_glass", grant).await.expect("lends");
    let qin = test.as_member("qin").await;
    let edit = json!({ "id": kept["id"], "revision": i64::MAX.to_string(), "changes": { "remark": "已核对" } });
    qin.call("update_customer", edit.clone()).await.expect("for half an hour the analyst edits");
    let told = qin.call("list_break_glass", json!({})).await.expect("everybody reads");
    assert_eq!((told[0]["reason"].clone(), told[0]["running"].clone()), (json!("客户投诉"), json!(true)));
    test.clock.advance(31 * 60_000);
    assert_eq!(qin.refused("update_customer", edit.clone()).await.code, Code::NotAllowed);
    let told = qin.call("list_break_glass", json!({})).await.expect("reads");
    assert_eq!(told[0]["running"], json!(false));
    let again = json!({ "member": analyst["id"], "role": "sales_manager", "reason": "复核", "minutes": 30 });
    let again = test.call("grant_break_glass", again).await.expect("lends");
    test.call("end_break_glass", json!({ "id": again["id"] })).await.expect("ends");
    assert_eq!(test.as_member("qin").await.refused("update_customer", edit).await.code, Code::NotAllowed);
    assert_eq!(grant["role"], "sales_manager");
    for (minutes, reason, code) in
        [(4, "查", Code::OutOfRange), (481, "查", Code::OutOfRange), (30, " ", Code::Required)]
    {
        let request = json!({ "member": analyst["id"], "role": "analyst", "reason": reason, "minutes": minutes });
        assert_eq!(test.refused("grant_break_glass", request).await.code, code);
    }
}

#[tokio::test]
async fn an_edited_role_counts_at_once_and_goes_back_to_what_it_was() {
    let test = TestApp::new().await;
    made(&test, "qin", "analyst").await;
    let roles = test.call("list_roles", json!({})).await.expect("reads");
    let analyst =
        roles["roles"].as_array().expect("roles").iter().find(|role| role["key"] == "analyst").expect("there").clone();
    let mut rights = analyst["rights"].clone();
    rights["records"]
        .as_array_mut()
        .expect("rights")
        .push(json!({ "record": "tag", "scope": "all", "actions": ["create"] }));
    let save = json!({ "key": "analyst", "revision": null, "name": "数据分析师", "description": "也建标签", "rights": rights });
    let saved = test.call("save_role", save.clone()).await.expect("saves");
    assert_eq!(saved["edited"], json!(true));
    let tag = json!({ "name": "高潜", "shape": "ring" });
    test.as_member("qin").await.call("create_tag", tag.clone()).await.expect("the edited role allows it");
    assert_eq!(test.refused("save_role", save).await.code, Code::ChangedMeanwhile, "made since it was read");
    test.call("delete_role", json!({ "key": "analyst" })).await.expect("resets");
    assert_eq!(test.as_member("qin").await.refused("create_tag", tag).await.code, Code::NotAllowed);
    assert_eq!(test.refused("delete_role", json!({ "key": "analyst" })).await.code, Code::ReadyMadeRole);
    let nonsense =
        json!({ "records": [{ "record": "customer", "scope": "own", "actions": ["configure"] }], "fields": [] });
    let save = json!({ "key": null, "revision": null, "name": "甲", "description": null, "rights": nonsense });
    assert_eq!(test.refused("save_role", save).await.code, Code::UnknownRight);
}

#[tokio::test]
async fn teams_lie_in_a_tree_and_close_when_empty() {
    let test = TestApp::new().await;
    let team = async |name: &str, parent: &Json| {
        let request = json!({ "team": { "name": name, "parent": parent } });
        test.call("create_team", request).await.expect("makes a team")
    };
    let east = team("华东", &Json::Null).await;
    let group = team("华东一组", &east["id"]).await;
    let error = test.refused("update_team", change(&east, json!({ "parent": group["id"] }))).await;
    assert_eq!((error.code, error.field.as_deref()), (Code::TeamCycle, Some("parent")));
    assert_eq!(test.refused("archive_team", json!({ "id": east["id"] })).await.code, Code::TeamInUse);
    test.call("archive_team", json!({ "id": group["id"] })).await.expect("closes");
    test.call("archive_team", json!({ "id": east["id"] })).await.expect("closes");
    assert_eq!(test.call("list_teams", json!({})).await.expect("reads"), json!([]));
}

#[tokio::test]
async fn a_hidden_duplicate_is_told_as_far_as_the_company_wants() {
    let test = TestApp::new().await;
    let owner = made(&test, "wu", "sales_rep").await;
    made(&test, "song", "sales_rep").await;
    customer(&test, "宁波启澜医疗器械有限公司", &owner["id"]).await;
    let rep = test.as_member("song").await;
    let typed = json!({ "customer": { "kind": "company", "name": "启澜医疗器械", "phones": ["138 5742 6027"] } });
    let expected = [
        ("name_owner", json!({ "exists": true, "owners": ["WU"] })),
        ("exists_only", json!({ "exists": true, "owners": [] })),
        ("nothing", json!({ "exists": false, "owners": [] })),
    ];
    for (notice, answer) in expected {
        test.call("save_company_settings", json!({ "changes": { "duplicate_notice": notice } })).await.expect("saves");
        assert_eq!(rep.call("find_hidden_duplicates", typed.clone()).await.expect("asks"), answer);
        assert_eq!(rep.call("find_customer_duplicates", typed.clone()).await.expect("asks"), json!([]));
    }
    made(&test, "qin", "analyst").await;
    let analyst = test.as_member("qin").await;
    assert_eq!(analyst.refused("find_hidden_duplicates", typed).await.code, Code::NotAllowed);
}

#[tokio::test]
async fn a_policy_is_acknowledged_edition_by_edition() {
    let test = TestApp::new().await;
    made(&test, "song", "sales_rep").await;
    let rep = test.as_member("song").await;
    assert_eq!(rep.call("get_policy", json!({})).await.expect("reads"), Json::Null);
    for edition in [1, 2] {
        let policy = json!({ "title": "使用规范", "body": format!("第 {edition} 版") });
        assert_eq!(test.call("publish_policy", policy).await.expect("publishes")["edition"], json!(edition));
        assert_eq!(rep.call("get_policy", json!({})).await.expect("reads")["acknowledged_at"], Json::Null);
        rep.call("acknowledge_policy", json!({ "edition": edition })).await.expect("acknowledges");
        rep.call("acknowledge_policy", json!({ "edition": edition })).await.expect("twice is once");
    }
    assert_eq!(rep.refused("acknowledge_policy", json!({ "edition": 1 })).await.code, Code::ChangedMeanwhile);
    let readers = test.call("list_policy_acknowledgements", json!({})).await.expect("reads");
    let given =
        readers.as_array().expect("members").iter().filter(|reader| !reader["acknowledged_at"].is_null()).count();
    assert_eq!((readers.as_array().map(Vec::len), given), (Some(2), 1));
}

#[tokio::test]
async fn usage_counts_own_work_and_shows_it_within_ones_scope() {
    let test = TestApp::new().await;
    let rep_id = made(&test, "song", "sales_rep").await["id"].clone();
    made(&test, "wu", "sales_rep").await;
    let rep = test.as_member("song").await;
    let made = customer(&rep, "启澜", &rep_id).await;
    let plan = json!({ "next_follow_up": "2026-03-18" });
    let planned = rep.call("update_customer", change(&made, plan)).await.expect("plans");
    test.clock.advance(3 * 86_400_000);
    let next = json!({ "next_follow_up": "2026-04-01" });
    rep.call("update_customer", change(&planned, next)).await.expect("three days late");
    let own = rep.call("get_usage", json!({ "days": 30 })).await.expect("reads");
    assert_eq!(own.as_array().map(Vec::len), Some(1), "a rep who leads nobody sees their own");
    assert_eq!((own[0]["created"].clone(), own[0]["changed"].clone()), (json!(1), json!(2)));
    assert_eq!((own[0]["active_days"].clone(), own[0]["entry_lag_days"].clone()), (json!(2), json!(3.0)));
    let all = test.call("get_usage", json!({ "days": 30 })).await.expect("reads");
    assert_eq!(all.as_array().map(Vec::len), Some(3));
    assert_eq!(test.refused("get_usage", json!({ "days": 0 })).await.code, Code::OutOfRange);
}
