//! Roles × record types × actions × owners.

use domain::Code;
use domain::rights::Action;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::oracle::{Oracle, ROLES, Relation};
use crate::organisation::{Acting, Company};

/// Tries the action on a customer of that owner and tells whether it was done.
pub async fn tried(company: &Company, acting: &Acting, action: &str, relation: Relation) -> bool {
    let owner = company.owner(acting, relation);
    let customer = company.customer_of(owner).await;
    let (id, revision) = (customer["id"].clone(), customer["revision"].clone());
    let selection = json!({ "ids": [id] });
    let name = format!("乙{}", Uuid::now_v7().simple());
    let (command, request) = match action {
        "see" => ("get_customer", json!({ "id": id })),
        "create" => (
            "create_customer",
            json!({ "customer": { "kind": "company", "name": name, "source": "展会", "owner": owner } }),
        ),
        "edit" => ("update_customer", json!({ "id": id, "revision": revision, "changes": { "remark": "改" } })),
        "archive" => ("archive_customers", json!({ "selection": selection })),
        "assign" => {
            let other = company.owner(acting, Relation::Stranger);
            let to = if owner == other { company.owner(acting, Relation::Teammate) } else { other };
            ("assign_customers", json!({ "selection": selection, "owner": to }))
        }
        "tag" => ("tag_customers", json!({ "selection": selection, "add": [company.tag], "remove": [] })),
        other => panic!("no command tries {other}"),
    };
    match acting.app.call(command, request).await {
        Ok(answer) => match action {
            // A bulk command leaves out what its caller does not see.
            "archive" | "assign" | "tag" => answer["changed"] == json!(1),
            _ => true,
        },
        Err(error) => {
            // To who sees no member, none exists.
            let refusals = [Code::NotAllowed, Code::NotFound, Code::UnknownMember];
            assert!(refusals.contains(&error.code), "{command}: {error:?}");
            false
        }
    }
}

pub const ON_A_ROW: [&str; 6] = ["see", "create", "edit", "archive", "assign", "tag"];

/// What the table says comes of it: whoever acts on a row must see it, and who may assign may also make for others.
fn expected(oracle: &Oracle, role: &str, action: &str, relation: Relation) -> bool {
    let may = |action: &str| oracle.may_with(role, "customer", action, relation);
    match action {
        "see" => may("see"),
        "create" => {
            // The answer shows what was made: without the sight of it the making is refused whole.
            oracle.may(role, "customer", "create") && (may("create") || may("assign")) && may("see")
        }
        _ => may(action) && may("see"),
    }
}

