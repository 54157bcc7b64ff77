//! Records that belong to a customer: reached as the table says, by who owns the customer; each of them, by its declaration.

use domain::rights::Action;
use domain::{Code, RECORD_TYPES, RecordType};
use serde_json::{Value as Json, json};

use crate::oracle::{Oracle, ROLES, Relation};
use crate::organisation::{Acting, Company};

/// What a test needs to know of a record that belongs to a customer, besides its declaration: a draft with every field
/// somebody may type, and a value for each other than that one. Its commands are `get_…`, `update_…` and the one that makes it.
struct Belonging {
    record: &'static str,
    make: &'static str,
    /// A text to change.
    text: &'static str,
    draft: fn() -> Json,
    /// What its making asks for besides.
    beside: fn() -> Json,
    another: fn(&str) -> Json,
}

const BELONGING: [Belonging; 4] = [CONTACT, ACTIVITY, OPPORTUNITY, ATTACHMENT];

const CONTACT: Belonging = Belonging {
    record: "contact",
    make: "create_contact",
    text: "remark",
    beside: || json!({}),
    draft: || {
        json!({
            "name": "沈墨非", "job_title": "院长", "department": "院办", "decision_role": "decision_maker",
            "attitude": "neutral", "phones": ["13857426027"], "emails": ["mo@qilan.example"], "wechat": "shenmo-qilan",
            "birthday": "1980-02-03", "remark": "三月底前定",
        })
    },
    another: |field| match field {
        "decision_role" => json!("user"),
        "attitude" => json!("opposed"),
        "phones" => json!(["13900139000"]),
        "emails" => json!(["other@example.com"]),
        "birthday" => json!("1990-02-03"),
        "is_main" => json!(true),
        "tags" => json!([]),
        "custom" => json!({}),
        "customer" | "reports_to" => Json::Null,
        _ => json!("别的"),
    },
};

const ACTIVITY: Belonging = Belonging {
    record: "activity",
    make: "log_activity",
    text: "content",
    beside: || json!({}),
    draft: || {
        json!({
            "kind": "call", "status": "done", "at": "2026-03-17T02:00:00Z", "content": "催报价", "result": "月底定",
            "next_step": "再打", "contact_name": "沈墨非墨", "place": "首南路 88 号", "coordinates": "29.868,121.544",
            "duration_minutes": 5,
        })
    },
    another: |field| match field {
        "kind" => json!("visit"),
        "status" => json!("cancelled"),
        "at" => json!("2026-03-16T02:00:00Z"),
        "next_follow_up" => json!("2027-01-02"),
        "coordinates" => json!("1,2"),
        "duration_minutes" => json!(7),
        _ => json!("别的"),
    },
};

const OPPORTUNITY: Belonging = Belonging {
    record: "opportunity",
    make: "create_opportunity",
    text: "remark",
    beside: || json!({}),
    draft: || {
        json!({
            "name": "产线改造", "amount": "120000", "probability": 20, "expected_close": "2026-06-30", "source": "展会",
            "competitors": "海川仪表", "remark": "三月底前定",
        })
    },
    another: |field| match field {
        "amount" => json!("1.00 CNY"),
        "probability" => json!(5),
        "expected_close" | "opened_on" => json!("2026-07-01"),
        "tags" => json!([]),
        "custom" => json!({}),
        "customer" => Json::Null,
        _ => json!("别的"),
    },
};

const ATTACHMENT: Belonging = Belonging {
    record: "attachment",
    make: "attach_file",
    text: "remark",
    beside: || json!({ "source": { "bytes": "6ZmE5Lu2" } }),
    draft: || json!({ "name": "会议纪要.txt", "remark": "三月底前定" }),
    another: |_| json!("别的"),
};

fn declared(record: &str) -> &'static RecordType {
    domain::record_type(record).expect("is declared")
}

#[test]
fn every_record_that_belongs_to_another_is_tried_here() {
    for record in RECORD_TYPES.iter().filter(|record| record.belongs_to.is_some() && record.is_typed()) {
        let known = BELONGING.iter().any(|belonging| belonging.record == record.name);
        assert!(known, "`{}` belongs to another: give BELONGING a draft of it", record.name);
    }
}

impl Belonging {
    fn draft_under(&self, customer: &Json) -> Json {
        let mut draft = (self.draft)();
        draft[declared(self.record).belongs_to.expect("it does")] = customer["id"].clone();
        if let Some(named) = declared(self.record).parent_type {
            draft[named] = json!("customer");
        }
        let mut request = (self.beside)();
        request[self.record] = draft;
        request
    }

    async fn make(&self, app: &testkit::TestApp, customer: &Json) -> domain::Result<Json> {
        app.call(self.make, self.draft_under(customer)).await
    }

