//! The generated company, as whoever tries it out finds it.

use serde_json::{Value as Json, json};
use testkit::TestApp;

async fn demonstration(customers: u64) -> TestApp {
    let test = TestApp::new().await;
    let session = test.app.session().expect("open");
    let today = store::calendar_at(session.store.now_ms()).today;
    testkit::demo::fill(&session, customers, 7, today, |_| {}).await.expect("fills");
    test
}

async fn owned_by_me(test: &TestApp) -> Vec<Json> {
    let me = test.call("session", json!({})).await.expect("reads")["member"]["id"].clone();
    let mine = json!({ "field": "owner", "op": "is", "value": me });
    let request = json!({ "filter": mine, "sort": { "field": "number", "descending": false }, "limit": 200 });
    let window = test.call("open_customer_list", request).await.expect("opens");
    window["rows"].as_array().expect("rows").clone()
}

#[tokio::test]
async fn the_first_member_owns_a_share_with_follow_ups_and_the_same_one_each_time() {
    let (one, other) = (demonstration(300).await, demonstration(300).await);
    let mine = owned_by_me(&one).await;
    assert!((40..=60).contains(&mine.len()), "{} of 300", mine.len());
    assert!(mine.iter().any(|customer| !customer["next_follow_up"].is_null()));
    let numbers = |rows: &[Json]| rows.iter().map(|row| row["number"].clone()).collect::<Vec<_>>();
    assert_eq!(numbers(&mine), numbers(&owned_by_me(&other).await));
}

#[tokio::test]
async fn the_history_tells_that_the_product_made_it_and_names_the_task() {
    let test = demonstration(20).await;
    let id = owned_by_me(&test).await[0]["id"].clone();
    let request = json!({ "id": id, "before": null, "limit": 10 });
    let page = test.call("list_customer_history", request).await.expect("reads");
    assert_eq!(page["entries"][0]["task"], "demonstration");
    let mine = json!({ "customer": { "kind": "person", "name": "沈砚秋", "source": "电话" } });
    let made = test.call("create_customer", mine).await.expect("makes");
    let request = json!({ "id": made["id"], "before": null, "limit": 10 });
    let page = test.call("list_customer_history", request).await.expect("reads");
    assert_eq!(page["entries"][0]["task"], Json::Null);
}

#[tokio::test]
async fn each_company_has_two_to_eight_people_with_a_main_contact_of_the_name_it_says() {
    let test = demonstration(40).await;
    let request = json!({ "filter": null, "sort": null, "limit": 200 });
    let window = test.call("open_customer_list", request).await.expect("opens");
    let mut reporting = 0;
    for customer in window["rows"].as_array().expect("rows") {
        let contacts = test.call("list_contacts", json!({ "customer": customer["id"] })).await.expect("reads");
        let contacts = contacts.as_array().expect("a list");
        if customer["kind"] == "person" {
            assert_eq!(contacts.len(), 0);
            continue;
        }
        assert!((2..=8).contains(&contacts.len()), "{contacts:?}");
        assert_eq!(contacts.iter().filter(|contact| contact["is_main"] == true).count(), 1);
        if !customer["main_contact"].is_null() {
            assert_eq!(contacts[0]["name"], customer["main_contact"]);
        }
        assert!(contacts.iter().all(|contact| contact["owner"] == customer["owner"]));
        reporting += contacts.iter().filter(|contact| contact["reports_to"] == contacts[0]["id"]).count();
    }
    assert!(reporting > 5, "a chart of nobody: {reporting}");
}

#[tokio::test]
async fn there_are_leads_of_every_kind_and_a_pool_to_claim_from() {
    let test = demonstration(200).await;
    let request = json!({ "filter": null, "sort": null, "limit": 200 });
    let leads = test.call("open_lead_list", request).await.expect("opens");
    let rows = leads["rows"].as_array().expect("rows");
    for status in ["new", "contacting", "qualified", "disqualified", "converted"] {
        assert!(rows.iter().any(|lead| lead["status"] == status), "none is {status} of {}", rows.len());
    }
    assert!(rows.iter().all(|lead| !lead["cost"].is_null() && !lead["captured_on"].is_null()));
    for command in ["list_pool_customers", "list_pool_leads"] {
        let page = test.call(command, json!({ "text": null, "limit": 9 })).await.expect("lists");
        assert!(page["rows"].as_array().is_some_and(|rows| !rows.is_empty()), "{command} is empty");
    }
}
