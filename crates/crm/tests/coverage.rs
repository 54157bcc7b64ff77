//! Nothing forgotten: every command runs with its example, leaves rows and journal in agreement, and is
//! allowed to exactly the roles the reviewed snapshot names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use domain::rights::{Actor, BUILTIN_ROLES, HeldRole, Organisation, authorize, builtin_role};
use serde_json::{Value as Json, json};
use testkit::TestApp;
use testkit::harness::PASSPHRASE;
use uuid::Uuid;
use waystation_crm::command::Kind;
use waystation_crm::registry::{COMMANDS, Entry};
use waystation_crm::{LeadSeed, SalesSeed, Seed};

fn id(json: &Json) -> Uuid {
    serde_json::from_value(json.clone()).expect("an id")
}

/// A visit planned to the customer, with its revision.
async fn planned_visit(test: &TestApp, customer: &Json) -> (Uuid, String) {
    let visit = json!({
        "customer": customer, "kind": "visit", "status": "planned", "at": "2026-03-18T06:00:00Z", "content": "送样机",
    });
    let visit = test.call("log_activity", json!({ "activity": visit })).await.expect("plans");
    (id(&visit["id"]), visit["revision"].as_str().expect("a revision").to_owned())
}

async fn archived_person(test: &TestApp) -> Json {
    let person = json!({ "customer": { "kind": "person", "name": "安然", "source": "电话" } });
    let made = test.call("create_customer", person).await.expect("makes");
    let archive = json!({ "selection": { "ids": [made["id"]] } });
    test.call("archive_customers", archive).await.expect("archives");
    made
}

async fn own_view(test: &TestApp) -> Json {
    let view = json!({
        "id": null, "record": "customer", "name": "我的", "filter": null, "sort": null, "columns": [], "shared": false,
    });
    test.call("save_view", view).await.expect("saves a view")
}

/// A role nobody holds, and one that is lent; and a policy to be read.
async fn role_and_grant(test: &TestApp, member: &Json) -> (Json, Json) {
    let role = json!({
        "key": null, "revision": null, "name": "门店", "description": null, "rights": { "records": [], "fields": [] },
    });
    let role = test.call("save_role", role).await.expect("saves");
    let grant = json!({ "member": member, "role": "analyst", "reason": "盘点", "minutes": 30 });
    let grant = test.call("grant_break_glass", grant).await.expect("grants");
    let policy = json!({ "title": "规范", "body": "只用于工作" });
    test.call("publish_policy", policy).await.expect("publishes");
    (role, grant)
}

/// A text the company adds to its customers.
fn licence_plate() -> Json {
    json!({ "record": "customer", "field": { "label": "车牌", "kind": "text" } })
}

/// A workspace with one of everything an example may refer to.
async fn seeded() -> (TestApp, Seed) {
    let test = TestApp::new().await;
    let call = async |name: &str, request: Json| test.call(name, request).await.expect(name);
    let member = call("session", json!({})).await["member"]["id"].clone();
    let tag = call("create_tag", json!({ "name": "潜力", "shape": "ring" })).await;
    let view = own_view(&test).await;
    let customer = json!({ "customer": { "kind": "company", "name": "启澜医疗", "source": "展会" } });
    let made = call("create_customer", customer).await;
    let edit = json!({ "id": made["id"], "revision": made["revision"], "changes": { "remark": "初访" } });
    let edited = test.outcome("update_customer", edit).await.expect("edits");
    let (contact, contact_list) = contact_of(&test, &made).await;
    let archived = archived_person(&test).await;
    let visit = planned_visit(&test, &made["id"]).await;
    let colleague = call("create_member", json!({ "member": { "login": "song", "name": "宋词" } })).await;
    let team = call("create_team", json!({ "team": { "name": "华南一组" } })).await;
    let (role, grant) = role_and_grant(&test, &member).await;
    let (sales, leads) = (sales(&test, &made["id"]).await, leads(&test).await);
    let list = call("open_customer_list", json!({ "filter": null, "sort": null, "limit": 10 })).await;
    let (task, task_list) = task_of(&test).await;
    let job = call("list_jobs", json!({})).await;
    let seed = Seed {
        customer: id(&made["id"]),
        revision: edited.answer["revision"].as_str().expect("a revision").to_owned(),
        customer_since: serde_json::from_value(made["created_at"].clone()).expect("a time"),
        contact: id(&contact["id"]),
        contact_revision: contact["revision"].as_str().expect("a revision").to_owned(),
        contact_list: id(&contact_list["list"]),
        person: (id(&archived["id"]), "安然".to_owned()),
        member: id(&member),
        colleague: id(&colleague["id"]),
        team: id(&team["id"]),
        role: role["key"].as_str().expect("a key").to_owned(),
        grant: id(&grant["id"]),
        tag: id(&tag["id"]),
        visit,
        view: id(&view["id"]),
        list: id(&list["list"]),
        sales,
        task,
        task_list,
        leads,
        attachment: attached(&test, &made["id"]).await,
        transaction: edited.undo.expect("can be undone").id,
        file: file_with_two(&test),
        passphrase: PASSPHRASE.to_owned(),
        job: id(&job[0]["id"]),
        custom_field: id(&call("save_custom_field", licence_plate()).await["id"]),
    };
    (test, seed)
}

