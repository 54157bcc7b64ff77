//! Several people at one workspace: first passphrases, leavers, PINs and changing places.

use domain::members::Member;
use domain::record::Record;
use domain::rights::{Grant, SystemTask};
use domain::{Code, Id, Result};
use serde_json::{Value as Json, json};
use store::journal::Kind;
use store::{Cancel, Reading};
use testkit::TestApp;
use testkit::harness::PASSPHRASE;
use uuid::Uuid;
use waystation_crm::CoreEvent;

const FIRST: &str = "临时 口令 明天 就换 63";
const OWN: &str = "周也 自己 想的 口令 staple-19";
const PIN: &str = "2580";

/// Zhou, a sales representative with a first passphrase.
async fn with_zhou() -> (TestApp, Uuid) {
    let test = TestApp::new().await;
    let zhou = test.hire("zhou", "sales_rep", None).await;
    let request = json!({ "member": zhou, "passphrase": FIRST });
    test.call("set_member_passphrase", request).await.expect("gives a passphrase");
    (test, zhou)
}

/// Zhou with a PIN and a passphrase of their own; Lin sits at the open workspace.
async fn with_zhous_pin() -> (TestApp, Uuid) {
    let (test, zhou) = with_zhou().await;
    switch(&test, json!({ "login": "zhou", "passphrase": FIRST })).await.expect("switches");
    test.call("change_passphrase", json!({ "current": FIRST, "new": OWN })).await.expect("changes");
    test.call("set_pin", json!({ "passphrase": OWN, "pin": PIN })).await.expect("sets a PIN");
    back_to_lin(&test).await;
    (test, zhou)
}

async fn back_to_lin(test: &TestApp) {
    switch(test, json!({ "login": "lin", "passphrase": PASSPHRASE })).await.expect("switches");
}

async fn switch(test: &TestApp, request: Json) -> Result<Json> {
    test.call("switch_member", request).await
}

async fn switch_by_pin(test: &TestApp, pin: &str) -> Result<Json> {
    switch(test, json!({ "login": "zhou", "pin": pin })).await
}

async fn unlock(test: &TestApp, login: &str, passphrase: &str) -> Result<Json> {
    test.call("unlock", json!({ "login": login, "method": "passphrase", "secret": passphrase })).await
}

async fn lock(test: &TestApp) {
    test.call("lock", json!({})).await.expect("locks");
}

fn slot_files(test: &TestApp) -> [std::path::PathBuf; 2] {
    ["slots.a.json", "slots.b.json"].map(|name| test.app.workspace.folder().join(name))
}

async fn assert_clean(test: &TestApp) {
    let proof = test.call("verify_workspace", json!({})).await.expect("verifies");
    assert_eq!(proof["findings"], json!([]));
}

/// What the journal tells of a member, the newest first, without what made and changed the record itself.
async fn told_of(test: &TestApp, member: Uuid) -> Vec<(Kind, Json)> {
    let session = test.app.session().expect("open");
    let grant = Grant::for_task(SystemTask::Verification);
    let mut scope = session.store.read(grant, &Cancel::default()).await.expect("reads");
    let entries = scope.history(Member::TYPE, member, None, 50).await.expect("reads");
    scope.finish().await.expect("ends");
    let note = |payload: store::journal::Payload| json!(payload.note);
    let told = entries.into_iter().filter(|entry| !entry.kind.changes_row());
    told.map(|entry| (entry.kind, entry.payload.map(note).unwrap_or_default())).collect()
}

async fn deactivate(test: &TestApp, member: Uuid) {
    let session = test.app.session().expect("open");
    let mut scope = session.store.write(Grant::for_task(SystemTask::Demonstration)).await.expect("begins");
    let stored = scope.load::<Member>(Id::new(member)).await.expect("is there");
    let left = Member { active: false, ..stored.record.clone() };
    scope.update(&stored, &left).await.expect("changes");
    scope.commit().await.expect("commits");
}