    /// Tries the action on a row under a customer of that owner and tells whether it was done.
    async fn tried(&self, company: &Company, acting: &Acting, action: Action, relation: Relation) -> bool {
        let customer = company.customer_of(company.owner(acting, relation)).await;
        let done = if action == Action::Create {
            self.make(&acting.app, &customer).await
        } else {
            let row = self.make(&company.test, &customer).await.expect("makes");
            let (verb, request) = match action {
                Action::See => ("get", json!({ "id": row["id"] })),
                _ => {
                    let changes = json!({ self.text: "改" });
                    ("update", json!({ "id": row["id"], "revision": row["revision"], "changes": changes }))
                }
            };
            acting.app.call(&format!("{verb}_{}", self.record), request).await
        };
        if let Err(error) = &done {
            assert!([Code::NotAllowed, Code::NotFound].contains(&error.code), "{}: {error:?}", self.record);
        }
        done.is_ok()
    }
}

#[tokio::test]
async fn each_role_reaches_what_belongs_to_exactly_the_customers_the_table_says() {
    let (oracle, company) = (Oracle::read(), Company::new().await);
    let (mut cells, mut wrong) = (0, Vec::new());
    for role in ROLES {
        let acting = company.act_as(&format!("acting-{role}"), role).await;
        for belonging in &BELONGING {
            for action in [Action::See, Action::Create, Action::Edit] {
                for relation in Relation::ALL {
                    cells += 1;
                    let may = |record: &str, action: &str| oracle.may_with(role, record, action, relation);
                    let sees = may(belonging.record, "see");
                    let expected = match action {
                        // It is made only under what one sees, and the answer shows what was made.
                        Action::Create => sees && may(belonging.record, "create") && may("customer", "see"),
                        _ => sees && may(belonging.record, action.as_str()),
                    };
                    // A field of the draft that is closed to the role is refused whoever owns the row; what comes masked
                    // is entered all the same.
                    let limited = (belonging.draft)()
                        .as_object()
                        .expect("an object")
                        .keys()
                        .any(|field| ["see", "hidden"].contains(&oracle.field_of(role, belonging.record, field)));
                    let expected = expected && !(action == Action::Create && limited);
                    if belonging.tried(&company, &acting, action, relation).await != expected {
                        wrong.push(format!("{role} {action:?} {} {relation:?}: not {expected}", belonging.record));
                    }
                }
            }
        }
    }
    println!("{cells} cells of role × action × owner of the customer, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn each_role_reads_and_changes_exactly_the_fields_of_what_belongs_that_the_table_says() {
    let (oracle, company) = (Oracle::read(), Company::new().await);
    let (mut cells, mut wrong) = (0, Vec::new());
    for (role, belonging) in ROLES.iter().flat_map(|role| BELONGING.iter().map(move |belonging| (*role, belonging))) {
        let record = declared(belonging.record);
        if !oracle.may(role, record.name, "see") {
            continue;
        }
        let acting = company.act_as(&format!("acting-{role}-{}", record.name), role).await;
        let customer = company.customer_of(company.owner(&acting, Relation::Oneself)).await;
        let plain = belonging.make(&company.test, &customer).await.expect("makes");
        let get = format!("get_{}", record.name);
        let seen = acting.app.call(&get, json!({ "id": plain["id"] })).await.expect("reads");
        for field in record.fields.iter().filter(|field| !field.assigned && !record.names_parent(field.name)) {
            cells += 2;
            let (name, access) = (field.name, oracle.field_of(role, record.name, field.name));
            let listed = seen["masked"].as_array().expect("a list").contains(&json!(name));
            let read_right = match access {
                "hidden" => seen[name].is_null() || seen[name] == json!([]),
                "masked" | "reveal" => plain[name].is_null() || (seen[name] != plain[name] && listed),
                _ => seen[name] == plain[name],
            };
            if !read_right {
                wrong.push(format!("{role} reads {name} ({access}): {} of {}", seen[name], plain[name]));
            }
            let changes = json!({ name: (belonging.another)(name) });
            let edit = json!({ "id": plain["id"], "revision": i64::MAX.to_string(), "changes": changes });
            let edited = acting.app.call(&format!("update_{}", record.name), edit).await;
            let refused = edited.as_ref().is_err_and(|error| error.code == Code::NotAllowed);
            let may = oracle.may_with(role, record.name, "edit", Relation::Oneself) && access == "edit";
            if refused == may {
                wrong.push(format!("{role} edits {name} ({access}): {edited:?}"));
            }
        }
    }
    println!("{cells} cells of role × field × reading, changing, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
