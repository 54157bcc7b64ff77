//! Roles × fields: what is read, what may be changed, and what may be asked for.

use domain::Code;
use domain::customers::Customer;
use domain::record::Record;
use serde_json::{Value as Json, json};

use crate::oracle::{Oracle, ROLES, Relation};
use crate::organisation::Company;

/// A value for every field somebody may type, other than the one the row has.
fn another(field: &str) -> Json {
    match field {
        "kind" => json!("person"),
        "phones" => json!(["13900139000"]),
        "email" => json!("other@example.com"),
        "website" => json!("https://other.example.com"),
        "credit_code" => json!("91330200MA2AJ0XC5U"),
        "level" => json!("重要价值"),
        "province" => json!("33"),
        "city" => json!("3302"),
        "district" => json!("330203"),
        "birthday" | "next_follow_up" => json!("2027-01-02"),
        "tags" => json!([]),
        "custom" => json!({}),
        "owner" | "team" => Json::Null,
        _ => json!("别的"),
    }
}

fn filled(owner: uuid::Uuid, tag: &Json) -> Json {
    json!({
        "kind": "company", "name": "启澜医疗器械", "short_name": "启澜", "source": "展会", "industry": "医疗", "scale": "20-99 人",
        "level": "一般发展", "phones": ["13857426027"], "email": "lan@example.com", "website": "https://lan.example.com",
        "wechat": "qilan-medical", "city": "3302", "address": "工业大道 1990 号", "invoice_title": "启澜医疗器械",
        "tax_number": "91330200MA2AJ0XC5U", "main_contact": "徐佳怡", "next_follow_up": "2026-12-19",
        "remark": "三月底前定合同", "owner": owner, "tags": [tag],
    })
}

#[tokio::test]
async fn each_role_reads_and_changes_exactly_the_fields_the_table_says() {
    let (oracle, company) = (Oracle::read(), Company::new().await);
    let (mut cells, mut wrong) = (0, Vec::new());
    for role in ROLES.into_iter().filter(|role| oracle.may(role, "customer", "see")) {
        let acting = company.act_as(&format!("acting-{role}"), role).await;
        let customer = json!({ "customer": filled(company.owner(&acting, Relation::Oneself), &company.tag) });
        let plain = company.test.call("create_customer", customer).await.expect("makes");
        let seen = acting.app.call("get_customer", json!({ "id": plain["id"] })).await.expect("reads");
        for field in Customer::TYPE.fields.iter().filter(|field| !field.assigned) {
            cells += 3;
            let (name, access) = (field.name, oracle.field(role, field.name));
            let listed = seen["masked"].as_array().expect("a list").contains(&json!(name));
            let read_right = match access {
                "hidden" => seen[name].is_null() || seen[name] == json!([]),
                "masked" | "reveal" => plain[name].is_null() || (seen[name] != plain[name] && listed),
                _ => seen[name] == plain[name],
            };
            if !read_right {
                wrong.push(format!("{role} reads {name} ({access}): {} of {}", seen[name], plain[name]));
            }
            let edit =
                json!({ "id": plain["id"], "revision": i64::MAX.to_string(), "changes": { name: another(name) } });
            let edited = acting.app.call("update_customer", edit).await;
            let refused = edited.as_ref().is_err_and(|error| error.code == Code::NotAllowed);
            let action = match name {
                "owner" | "team" => "assign",
                "tags" => "tag",
                _ => "edit",
            };
            let may = oracle.may_with(role, "customer", "edit", Relation::Oneself)
                && oracle.may_with(role, "customer", action, Relation::Oneself)
                && access == "edit";
            if refused == may {
                wrong.push(format!("{role} edits {name} ({access}): {edited:?}"));
            }
            let sort = json!({ "filter": null, "sort": { "field": name, "descending": false }, "limit": 1 });
            let sorted = acting.app.call("open_customer_list", sort).await;
            let refused = sorted.as_ref().is_err_and(|error| error.code == Code::NotAllowed);
            if refused == matches!(access, "see" | "edit") {
                wrong.push(format!("{role} sorts by {name} ({access}): {:?}", sorted.err()));
            }
        }
    }
    println!("{cells} cells of role × field × reading, changing, sorting, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