#[tokio::test]
async fn a_first_passphrase_is_temporary_until_its_member_thinks_of_one() {
    let (test, zhou) = with_zhou().await;
    assert_eq!(test.call("session", json!({})).await.expect("tells")["passphrase_temporary"], false);
    let keys = test.call("list_member_keys", json!({})).await.expect("lists");
    let of_zhou = keys.as_array().expect("a list").iter().find(|keys| keys["member"] == json!(zhou)).expect("is there");
    assert_eq!((&of_zhou["keys"][0]["method"], &of_zhou["keys"][0]["temporary"]), (&json!("passphrase"), &json!(true)));
    lock(&test).await;
    let session = unlock(&test, "zhou", FIRST).await.expect("opens");
    assert_eq!((&session["member"]["name"], &session["passphrase_temporary"]), (&json!("ZHOU"), &json!(true)));
    assert_eq!(test.call("list_key_slots", json!({})).await.expect("lists").as_array().map(Vec::len), Some(1));
    test.call("change_passphrase", json!({ "current": FIRST, "new": OWN })).await.expect("changes");
    assert_eq!(test.call("session", json!({})).await.expect("tells")["passphrase_temporary"], false);
    lock(&test).await;
    assert_eq!(unlock(&test, "zhou", FIRST).await.expect_err("is gone").code, Code::WrongKey);
    unlock(&test, "zhou", OWN).await.expect("opens");
}

#[tokio::test]
async fn who_may_not_configure_members_gives_no_keys_takes_none_and_lists_none() {
    let (test, zhou) = with_zhou().await;
    let chen = test.hire("chen", "sales_rep", None).await;
    switch(&test, json!({ "login": "zhou", "passphrase": FIRST })).await.expect("switches");
    for (name, request) in [
        ("list_member_keys", json!({})),
        ("set_member_passphrase", json!({ "member": chen, "passphrase": OWN })),
        ("revoke_member_keys", json!({ "member": chen, "passphrase": FIRST })),
    ] {
        assert_eq!(test.refused(name, request).await.code, Code::NotAllowed, "{name}");
    }
    assert_eq!(told_of(&test, zhou).await.iter().filter(|(kind, _)| *kind == Kind::Denial).count(), 3);
}

#[tokio::test]
async fn nobody_revokes_themselves_or_gets_round_their_own_passphrase() {
    let (test, zhou) = with_zhou().await;
    let lin = test.call("session", json!({})).await.expect("tells")["member"]["id"].clone();
    let refused = test.refused("revoke_member_keys", json!({ "member": lin, "passphrase": PASSPHRASE })).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::OwnKeys, Some("member")));
    let refused = test.refused("set_member_passphrase", json!({ "member": lin, "passphrase": OWN })).await;
    assert_eq!(refused.code, Code::OwnKeys);
    let refused = test.refused("revoke_member_keys", json!({ "member": zhou, "passphrase": OWN })).await;
    assert_eq!((refused.code, refused.params["left"].as_str()), (Code::WrongKey, "4"));
    let refused = test.refused("set_member_passphrase", json!({ "member": zhou, "passphrase": "12345678" })).await;
    assert_eq!(refused.code, Code::WeakPassphrase);
    lock(&test).await;
    unlock(&test, "zhou", FIRST).await.expect("still opens");
}

#[tokio::test]
async fn a_revoked_member_is_out_and_everybody_else_works_on_without_signing_in() {
    let (test, zhou) = with_zhous_pin().await;
    let customer = json!({ "customer": { "kind": "company", "name": "启澜医疗器械", "source": "展会" } });
    test.call("create_customer", customer).await.expect("makes");
    let old = std::fs::read(&slot_files(&test)[0]).expect("reads");
    test.call("revoke_member_keys", json!({ "member": zhou, "passphrase": PASSPHRASE })).await.expect("revokes");

    let found = test.call("search", json!({ "text": "启澜", "limit": 5 })).await.expect("searches");
    assert_eq!(found["hits"].as_array().map(Vec::len), Some(1));
    let customer = json!({ "customer": { "kind": "company", "name": "云栈纺织", "source": "展会" } });
    test.call("create_customer", customer).await.expect("makes");
    assert_clean(&test).await;
    let changes: Vec<_> = told_of(&test, zhou).await.into_iter().filter(|(kind, _)| *kind == Kind::KeyChange).collect();
    assert_eq!(changes[0].1, json!({ "change": "revoked" }));
    assert_eq!(switch_by_pin(&test, PIN).await.expect_err("the PIN is gone").code, Code::WrongKey);
    let switchable = test.call("list_switchable", json!({})).await.expect("lists");
    assert!(switchable.as_array().expect("a list").iter().all(|member| member["login"] != "zhou"));

    lock(&test).await;
    assert_eq!(unlock(&test, "zhou", OWN).await.expect_err("is out").code, Code::WrongKey);
    unlock(&test, "lin", PASSPHRASE).await.expect("opens as before");
    assert_clean(&test).await;
    lock(&test).await;
    for file in slot_files(&test) {
        std::fs::write(file, &old).expect("puts the old one back");
    }
    for passphrase in [OWN, FIRST] {
        assert_eq!(unlock(&test, "zhou", passphrase).await.expect_err("is out").code, Code::WrongKey);
    }
}

