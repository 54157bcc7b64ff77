//! Every action in every scope, each in a role of its own; and the explainer, which must say the same.

use domain::Code;
use serde_json::{Value as Json, json};

use crate::oracle::{Relation, reaches};
use crate::organisation::Company;
use crate::records::{ON_A_ROW, tried};

const SCOPES: [&str; 4] = ["own", "team", "subordinates", "all"];

#[tokio::test]
async fn an_action_in_a_scope_reaches_the_owners_of_the_scope_and_no_others() {
    let company = Company::new().await;
    let mut cells = 0;
    for action in ON_A_ROW {
        for scope in SCOPES {
            let records = if action == "see" {
                json!([{ "record": "customer", "scope": scope, "actions": ["see"] }])
            } else {
                json!([
                    { "record": "customer", "scope": "all", "actions": ["see"] },
                    { "record": "customer", "scope": scope, "actions": [action] },
                ])
            };
            let role = json!({
                "key": null, "revision": null, "name": format!("{action} {scope}"), "description": null,
                "rights": { "records": records, "fields": [] },
            });
            let role = company.test.call("save_role", role).await.expect("makes a role");
            let key = role["key"].as_str().expect("a key");
            let acting = company.act_as(&format!("{action}-{scope}"), key).await;
            for relation in Relation::ALL {
                cells += 1;
                let expected = reaches(scope, relation);
                let done = tried(&company, &acting, action, relation).await;
                assert_eq!(done, expected, "{action} within {scope} on a row of {relation:?}");
                let customer = company.customer_of(company.owner(&acting, relation)).await;
                let why = json!({
                    "member": acting.id, "record": "customer", "action": action, "id": customer["id"], "field": null,
                });
                let why = company.test.call("explain_access", why).await.expect("explains");
                assert_eq!(why["allowed"], json!(expected), "explained: {action} within {scope}, {relation:?}: {why}");
                assert_ne!(why["reasons"], json!([]), "a verdict has reasons");
            }
        }
    }
    println!("{cells} cells of action × scope × owner, explained alike, 0 wrong");
}

#[tokio::test]
async fn a_change_over_many_leaves_out_what_one_sees_but_may_not_change_and_is_refused_where_nothing_is_left() {
    let company = Company::new().await;
    let service = company.act_as("service", "service_rep").await;
    let mut ids = Vec::new();
    for relation in [Relation::Teammate, Relation::Stranger] {
        ids.push(company.customer_of(company.owner(&service, relation)).await["id"].clone());
    }
    let [ours, theirs] = [&ids[0], &ids[1]];
    let tag = |ids: &[&Json]| json!({ "selection": { "ids": ids }, "add": [company.tag], "remove": [] });
    let answer = service.app.call("tag_customers", tag(&[ours, theirs])).await.expect("tags");
    assert_eq!(answer, json!({ "changed": 1, "unchanged": 0, "left_out": 1 }));
    let again = service.app.call("tag_customers", tag(&[ours, theirs])).await.expect("tags");
    assert_eq!(again, json!({ "changed": 0, "unchanged": 1, "left_out": 1 }));
    assert_eq!(service.app.refused("tag_customers", tag(&[theirs])).await.code, Code::NotAllowed);
    let untouched = company.test.call("get_customer", json!({ "id": theirs })).await.expect("reads");
    assert_eq!(untouched["tags"], json!([]));
}

/// Within which scope somebody claims from which pool, and that the explainer says the same.
#[tokio::test]
async fn a_claim_in_a_scope_reaches_the_pools_of_the_scope_and_no_others() {
    let company = Company::new().await;
    let mut cells = 0;
    for scope in SCOPES {
        let claim = json!([{ "record": "customer", "scope": "all", "actions": ["see"] },
            { "record": "customer", "scope": scope, "actions": ["claim"] }]);
        let role = json!({
            "key": null, "revision": null, "name": format!("claim {scope}"), "description": null,
            "rights": { "records": claim, "fields": [] },
        });
        let role = company.test.call("save_role", role).await.expect("makes a role");
        let acting = company.act_as(&format!("claim-{scope}"), role["key"].as_str().expect("a key")).await;
        for (pool, team) in company.pools() {
            cells += 1;
            // What the page says: one's own team's; those one leads, and below; the company's, whoever may claim.
            let expected = match pool {
                "company" | "own" => true,
                "led" | "below" => ["subordinates", "all"].contains(&scope),
                _ => scope == "all",
            };
            let customer = json!({ "kind": "company", "name": format!("{scope}{pool}"), "source": "展会" });
            let mut customer = json!({ "customer": customer });
            (customer["customer"]["owner"], customer["customer"]["team"]) = (Json::Null, json!(team));
            let customer = company.test.call("create_customer", customer).await.expect("makes");
            let why = json!({
                "member": acting.id, "record": "customer", "action": "claim", "id": customer["id"], "field": null,
            });
            let why = company.test.call("explain_access", why).await.expect("explains");
            assert_eq!(why["allowed"], json!(expected), "explained: {scope}, pool of {pool}: {why}");
            let done = acting.app.call("claim_customers", json!({ "ids": [customer["id"]] })).await;
            assert_eq!(done.is_ok(), expected, "claim within {scope} from the pool of {pool}: {done:?}");
        }
    }
    println!("{cells} cells of scope × pool, explained alike, 0 wrong");
}