/// A picture of the customer's, with its revision.
async fn attached(test: &TestApp, customer: &Json) -> (Uuid, String) {
    let attachment = json!({ "record": "customer", "record_id": customer, "name": "平面图.png" });
    let bytes = testkit::drawing::floor_plan_in_base64();
    let made = test.call("attach_file", json!({ "attachment": attachment, "source": { "bytes": bytes } })).await;
    let made = made.expect("attaches");
    (id(&made["id"]), made["revision"].as_str().expect("a revision").to_owned())
}

/// An open repeating task with its revision, and an open list that holds it.
async fn task_of(test: &TestApp) -> ((Uuid, String), Uuid) {
    let task = json!({ "task": { "title": "送样机", "due": "2026-03-18", "repetition": "monthly" } });
    let made = test.call("create_task", task).await.expect("makes");
    let list = json!({ "filter": null, "sort": null, "limit": 10 });
    let list = test.call("open_task_list", list).await.expect("opens");
    let revision = made["task"]["revision"].as_str().expect("a revision").to_owned();
    ((id(&made["id"]), revision), id(&list["list"]))
}

fn file_with_two(test: &TestApp) -> PathBuf {
    let file = test.folder.path().join("two.csv");
    std::fs::write(&file, "名称,来源\n云栈纺织,展会\n拾光包装,电话\n").expect("writes");
    file
}

/// A contact of the customer, and an open list that holds it.
async fn contact_of(test: &TestApp, customer: &Json) -> (Json, Json) {
    let contact = json!({ "customer": customer["id"], "name": "沈墨", "phones": ["13957400001"], "is_main": true });
    let contact = test.call("create_contact", json!({ "contact": contact })).await.expect("makes");
    let list = json!({ "filter": null, "sort": null, "limit": 10 });
    (contact, test.call("open_contact_list", list).await.expect("opens"))
}

/// An open opportunity and a lost one.
async fn sales(test: &TestApp, customer: &Json) -> SalesSeed {
    let call = async |name: &str, request: Json| test.call(name, request).await.expect(name);
    let opportunity = async |name: &str| {
        let filled = json!({
            "name": name, "customer": customer, "source": "展会", "amount": "120000", "expected_close": "2026-06-30",
        });
        call("create_opportunity", json!({ "opportunity": filled, "pipeline": null })).await
    };
    let (deal, lost) = (opportunity("产线改造").await, opportunity("备件年框").await);
    call("close_opportunity", json!({ "id": lost["id"], "won": false, "reason": "价格太高", "closed_on": null })).await;
    let list = call("open_opportunity_list", json!({ "filter": null, "sort": null, "limit": 10 })).await;
    SalesSeed {
        pipeline: id(&deal["pipeline"]),
        opportunity: id(&deal["id"]),
        revision: deal["revision"].as_str().expect("a revision").to_owned(),
        lost: id(&lost["id"]),
        list: id(&list["list"]),
    }
}

