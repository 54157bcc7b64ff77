//! Several members in one workspace, each within their own rights.

use domain::Code;
use serde_json::json;
use testkit::TestApp;

#[tokio::test]
async fn each_member_acts_under_their_own_roles_in_the_same_workspace() {
    let test = TestApp::new().await;
    test.hire("zhao", "sales_rep", None).await;
    let rep = test.as_member("zhao").await;
    let customer = json!({ "customer": { "kind": "company", "name": "启澜医疗", "source": "展会" } });
    let foreign = test.call("create_customer", customer).await.expect("makes");
    assert_eq!(rep.refused("get_customer", json!({ "id": foreign["id"] })).await.code, Code::NotFound);
    let own = json!({ "customer": { "kind": "company", "name": "云栈纺织", "source": "电话" } });
    let own = rep.call("create_customer", own).await.expect("makes");
    assert_eq!(own["owner_name"], "ZHAO");
    test.call("get_customer", json!({ "id": own["id"] })).await.expect("the manager sees both");
    assert_eq!(rep.refused("verify_workspace", json!({})).await.code, Code::NotAllowed);
}
