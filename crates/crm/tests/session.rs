//! Opening, locking, keys.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use domain::{Code, Result};
use serde_json::json;
use store::keys::{Keyring, NoKeyring};
use testkit::TestApp;
use testkit::harness::PASSPHRASE;

/// A keyring in memory: what is tested here is who may open, not the operating system.
#[derive(Default)]
struct MemoryKeyring(Mutex<HashMap<String, Vec<u8>>>);

impl Keyring for MemoryKeyring {
    fn available(&self) -> bool {
        true
    }
    fn get(&self, name: &str) -> Result<Vec<u8>> {
        self.0.lock().expect("unpoisoned").get(name).cloned().ok_or_else(|| Code::KeyringEmpty.into())
    }
    fn set(&self, name: &str, secret: &[u8]) -> Result<()> {
        self.0.lock().expect("unpoisoned").insert(name.to_owned(), secret.to_vec());
        Ok(())
    }
    fn delete(&self, name: &str) -> Result<()> {
        self.0.lock().expect("unpoisoned").remove(name);
        Ok(())
    }
}

async fn unlock(test: &TestApp, method: &str, secret: Option<&str>) -> Result<serde_json::Value> {
    test.call("unlock", json!({ "login": "lin", "method": method, "secret": secret })).await
}

#[tokio::test]
async fn a_locked_workspace_answers_nothing_and_opens_by_each_of_its_keys() {
    let test = TestApp::with_keyring(Arc::new(MemoryKeyring::default())).await;
    for (method, secret) in
        [("passphrase", Some(PASSPHRASE)), ("recovery_code", Some(test.recovery_code.as_str())), ("keyring", None)]
    {
        test.call("lock", json!({})).await.expect("locks");
        assert_eq!(test.refused("list_members", json!({})).await.code, Code::WorkspaceLocked);
        let session = unlock(&test, method, secret).await.expect("opens");
        assert_eq!(session["member"]["name"], "林知夏", "{method}");
    }
}

#[tokio::test]
async fn a_wrong_passphrase_says_so_counts_down_and_then_waits() {
    let test = TestApp::new().await;
    test.call("lock", json!({})).await.expect("locks");
    for left in [4, 3, 2, 1, 0] {
        let refused = unlock(&test, "passphrase", Some("wrong")).await.expect_err("refused");
        assert_eq!((refused.code, refused.params["left"].as_str()), (Code::WrongKey, left.to_string().as_str()));
    }
    let refused = unlock(&test, "passphrase", Some(PASSPHRASE)).await.expect_err("waits");
    assert_eq!(refused.code, Code::TooManyAttempts);
    test.clock.advance(31_000);
    unlock(&test, "passphrase", Some(PASSPHRASE)).await.expect("opens after the wait");
}

#[tokio::test]
async fn after_a_change_the_old_passphrase_and_an_old_slot_file_open_nothing() {
    let test = TestApp::new().await;
    let slots = ["slots.a.json", "slots.b.json"].map(|name| test.app.workspace.folder().join(name));
    let old = std::fs::read(&slots[0]).expect("reads");
    let new = "一句 全新 的 口令 horse-battery 77";
    test.call("change_passphrase", json!({ "current": PASSPHRASE, "new": new })).await.expect("changes");
    test.call("lock", json!({})).await.expect("locks");
    assert_eq!(unlock(&test, "passphrase", Some(PASSPHRASE)).await.expect_err("refused").code, Code::WrongKey);
    unlock(&test, "passphrase", Some(new)).await.expect("opens");
    test.call("lock", json!({})).await.expect("locks");
    for slot in &slots {
        std::fs::write(slot, &old).expect("writes");
    }
    assert_eq!(unlock(&test, "passphrase", Some(PASSPHRASE)).await.expect_err("stale").code, Code::WrongKey);
}

#[tokio::test]
async fn a_weak_passphrase_makes_no_workspace() {
    let test = TestApp::new().await;
    let refused = test.refused("change_passphrase", json!({ "current": PASSPHRASE, "new": "12345678" })).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::WeakPassphrase, Some("new")));
}

#[tokio::test]
async fn a_renewed_recovery_code_replaces_the_printed_one() {
    let test = TestApp::new().await;
    let renewed = test.call("renew_recovery_code", json!({ "passphrase": PASSPHRASE })).await.expect("renews");
    test.call("lock", json!({})).await.expect("locks");
    assert!(unlock(&test, "recovery_code", Some(&test.recovery_code)).await.is_err());
    unlock(&test, "recovery_code", renewed["recovery_code"].as_str()).await.expect("opens");
}

#[tokio::test]
async fn a_recovery_code_that_was_shown_and_never_typed_back_is_said_at_every_unlock() {
    let test = TestApp::new().await;
    let confirmed = async || {
        test.call("lock", json!({})).await.expect("locks");
        unlock(&test, "passphrase", Some(PASSPHRASE)).await.expect("opens")["recovery_code_confirmed"].clone()
    };
    assert_eq!(confirmed().await, true);
    let renewed = test.call("renew_recovery_code", json!({ "passphrase": PASSPHRASE })).await.expect("renews");
    assert_eq!(confirmed().await, false);
    let old = test.refused("confirm_recovery_code", json!({ "code": test.recovery_code })).await;
    assert_eq!(old.code, Code::RecoveryCodeMismatch);
    assert_eq!(confirmed().await, false);
    let session = test.call("confirm_recovery_code", json!({ "code": renewed["recovery_code"] })).await;
    assert_eq!(session.expect("confirms")["recovery_code_confirmed"], true);
    assert_eq!(confirmed().await, true);
}

#[tokio::test]
async fn a_first_run_broken_off_before_the_code_was_checked_is_said_after_a_restart() {
    let mut test = TestApp::unconfirmed(Arc::new(NoKeyring)).await;
    test.restart().await;
    let session = unlock(&test, "passphrase", Some(PASSPHRASE)).await.expect("opens");
    assert_eq!(session["recovery_code_confirmed"], false);
}

#[tokio::test]
async fn drafts_and_preferences_are_kept_and_leave_no_journal_entry() {
    let test = TestApp::new().await;
    let entries =
        async || test.call("get_workspace_status", json!({})).await.expect("reads")["journal_entries"].clone();
    let before = entries().await;
    test.call("save_draft", json!({ "form": "customer:new", "content": { "name": "启" } })).await.expect("saves");
    let draft = test.call("get_draft", json!({ "form": "customer:new" })).await.expect("reads");
    assert_eq!(draft["content"], json!({ "name": "启" }));
    test.call("discard_draft", json!({ "form": "customer:new" })).await.expect("discards");
    assert!(test.call("get_draft", json!({ "form": "customer:new" })).await.expect("reads").is_null());
    assert_eq!(entries().await, before);
}
