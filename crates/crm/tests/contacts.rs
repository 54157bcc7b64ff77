//! Contacts, through the front door.

use domain::Code;
use serde_json::json;
use testkit::TestApp;

#[tokio::test]
async fn a_new_one_is_listed_and_a_second_of_its_name_is_refused() {
    let test = TestApp::new().await;
    let request = json!({ "contact": { "name": "一", "remark": "备注" } });
    let made = test.call("create_contact", request.clone()).await.expect("is made");
    let listed = test.call("list_contacts", json!({})).await.expect("are listed");
    assert_eq!(listed, json!([made]));
    let refused = test.call("create_contact", request).await.expect_err("exists already");
    assert_eq!((refused.code, refused.field.as_deref()), (Code::AlreadyExists, Some("name")));
}
