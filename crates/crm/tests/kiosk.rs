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
    let visitor = |consent| json!({ "name": "安然", "phone": "13900139000", "wish": "保养预约", "consent": consent });
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