#[tokio::test]
async fn a_member_who_left_signs_in_by_nothing() {
    let (test, zhou) = with_zhous_pin().await;
    deactivate(&test, zhou).await;
    assert_eq!(switch_by_pin(&test, PIN).await.expect_err("has left").code, Code::MemberInactive);
    let refused = switch(&test, json!({ "login": "zhou", "passphrase": OWN })).await.expect_err("has left");
    assert_eq!(refused.code, Code::MemberInactive);
    assert_eq!(test.call("session", json!({})).await.expect("goes on")["member"]["login"], "lin");
    let refused = test.refused("set_member_passphrase", json!({ "member": zhou, "passphrase": OWN })).await;
    assert_eq!(refused.code, Code::MemberInactive);
    lock(&test).await;
    assert_eq!(unlock(&test, "zhou", OWN).await.expect_err("has left").code, Code::MemberInactive);
    unlock(&test, "lin", PASSPHRASE).await.expect("opens");
    let denials = told_of(&test, zhou).await.into_iter().filter(|(kind, _)| *kind == Kind::Denial);
    let by: Vec<_> = denials.map(|(_, note)| note["method"].clone()).collect();
    assert_eq!(by, ["passphrase", "passphrase", "pin"]);
}

#[tokio::test]
async fn a_pin_hands_the_open_workspace_over_and_the_journal_says_so() {
    let (test, zhou) = with_zhous_pin().await;
    let session = switch_by_pin(&test, PIN).await.expect("switches");
    assert_eq!((&session["member"]["login"], &session["has_pin"]), (&json!("zhou"), &json!(true)));
    let (kind, note) = told_of(&test, zhou).await.remove(0);
    assert_eq!((kind, note), (Kind::SignIn, json!({ "login": "zhou", "method": "pin" })));
    let switchable = test.call("list_switchable", json!({})).await.expect("lists");
    let of = |login: &str| switchable.as_array().expect("a list").iter().find(|member| member["login"] == login);
    assert_eq!(of("zhou").map(|zhou| zhou["has_pin"].clone()), Some(json!(true)));
    assert_eq!(of("lin").map(|lin| lin["has_pin"].clone()), Some(json!(false)));
    test.call("remove_pin", json!({ "passphrase": OWN })).await.expect("removes");
    assert_eq!(switch_by_pin(&test, PIN).await.expect_err("is gone").code, Code::WrongKey);
}

#[tokio::test]
async fn whoever_takes_over_finds_nothing_of_the_one_before() {
    let (test, _) = with_zhous_pin().await;
    let customer = json!({ "customer": { "kind": "company", "name": "启澜医疗器械", "source": "展会" } });
    let made = test.call("create_customer", customer).await.expect("makes");
    test.call("archive_customers", json!({ "selection": { "ids": [made["id"]] } })).await.expect("archives");
    let list = test.call("open_customer_list", json!({ "filter": null, "sort": null, "limit": 10 })).await;
    let list = list.expect("opens")["list"].clone();
    let job = test.call("list_jobs", json!({})).await.expect("lists")[0]["id"].clone();
    test.call("save_draft", json!({ "form": "customer:new", "content": { "name": "林" } })).await.expect("saves");
    let mut events = test.app.listen();

    switch_by_pin(&test, PIN).await.expect("switches");
    let told = std::iter::from_fn(|| events.try_recv().ok());
    assert!(told.into_iter().any(|event| matches!(event, CoreEvent::Switched { .. })));
    assert_eq!(test.call("list_jobs", json!({})).await.expect("lists"), json!([]));
    assert_eq!(test.refused("cancel_job", json!({ "id": job })).await.code, Code::NotFound);
    let window = json!({ "list": list, "offset": 0, "limit": 10 });
    assert_eq!(test.refused("get_customer_window", window).await.code, Code::ListClosed);
    assert_eq!(test.refused("get_customer", json!({ "id": made["id"] })).await.code, Code::NotFound);
    assert!(test.call("get_draft", json!({ "form": "customer:new" })).await.expect("reads").is_null());

    back_to_lin(&test).await;
    let draft = test.call("get_draft", json!({ "form": "customer:new" })).await.expect("reads");
    assert_eq!(draft["content"], json!({ "name": "林" }));
    assert_eq!(test.call("list_jobs", json!({})).await.expect("lists")[0]["id"], job);
}