/// A lead of a company nobody knows yet, in an open list.
async fn leads(test: &TestApp) -> LeadSeed {
    let lead = json!({ "name": "云栈纺织", "contact_name": "王芳", "source": "展会", "phones": ["13957400077"] });
    let lead = test.call("create_lead", json!({ "lead": lead })).await.expect("makes");
    let list = json!({ "filter": null, "sort": null, "limit": 10 });
    let list = test.call("open_lead_list", list).await.expect("opens");
    let revision = lead["revision"].as_str().expect("a revision").to_owned();
    let pooled = json!({ "name": "拾光包装", "source": "展会", "owner": null });
    let pooled_lead = test.call("create_lead", json!({ "lead": pooled })).await.expect("makes");
    let pooled = json!({ "kind": "company", "name": "澄砚精密", "source": "官网", "owner": null });
    let pooled_customer = test.call("create_customer", json!({ "customer": pooled })).await.expect("makes");
    LeadSeed {
        lead: id(&lead["id"]),
        revision,
        list: id(&list["list"]),
        pooled_customer: id(&pooled_customer["id"]),
        pooled_lead: id(&pooled_lead["id"]),
    }
}

/// Commands that need another state than an open workspace without a keyring; `session.rs` and `kiosk.rs` run them.
const AROUND_A_SESSION: [&str; 3] = ["create_workspace", "confirm_recovery_code", "start_kiosk"];

#[tokio::test]
async fn every_command_runs_with_its_example_and_leaves_rows_and_journal_in_agreement() {
    for entry in COMMANDS.iter().filter(|entry| !AROUND_A_SESSION.contains(&entry.name)) {
        let (test, seed) = seeded().await;
        let before = journal_entries(&test).await;
        let outcome = test.outcome(entry.name, (entry.example)(&seed)).await;
        let outcome = outcome.unwrap_or_else(|error| {
            panic!("{}: its example() must run on the seed, but: {error} {:?}", entry.name, error.params)
        });
        if !test.app.is_open() {
            test.call("unlock", json!({ "login": "lin", "method": "passphrase", "secret": PASSPHRASE }))
                .await
                .expect("opens");
        }
        let grown = journal_entries(&test).await - before;
        if entry.kind == Kind::Read {
            assert_eq!(grown, 0, "{} is a read and must not write", entry.name);
        }
        assert!(outcome.undo.is_none() || grown > 0, "{} can be undone but left no entry", entry.name);
        let proof = test.call("verify_workspace", json!({})).await.expect("verifies");
        assert_eq!(proof["findings"], json!([]), "{}: rows and journal must agree afterwards", entry.name);
    }
}

async fn journal_entries(test: &TestApp) -> i64 {
    test.call("get_workspace_status", json!({})).await.expect("reads")["journal_entries"].as_i64().expect("a number")
}

#[test]
fn command_names_are_unique_and_read_like_the_others() {
    let mut seen = BTreeSet::new();
    for entry in COMMANDS {
        assert!(seen.insert(entry.name), "{} is registered twice", entry.name);
        let plain = entry.name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        assert!(plain, "{}: command names are lower case with underscores, verb first", entry.name);
    }
}

/// Which roles may call what. A change here is a change of rights: review it as one.
#[test]
fn commands_are_allowed_to_the_roles_the_snapshot_names() {
    let mut lines =
        String::from("# command × role. Written by the test with UPDATE_SNAPSHOTS=1; reviewed by a person.\n");
    for entry in COMMANDS {
        lines.push_str(&format!("{:<28} {}\n", entry.name, allowed(entry).join(" ")));
    }
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/command-roles.txt");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &lines).expect("writes");
    }
    let reviewed = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        lines, reviewed,
        "the rights of a command changed: run `UPDATE_SNAPSHOTS=1 cargo test -p waystation-crm --test coverage`, \
         read the difference as a reviewer, and commit it if it is meant"
    );
}

fn allowed(entry: &Entry) -> Vec<&'static str> {
    let me = Uuid::from_u128(1);
    let may = |role: &&str| {
        let held: Vec<_> =
            builtin_role(role).map(|role| HeldRole::lasting(role.key, role.rights())).into_iter().collect();
        let actor = Actor::member(me, "x", &held, &Organisation::default());
        authorize(&std::sync::Arc::new(actor), entry.access).is_ok()
    };
    let everybody = ["(no role)"].into_iter().chain(BUILTIN_ROLES.iter().map(|role| role.key));
    everybody.filter(may).collect()
}

/// `ways commands --json` prints them.
#[test]
fn schemas_can_be_written_for_every_command() {
    let mut generator = schemars::SchemaGenerator::default();
    let schemas: BTreeMap<_, _> = COMMANDS
        .iter()
        .map(|entry| (entry.name, ((entry.request)(&mut generator), (entry.answer)(&mut generator))))
        .collect();
    assert_eq!(schemas.len(), COMMANDS.len());
}