#[tokio::test]
async fn each_role_reaches_exactly_the_customers_the_table_says() {
    let (oracle, company) = (Oracle::read(), Company::new().await);
    let mut cells = 0;
    let mut wrong = Vec::new();
    for role in ROLES {
        let acting = company.act_as(&format!("acting-{role}"), role).await;
        for action in ON_A_ROW {
            for relation in Relation::ALL {
                cells += 1;
                let expected = expected(&oracle, role, action, relation);
                if tried(&company, &acting, action, relation).await != expected {
                    wrong.push(format!("{role} {action} {relation:?}: the table says {expected}"));
                }
            }
        }
    }
    println!("{cells} cells of role × action × owner, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the window offers on a customer is what the core will do.
#[tokio::test]
async fn a_customer_tells_each_role_exactly_what_the_table_lets_them_do_to_it() {
    let (oracle, company) = (Oracle::read(), Company::new().await);
    let mut cells = 0;
    for role in ROLES {
        let acting = company.act_as(&format!("acting-{role}"), role).await;
        for relation in Relation::ALL {
            let customer = company.customer_of(company.owner(&acting, relation)).await;
            let seen = acting.app.call("get_customer", json!({ "id": customer["id"] })).await;
            assert_eq!(seen.is_ok(), oracle.may_with(role, "customer", "see", relation), "{role} {relation:?}");
            let Ok(seen) = seen else { continue };
            for action in Action::ALL.iter().map(|action| action.as_str()) {
                cells += 1;
                let told = seen["actions"].as_array().expect("a list").contains(&json!(action));
                // What somebody owns is in no pool.
                let expected = action != "claim" && oracle.may_with(role, "customer", action, relation);
                assert_eq!(told, expected, "{role} is told of {action} on a row of {relation:?}");
            }
        }
    }
    println!("{cells} cells of role × action × owner as the window is told, 0 wrong");
}

/// Everything a right can name, whether a command uses it yet or not: as the window is told.
#[tokio::test]
async fn each_role_is_told_exactly_the_rights_of_the_table() {
    let (oracle, company) = (Oracle::read(), Company::new().await);
    let roles = company.test.call("list_roles", json!({})).await.expect("reads");
    let mut cells = 0;
    for role in ROLES {
        let acting = company.act_as(&format!("acting-{role}"), role).await;
        let session = acting.app.call("session", json!({})).await.expect("reads");
        for subject in roles["subjects"].as_array().expect("subjects") {
            let record = subject["name"].as_str().expect("a name");
            for action in subject["actions"].as_array().expect("actions").iter().filter_map(Json::as_str) {
                cells += 1;
                let told = session["rights"]["actions"][record].as_array();
                let told = told.is_some_and(|actions| actions.contains(&json!(action)));
                assert_eq!(told, oracle.may(role, record, action), "{role} may {action} {record}");
            }
        }
    }
    println!("{cells} cells of role × record type × action, 0 wrong");
}

/// A command, a request, and the rights (record type, action) it needs.
type Needing = (&'static str, Json, Vec<(&'static str, &'static str)>);

fn name() -> String {
    format!("名{}", Uuid::now_v7().simple())
}

/// Commands on members, teams and roles.
fn on_people(colleague: &Json, team: &Json, member: Uuid) -> Vec<Needing> {
    let (id, revision) = (&colleague["id"], i64::MAX.to_string());
    let empty = json!({ "records": [], "fields": [] });
    vec![
        ("create_member", json!({ "member": { "login": name(), "name": "新人" } }), vec![("member", "create")]),
        (
            "update_member",
            json!({ "id": id, "revision": revision, "changes": { "name": name() } }),
            vec![("member", "edit")],
        ),
        (
            "update_member",
            json!({ "id": id, "revision": revision, "changes": { "roles": "analyst marketer" } }),
            vec![("member", "edit"), ("member", "configure")],
        ),
        ("preview_hand_over", json!({ "member": id }), vec![("member", "assign")]),
        ("create_team", json!({ "team": { "name": name() } }), vec![("team", "create")]),
        (
            "update_team",
            json!({ "id": team["id"], "revision": revision, "changes": { "name": name() } }),
            vec![("team", "edit")],
        ),
        (
            "update_team",
            json!({ "id": team["id"], "revision": revision, "changes": { "lead": member } }),
            vec![("team", "edit"), ("team", "configure")],
        ),
        ("list_roles", json!({}), vec![("role", "see")]),
        (
            "save_role",
            json!({ "key": null, "revision": null, "name": name(), "description": null, "rights": empty }),
            vec![("role", "create"), ("role", "configure")],
        ),
        (
            "grant_break_glass",
            json!({ "member": id, "role": "analyst", "reason": "盘点", "minutes": 5 }),
            vec![("break_glass", "create")],
        ),
    ]
}

/// Commands on what else belongs to everybody.
fn on_everybodys() -> Vec<Needing> {
    vec![
        ("get_company_settings", json!({}), vec![("company_setting", "see")]),
        (
            "save_company_settings",
            json!({ "changes": { "duplicate_notice": "name_owner" } }),
            vec![("company_setting", "configure")],
        ),
        ("publish_policy", json!({ "title": name(), "body": "只用于工作" }), vec![("policy", "create")]),
        ("get_policy", json!({}), vec![("policy", "see")]),
        ("get_usage", json!({ "days": 7 }), vec![("usage", "see")]),
        (
            "find_hidden_duplicates",
            json!({ "customer": { "kind": "company", "name": name() } }),
            vec![("customer", "check_duplicates")],
        ),
        ("create_tag", json!({ "name": name(), "shape": "ring" }), vec![("tag", "create")]),
        ("list_tags", json!({}), vec![("tag", "see")]),
        ("list_saved_views", json!({ "record": "customer" }), vec![("saved_view", "see")]),
        ("verify_workspace", json!({}), vec![("workspace", "configure")]),
    ]
}

#[tokio::test]
async fn what_belongs_to_everybody_is_changed_only_by_the_roles_of_the_table() {
    let (oracle, company) = (Oracle::read(), Company::new().await);
    let colleague = json!({ "member": { "login": "colleague", "name": "同事" } });
    let colleague = company.test.call("create_member", colleague).await.expect("makes");
    let team = company.test.call("create_team", json!({ "team": { "name": "空组" } })).await.expect("makes");
    let mut cells = 0;
    for role in ROLES {
        let acting = company.act_as(&format!("acting-{role}"), role).await;
        let commands = on_people(&colleague, &team, acting.id).into_iter().chain(on_everybodys());
        for (command, request, needed) in commands {
            cells += 1;
            let expected = needed.iter().all(|(record, action)| oracle.may(role, record, action));
            let done = acting.app.call(command, request).await;
            assert_eq!(done.is_ok(), expected, "{role} {command} needs {needed:?}: {done:?}");
            if let Err(error) = done {
                assert_eq!(error.code, Code::NotAllowed, "{role} {command}");
            }
        }
    }
    println!("{cells} cells of role × command over what belongs to everybody, 0 wrong");
}