#[tokio::test]
async fn five_wrong_pins_need_the_passphrase_whatever_is_restarted_or_put_back() {
    let (mut test, zhou) = with_zhous_pin().await;
    let old = std::fs::read(&slot_files(&test)[0]).expect("reads");
    for (left, wait_ms) in [("4", 0), ("3", 5_000), ("2", 30_000), ("1", 120_000)] {
        let refused = switch_by_pin(&test, "1357").await.expect_err("is wrong");
        assert_eq!((refused.code, refused.params["left"].as_str()), (Code::WrongKey, left));
        if wait_ms > 0 {
            assert_eq!(switch_by_pin(&test, PIN).await.expect_err("waits").code, Code::TooManyAttempts);
            test.clock.advance(wait_ms);
        }
        test.restart().await;
        for file in slot_files(&test) {
            std::fs::write(file, &old).expect("puts the old one back");
        }
        unlock(&test, "lin", PASSPHRASE).await.expect("opens");
    }
    assert_eq!(switch_by_pin(&test, "1357").await.expect_err("is wrong").code, Code::PinBlocked);
    test.clock.advance(86_400_000);
    assert_eq!(switch_by_pin(&test, PIN).await.expect_err("is blocked").code, Code::PinBlocked);
    let blocked = test.call("list_switchable", json!({})).await.expect("lists");
    let blocked = blocked.as_array().expect("a list").iter().find(|member| member["login"] == "zhou").cloned();
    assert_eq!(blocked.map(|zhou| zhou["blocked"].clone()), Some(json!(true)));
    let failed = told_of(&test, zhou).await.into_iter().filter(|(kind, _)| *kind == Kind::FailedUnlock);
    assert_eq!(failed.map(|(_, note)| note).collect::<Vec<_>>(), vec![json!({ "method": "pin" }); 5]);

    switch(&test, json!({ "login": "zhou", "passphrase": OWN })).await.expect("the passphrase helps");
    back_to_lin(&test).await;
    switch_by_pin(&test, PIN).await.expect("the PIN works again");
}

#[tokio::test]
async fn a_weak_pin_is_refused_and_a_new_first_passphrase_takes_the_pin_away() {
    let (test, zhou) = with_zhous_pin().await;
    for pin in ["1111", "1234", "987654", "12", "abcd"] {
        let refused = test.refused("set_pin", json!({ "passphrase": PASSPHRASE, "pin": pin })).await;
        assert_eq!((refused.code, refused.field.as_deref()), (Code::WeakPin, Some("pin")), "{pin}");
    }
    let request = json!({ "member": zhou, "passphrase": FIRST });
    test.call("set_member_passphrase", request).await.expect("gives a passphrase");
    assert_eq!(switch_by_pin(&test, PIN).await.expect_err("is gone").code, Code::WrongKey);
    assert_eq!(switch(&test, json!({ "login": "zhou" })).await.expect_err("brings nothing").code, Code::Required);
    let nobody = switch(&test, json!({ "login": "nobody", "pin": PIN })).await.expect_err("is nobody");
    assert_eq!(nobody.code, Code::UnknownMember);
}

#[tokio::test]
async fn one_members_wrong_passphrases_keep_no_other_waiting_open_or_locked() {
    let (test, zhou) = with_zhou().await;
    for _ in 0..5 {
        let refused = switch(&test, json!({ "login": "zhou", "passphrase": "wrong" })).await.expect_err("is wrong");
        assert_eq!(refused.code, Code::WrongKey);
    }
    let waits = switch(&test, json!({ "login": "zhou", "passphrase": FIRST })).await.expect_err("waits");
    assert_eq!(waits.code, Code::TooManyAttempts);
    assert_eq!(told_of(&test, zhou).await.iter().filter(|(kind, _)| *kind == Kind::FailedUnlock).count(), 5);
    lock(&test).await;
    assert_eq!(unlock(&test, "zhou", FIRST).await.expect_err("waits").code, Code::TooManyAttempts);
    let nobody = test.refused("unlock", json!({ "method": "passphrase", "secret": PASSPHRASE })).await;
    assert_eq!((nobody.code, nobody.field.as_deref()), (Code::Required, Some("login")));
    let state = test.call("workspace_state", json!({})).await.expect("tells");
    let of =
        |login: &str| state["members"].as_array().expect("a list").iter().find(|one| one["login"] == login).cloned();
    assert_eq!(of("zhou").map(|zhou| zhou["attempts_left"].clone()), Some(json!(0)));
    assert_eq!(of("lin").map(|lin| lin["retry_after_ms"].clone()), Some(Json::Null));
    unlock(&test, "lin", PASSPHRASE).await.expect("opens at once");
}
