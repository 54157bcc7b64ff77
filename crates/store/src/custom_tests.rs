//! Lists by a custom field walk its index: what a company adds is found as quickly as what was declared.

use std::sync::Arc;

use domain::Record;
use domain::custom_fields::{CustomField, FieldOption, Options as Choices, ValueKind};
use domain::customers::Customer;
use domain::filter::{FieldFilter, Filter, FilterOp, Sort};
use domain::rights::{Access, Action, Actor, Grant, HeldRole, Organisation, SystemTask, authorize, builtin_role};
use serde_json::{Value as Json, json};

use super::{defined, definitions, keep_indexes};
use crate::connection::Cancel;
use crate::keys::{KeyCost, NoKeyring};
use crate::reading::{ListPlan, ReadScope, Reading};
use crate::{NewMember, NewWorkspace, Opened, Options, SystemClock, Workspace};

fn choice() -> CustomField {
    let option = |key: &str| FieldOption { key: key.into(), label: key.into(), label_en: None, retired: false };
    CustomField {
        record: "customer".into(),
        key: "complaint".into(),
        label: "投诉类型".into(),
        kind: ValueKind::Choice,
        options: Choices(vec![option("quality"), option("delay")]),
        ..CustomField::blank()
    }
}

async fn opened(folder: &tempfile::TempDir) -> Opened {
    let options = Options {
        folder: folder.path().to_owned(),
        clock: Arc::new(SystemClock),
        keyring: Arc::new(NoKeyring),
        cost: KeyCost::LEAST,
    };
    let member = NewMember { login: "lin".into(), name: "林知夏".into() };
    let new =
        NewWorkspace { company: "云岫".into(), member, passphrase: "驿站 清晨 42".into(), use_keyring: false };
    let (opened, _) = Workspace::new(options).create(new).await.expect("makes");
    let number = CustomField { key: "capacity".into(), label: "产能".into(), kind: ValueKind::Number, ..choice() };
    let mut scope = opened.store.write(Grant::for_task(SystemTask::Demonstration)).await.expect("begins");
    scope.create_all(&[choice(), number]).await.expect("defines");
    let customers: Vec<Customer> = (0..400).map(customer).collect();
    scope.create_all(&customers).await.expect("makes");
    scope.commit().await.expect("commits");
    opened
}

fn customer(at: i64) -> Customer {
    let mut customer = Customer { name: format!("客户{at}"), source: "展会".into(), ..Customer::blank() };
    let kind = if at % 100 == 0 { "quality" } else { "delay" };
    customer.set("custom.complaint", &json!(kind)).expect("a sheet");
    customer.set("custom.capacity", &json!((at * 7 % 400).to_string())).expect("a sheet");
    customer
}

async fn reader(opened: &Opened, role: &str) -> ReadScope {
    let mut scope = opened.store.read(Grant::for_task(SystemTask::SignIn), &Cancel::default()).await.expect("reads");
    let fields = defined(scope.all::<CustomField>().await.expect("definitions"));
    scope.finish().await.expect("ends");
    let role = builtin_role(role).expect("a ready-made role");
    let held = [HeldRole::lasting(role.key, role.rights())];
    let actor = Actor::member(opened.member, "x", &held, &Organisation::default()).knowing(fields);
    let see = Access::Record { record: Customer::TYPE.name, action: Action::See };
    let grant = authorize(&Arc::new(actor), see).expect("may");
    opened.store.read(grant, &Cancel::default()).await.expect("reads")
}

/// What SQLite says of the walk a list begins with.
async fn explained(scope: &mut ReadScope, plan: &ListPlan) -> String {
    let walk = plan.walk();
    let rows = scope.connection().rows(format!("EXPLAIN QUERY PLAN {} LIMIT 50", walk.text), walk.values).await;
    rows.expect("explains").iter().filter_map(|row| row.text(3)).collect::<Vec<_>>().join("; ")
}

fn is(field: &str, op: FilterOp, value: Json) -> Filter {
    Filter::Field(FieldFilter { field: field.into(), op, value })
}

#[tokio::test]
async fn a_list_by_a_custom_value_walks_its_index_and_sorts_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let opened = opened(&folder).await;
    let mut scope = reader(&opened, "sales_manager").await;
    let filter = is("custom.complaint", FilterOp::Is, json!("quality"));
    let plan = scope.plan_list(Customer::TYPE, Some(&filter), None, false).await.expect("plans");
    let told = explained(&mut scope, &plan).await;
    assert!(told.contains("INDEX custom_index_customer_complaint (state=? AND <expr>=?)"), "{told}");
    assert!(!told.contains("TEMP B-TREE"), "{told}");
    assert_eq!(scope.first_rows(&plan, 50).await.expect("reads").len(), 4);
}

#[tokio::test]
async fn an_order_by_a_custom_value_is_the_order_of_its_index_either_way() {
    let folder = tempfile::tempdir().expect("a folder");
    let opened = opened(&folder).await;
    let mut scope = reader(&opened, "sales_manager").await;
    for descending in [false, true] {
        let sort = Sort { field: "custom.capacity".into(), descending };
        let plan = scope.plan_list(Customer::TYPE, None, Some(&sort), false).await.expect("plans");
        let told = explained(&mut scope, &plan).await;
        assert!(told.contains("custom_index_customer_capacity") && !told.contains("TEMP B-TREE"), "{told}");
        let first = scope.first_rows(&plan, 2).await.expect("reads");
        let views = scope.views_of_rows(Customer::TYPE, &first).await.expect("reads");
        let capacities: Vec<_> = views.iter().map(|view| view.json("custom")["capacity"].clone()).collect();
        let wanted = if descending { json!(["399", "398"]) } else { json!(["0", "1"]) };
        assert_eq!(json!(capacities), wanted);
    }
}

#[tokio::test]
async fn indexes_follow_the_definitions_and_come_back_at_opening() {
    let folder = tempfile::tempdir().expect("a folder");
    let opened = opened(&folder).await;
    let mut writer = opened.store.writer().await.expect("a writer");
    let connection = &mut writer.connection;
    let count = "SELECT count(*) FROM sqlite_schema WHERE name GLOB 'custom_index_*'";
    assert_eq!(connection.integer(count, vec![]).await.expect("counts"), 2);
    connection.script("DROP INDEX custom_index_customer_capacity").await.expect("drops");
    let fields = definitions(connection).await.expect("definitions");
    keep_indexes(connection, &fields).await.expect("keeps");
    assert_eq!(connection.integer(count, vec![]).await.expect("counts"), 2);
    keep_indexes(connection, &Default::default()).await.expect("keeps");
    assert_eq!(connection.integer(count, vec![]).await.expect("counts"), 0);
}
