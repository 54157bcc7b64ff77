//! Fields a company defines for itself, through the front door: kept in each record, and everything the product does
//! with a declared field, it does with these.

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;

async fn define(app: &TestApp, record: &str, field: Json) -> Json {
    let request = json!({ "id": null, "revision": null, "record": record, "field": field });
    app.call("save_custom_field", request).await.expect("defines")
}

fn complaint() -> Json {
    let option = |label: &str, en: &str| json!({ "key": "", "label": label, "label_en": en });
    json!({
        "label": "客户投诉类型", "label_en": "Complaint kind", "kind": "choice",
        "options": [option("质量", "Quality"), option("交期", "Delivery"), option("服务", "Service")],
    })
}

fn customer(name: &str, custom: Json) -> Json {
    json!({ "customer": { "kind": "company", "name": name, "source": "展会", "custom": custom } })
}

async fn make(app: &TestApp, name: &str, custom: Json) -> Json {
    app.call("create_customer", customer(name, custom)).await.expect("makes")
}

async fn found(app: &TestApp, filter: Json) -> Vec<String> {
    let request = json!({ "filter": filter, "sort": null, "limit": 50 });
    let window = app.call("open_customer_list", request).await.expect("opens");
    let rows = window["rows"].as_array().expect("rows").iter();
    rows.map(|row| row["name"].as_str().expect("a name").to_owned()).collect()
}

async fn sorted(app: &TestApp, field: &str, descending: bool) -> Vec<String> {
    let request = json!({ "filter": null, "sort": { "field": field, "descending": descending }, "limit": 50 });
    let window = app.call("open_customer_list", request).await.expect("opens");
    let rows = window["rows"].as_array().expect("rows").iter();
    rows.map(|row| row["name"].as_str().expect("a name").to_owned()).collect()
}

fn is(field: &str, op: &str, value: Json) -> Json {
    json!({ "field": field, "op": op, "value": value })
}

#[tokio::test]
async fn a_field_is_defined_filled_journaled_and_its_value_taken_back() {
    let app = TestApp::new().await;
    let field = define(&app, "customer", complaint()).await;
    assert_eq!((&field["key"], &field["name"]), (&json!("complaint_kind"), &json!("custom.complaint_kind")));
    assert_eq!(field["options"][0]["key"], "quality");
    let made = make(&app, "启澜医疗", json!({ "complaint_kind": "质量" })).await;
    assert_eq!(made["custom"], json!({ "complaint_kind": "quality" }));
    let change = json!({
        "id": made["id"], "revision": made["revision"], "changes": { "custom.complaint_kind": "delivery" },
    });
    let changed = app.outcome("update_customer", change.clone()).await.expect("changes");
    assert_eq!(changed.answer["custom"]["complaint_kind"], "delivery");
    let overtaken = app.refused("update_customer", change).await;
    assert_eq!(overtaken.code, Code::ChangedMeanwhile);
    let history = json!({ "id": made["id"], "before": null, "limit": 10 });
    let told = app.call("list_customer_history", history.clone()).await.expect("reads");
    let newest = &told["entries"][0]["changes"][0];
    assert_eq!((&newest["field"], &newest["after"]), (&json!("custom.complaint_kind"), &json!("delivery")));
    let first = told["entries"][1]["changes"].as_array().expect("changes");
    assert!(first.iter().any(|change| change["field"] == "custom.complaint_kind" && change["after"] == "quality"));
    app.call("undo", json!({ "undo": changed.undo })).await.expect("takes back");
    let now = app.call("get_customer", json!({ "id": made["id"] })).await.expect("reads");
    assert_eq!(now["custom"]["complaint_kind"], "quality");
    let proof = app.call("verify_workspace", json!({})).await.expect("verifies");
    assert_eq!(proof["findings"], json!([]));
}

#[tokio::test]
async fn what_no_definition_allows_is_refused_with_the_field() {
    let app = TestApp::new().await;
    define(&app, "customer", complaint()).await;
    define(&app, "customer", json!({ "label": "预算年度", "label_en": "Budget year", "kind": "number" })).await;
    define(&app, "customer", json!({ "label": "项目经理", "label_en": "Engineer", "kind": "member" })).await;
    let refused = async |custom: Json| {
        let error = app.refused("create_customer", customer("云栈纺织", custom)).await;
        (error.code, error.field.unwrap_or_default())
    };
    assert_eq!(refused(json!({ "colour": "红" })).await, (Code::UnknownField, "custom.colour".into()));
    let complaint = "custom.complaint_kind";
    assert_eq!(refused(json!({ "complaint_kind": "价格" })).await, (Code::UnknownChoice, complaint.into()));
    assert_eq!(refused(json!({ "budget_year": "2027.5" })).await, (Code::MalformedNumber, "custom.budget_year".into()));
    let nobody = json!({ "engineer": uuid::Uuid::now_v7() });
    assert_eq!(refused(nobody).await, (Code::NotFound, "custom.engineer".into()));
    assert_eq!(refused(json!({ "engineer": "林" })).await, (Code::MalformedRequest, "custom.engineer".into()));
}

#[tokio::test]
async fn a_required_field_is_asked_of_new_records_and_cannot_be_emptied() {
    let app = TestApp::new().await;
    let old = make(&app, "早先的客户", json!({})).await;
    let mut field = complaint();
    field["required"] = json!("always");
    define(&app, "customer", field).await;
    let refused = app.refused("create_customer", customer("启澜医疗", json!({}))).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Required, Some("custom.complaint_kind")));
    let made = make(&app, "启澜医疗", json!({ "complaint_kind": "service" })).await;
    let empty = json!({
        "id": made["id"], "revision": made["revision"], "changes": { "custom.complaint_kind": null },
    });
    let refused = app.refused("update_customer", empty).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Required, Some("custom.complaint_kind")));
    let remark = json!({ "id": old["id"], "revision": old["revision"], "changes": { "remark": "仍可修改" } });
    app.call("update_customer", remark).await.expect("a row from before stays open to other changes");
}

#[tokio::test]
async fn values_are_filtered_and_put_in_order_like_declared_ones() {
    let app = TestApp::new().await;
    let number = json!({ "label": "产能", "label_en": "Capacity", "kind": "number", "decimals": 2, "unit": "吨" });
    for field in [
        complaint(),
        number,
        json!({ "label": "年度预算", "label_en": "Budget", "kind": "money" }),
        json!({ "label": "验收日", "label_en": "Accepted on", "kind": "date" }),
        json!({ "label": "外资", "label_en": "Foreign", "kind": "bool" }),
        json!({ "label": "项目经理", "label_en": "Engineer", "kind": "member" }),
        json!({ "label": "代号", "label_en": "Code name", "kind": "text" }),
    ] {
        define(&app, "customer", field).await;
    }
    let mut several = complaint();
    (several["label"], several["label_en"], several["kind"]) = (json!("关注点"), json!("Concerns"), json!("choices"));
    define(&app, "customer", several).await;
    let me = app.call("session", json!({})).await.expect("reads")["member"]["id"].clone();
    make(&app, "甲", json!({
        "complaint_kind": "quality", "capacity": "9.5", "budget": "100万", "accepted_on": "2026-03-01", "foreign": true,
        "engineer": me, "code_name": "北斗", "concerns": ["质量", "服务"],
    })).await;
    make(&app, "乙", json!({ "capacity": "10", "budget": "20000", "accepted_on": "2026-03-20", "foreign": false }))
        .await;
    make(&app, "丙", json!({})).await;
    assert_eq!(found(&app, is("custom.complaint_kind", "is", json!("quality"))).await, ["甲"]);
    assert_eq!(found(&app, is("custom.complaint_kind", "is_not", json!("quality"))).await, ["丙", "乙"]);
    assert_eq!(found(&app, is("custom.capacity", "at_least", json!("9.5"))).await, ["乙", "甲"]);
    assert_eq!(found(&app, is("custom.capacity", "less", json!("9.51"))).await, ["甲"]);
    assert_eq!(found(&app, is("custom.budget", "at_least", json!("50万"))).await, ["甲"]);
    assert_eq!(found(&app, is("custom.accepted_on", "after", json!("today"))).await, ["乙"]);
    assert_eq!(found(&app, is("custom.foreign", "is", json!(true))).await, ["甲"]);
    assert_eq!(found(&app, is("custom.engineer", "is", me)).await, ["甲"]);
    assert_eq!(found(&app, is("custom.code_name", "contains", json!("斗"))).await, ["甲"]);
    assert_eq!(found(&app, is("custom.code_name", "starts_with", json!("北"))).await, ["甲"]);
    assert_eq!(found(&app, is("custom.concerns", "in", json!(["service"]))).await, ["甲"]);
    assert_eq!(found(&app, is("custom.capacity", "empty", Json::Null)).await, ["丙"]);
    assert_eq!(sorted(&app, "custom.capacity", false).await, ["甲", "乙", "丙"]);
    assert_eq!(sorted(&app, "custom.budget", true).await, ["甲", "乙", "丙"]);
    let unknown = json!({ "filter": is("custom.nothing", "is", json!("x")), "sort": null, "limit": 5 });
    assert_eq!(app.refused("open_customer_list", unknown).await.code, Code::UnknownField);
}

#[tokio::test]
async fn who_may_not_see_a_field_meets_it_nowhere_and_keeps_its_value_when_saving() {
    let app = TestApp::new().await;
    let mut secret = complaint();
    secret["seen_by"] = json!(["sales_manager"]);
    define(&app, "customer", secret).await;
    let mut open = json!({ "label": "代号", "label_en": "Code name", "kind": "text", "searchable": true });
    open["changed_by"] = json!(["sales_manager"]);
    define(&app, "customer", open).await;
    let rep_id = app.hire("rep", "sales_rep", None).await;
    let rep = app.as_member("rep").await;
    let mut request = customer("启澜医疗", json!({ "complaint_kind": "quality", "code_name": "北斗星" }));
    request["customer"]["owner"] = json!(rep_id);
    let made = app.call("create_customer", request).await.expect("makes");
    let seen = rep.call("get_customer", json!({ "id": made["id"] })).await.expect("reads");
    assert_eq!(seen["custom"], json!({ "code_name": "北斗星" }));
    let history = json!({ "id": made["id"], "before": null, "limit": 10 });
    let told = rep.call("list_customer_history", history).await.expect("reads").to_string();
    assert!(!told.contains("complaint") && told.contains("北斗星"), "{told}");
    let filter = is("custom.complaint_kind", "is", json!("quality"));
    let refused = rep.refused("open_customer_list", json!({ "filter": filter, "sort": null, "limit": 5 })).await;
    assert_eq!(refused.code, Code::NotAllowed);
    let sort = json!({ "field": "custom.complaint_kind", "descending": false });
    let refused = rep.refused("open_customer_list", json!({ "filter": null, "sort": sort, "limit": 5 })).await;
    assert_eq!(refused.code, Code::NotAllowed);
    let change = |changes: Json| json!({ "id": made["id"], "revision": made["revision"], "changes": changes });
    for refused in ["custom.complaint_kind", "custom.code_name"] {
        let error = rep.refused("update_customer", change(json!({ refused: null }))).await;
        assert_eq!((error.code, error.field.as_deref()), (Code::NotAllowed, Some(refused)));
    }
    rep.call("update_customer", change(json!({ "remark": "初访" }))).await.expect("changes");
    let kept = app.call("get_customer", json!({ "id": made["id"] })).await.expect("reads");
    assert_eq!(kept["custom"]["complaint_kind"], "quality");
    let listed = rep.call("list_custom_fields", json!({})).await.expect("lists");
    let names: Vec<_> = listed.as_array().expect("fields").iter().map(|field| field["name"].clone()).collect();
    assert_eq!(names, ["custom.code_name"]);
    assert_eq!(found(&rep, json!({ "search": "北斗星" })).await, ["启澜医疗"]);
}

#[tokio::test]
async fn a_kind_stays_and_what_rows_hold_is_not_taken_from_under_them() {
    let app = TestApp::new().await;
    let field = define(&app, "customer", complaint()).await;
    make(&app, "启澜医疗", json!({ "complaint_kind": "quality" })).await;
    let save = |changes: Json| json!({ "id": field["id"], "revision": field["revision"], "record": "customer", "field": changes });
    assert_eq!(app.refused("save_custom_field", save(json!({ "kind": "text" }))).await.code, Code::KindFixed);
    let fewer = json!({ "options": [field["options"][1], field["options"][2]] });
    let refused = app.refused("save_custom_field", save(fewer)).await;
    assert_eq!((refused.code, refused.params["rows"].as_str()), (Code::ValuesDoNotFit, "1"));
    let unused = json!({ "options": [field["options"][0], field["options"][1]], "label": "投诉" });
    let saved = app.call("save_custom_field", save(unused)).await.expect("nobody has the third");
    assert_eq!((&saved["label"], &saved["key"]), (&json!("投诉"), &json!("complaint_kind")));
    let second =
        json!({ "id": null, "revision": null, "record": "customer", "field": { "label": "投诉", "kind": "text" } });
    assert_eq!(app.refused("save_custom_field", second).await.code, Code::AlreadyExists);
    let archived = app.call("archive_custom_field", json!({ "id": field["id"], "archived": true })).await;
    assert_eq!(archived.expect("archives")["archived"], true);
    let refused = app.refused("create_customer", customer("云栈纺织", json!({ "complaint_kind": "quality" }))).await;
    assert_eq!(refused.code, Code::UnknownField);
    let rep = {
        app.hire("rep", "sales_rep", None).await;
        app.as_member("rep").await
    };
    let define =
        json!({ "id": null, "revision": null, "record": "customer", "field": { "label": "我的", "kind": "text" } });
    assert_eq!(rep.refused("save_custom_field", define).await.code, Code::NotAllowed);
}

#[tokio::test]
async fn an_opportunity_needs_a_field_from_a_stage_on_and_as_a_criterion() {
    let app = TestApp::new().await;
    let customer = make(&app, "启澜医疗", json!({})).await;
    let deal = json!({
        "name": "产线改造", "customer": customer["id"], "source": "展会", "amount": "120000", "expected_close": "2026-06-30",
    });
    let deal = app.call("create_opportunity", json!({ "opportunity": deal, "pipeline": null })).await.expect("makes");
    let stages = json!([{ "pipeline": deal["pipeline"], "stage": "quote" }]);
    let field = json!({
        "label": "决策会议日期", "label_en": "Decision meeting", "kind": "date", "required": "from_stage", "stages": stages,
    });
    define(&app, "opportunity", field).await;
    define(&app, "opportunity", json!({ "label": "预算编号", "label_en": "Budget code", "kind": "text" })).await;
    let to = |stage: &str| json!({ "id": deal["id"], "stage": stage });
    let moved = app.call("move_opportunity", to("needs")).await.expect("nothing is asked for yet");
    let refused = app.refused("move_opportunity", to("quote")).await;
    assert_eq!((refused.code, refused.params["fields"].as_str()), (Code::CriterionUnmet, "custom.decision_meeting"));
    let change = |revision: &Json, day: Json| json!({ "id": deal["id"], "revision": revision, "changes": { "custom.decision_meeting": day } });
    app.call("update_opportunity", change(&moved["revision"], json!("2026-05-06"))).await.expect("fills");
    let moved = app.call("move_opportunity", to("quote")).await.expect("has it now");
    let refused = app.refused("update_opportunity", change(&moved["revision"], Json::Null)).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Required, Some("custom.decision_meeting")));

    let answer = app.call("list_pipelines", json!({})).await.expect("lists");
    assert!(answer["criterion_fields"].as_array().expect("fields").contains(&json!("custom.budget_code")));
    let pipeline = &answer["pipelines"][0];
    let mut stages = pipeline["stages"].clone();
    stages[0]["criteria"] = json!([{ "kind": "fields", "fields": ["custom.budget_code"] }]);
    let save = json!({
        "id": pipeline["id"], "revision": pipeline["revision"], "name": pipeline["name"], "active": true, "stages": stages,
    });
    app.call("save_pipeline", save).await.expect("saves");
    let second = json!({ "name": "备件年框", "customer": customer["id"] });
    let made = app.call("create_opportunity", json!({ "opportunity": second, "pipeline": null })).await.expect("makes");
    let refused = app.refused("move_opportunity", json!({ "id": made["id"], "stage": "needs" })).await;
    assert_eq!((refused.code, refused.params["fields"].as_str()), (Code::CriterionUnmet, "custom.budget_code"));
}

#[tokio::test]
async fn a_field_made_searchable_finds_the_rows_from_before_once_a_job_has_indexed_them() {
    let app = TestApp::new().await;
    let code = json!({ "label": "代号", "label_en": "Code name", "kind": "text" });
    let field = define(&app, "customer", code).await;
    make(&app, "启澜医疗", json!({ "code_name": "北斗星计划" })).await;
    let search = json!({ "search": "北斗星" });
    assert!(found(&app, search.clone()).await.is_empty());
    let save = json!({
        "id": field["id"], "revision": field["revision"], "record": "customer", "field": { "searchable": true },
    });
    let saved = app.call("save_custom_field", save).await.expect("saves");
    assert_eq!(saved["unindexed"], true);
    make(&app, "云栈纺织", json!({ "code_name": "北斗星二期" })).await;
    assert_eq!(found(&app, search.clone()).await, ["云栈纺织"]);
    let proof = app.call("verify_workspace", json!({})).await.expect("verifies");
    assert_eq!(proof["findings"], json!([]));
    let indexed = app.call("index_custom_fields", json!({})).await.expect("indexes");
    assert_eq!(indexed, json!({ "rows": 2 }));
    assert_eq!(found(&app, search).await, ["云栈纺织", "启澜医疗"]);
    let listed = app.call("list_custom_fields", json!({})).await.expect("lists");
    assert_eq!(listed[0]["unindexed"], false);
    let proof = app.call("verify_workspace", json!({})).await.expect("verifies");
    assert_eq!(proof["findings"], json!([]));
}

#[tokio::test]
async fn every_business_record_takes_the_fields_its_company_defined() {
    let app = TestApp::new().await;
    for record in ["contact", "lead", "task", "activity"] {
        define(&app, record, json!({ "label": "代号", "label_en": "Code name", "kind": "text" })).await;
    }
    let customer = make(&app, "启澜医疗", json!({})).await;
    let custom = json!({ "code_name": "北斗" });
    let made = |command: &'static str, request: Json| {
        let app = &app;
        async move { app.call(command, request).await.unwrap_or_else(|error| panic!("{command}: {error} {error:?}")) }
    };
    let contact = json!({ "contact": { "customer": customer["id"], "name": "沈墨", "custom": custom } });
    assert_eq!(made("create_contact", contact).await["custom"], custom);
    let lead = json!({ "lead": { "name": "云栈纺织", "source": "展会", "custom": custom } });
    assert_eq!(made("create_lead", lead).await["custom"], custom);
    let task = json!({ "task": { "title": "送样机", "custom": custom } });
    assert_eq!(made("create_task", task).await["task"]["custom"], custom);
    let visit = json!({
        "customer": customer["id"], "kind": "visit", "status": "planned", "at": "2026-03-18T06:00:00Z",
        "content": "送样机", "custom.code_name": "北斗",
    });
    assert_eq!(made("log_activity", json!({ "activity": visit })).await["custom"], custom);
    let second = json!({ "lead": { "name": "拾光包装", "source": "展会", "custom.colour": "红" } });
    assert_eq!(app.refused("create_lead", second).await.code, Code::UnknownField);
    let proof = app.call("verify_workspace", json!({})).await.expect("verifies");
    assert_eq!(proof["findings"], json!([]));
}

#[tokio::test]
async fn what_the_company_added_is_written_to_a_file_in_its_words() {
    let app = TestApp::new().await;
    define(&app, "customer", complaint()).await;
    define(&app, "customer", json!({ "label": "年度预算", "label_en": "Budget", "kind": "money" })).await;
    let mut several = complaint();
    (several["label"], several["label_en"], several["kind"]) = (json!("关注点"), json!("Concerns"), json!("choices"));
    define(&app, "customer", several).await;
    let custom = json!({ "complaint_kind": "quality", "budget": "100万", "concerns": ["服务", "质量"] });
    let made = make(&app, "启澜医疗", custom).await;
    let path = app.folder.path().join("customers.csv");
    let columns = ["name", "custom.complaint_kind", "custom.budget", "custom.concerns"];
    let export = json!({
        "selection": { "ids": [made["id"]] }, "columns": columns, "format": "csv", "path": path, "language": "zh-CN",
    });
    app.call("export_customers", export).await.expect("exports");
    let text = std::fs::read_to_string(path).expect("a file");
    assert!(text.contains("客户名称,客户投诉类型,年度预算,关注点"), "{text}");
    assert!(text.contains("启澜医疗,质量,1000000.00,质量; 服务"), "{text}");
}

#[tokio::test]
async fn a_layout_is_saved_for_a_role_and_taken_back() {
    let app = TestApp::new().await;
    app.hire("chen", "sales_rep", None).await;
    let layout = |role: Json, key_fields: Json| {
        let fields = json!([{ "field": "source", "required": true }]);
        json!({ "revision": null, "layout": {
            "record": "customer", "role": role, "hidden": ["website"], "columns": ["name", "owner"],
            "key_fields": key_fields, "sections": [{ "title": "来历", "title_en": null, "fields": fields }],
        } })
    };
    app.call("save_layout", layout(Json::Null, json!(["owner", "level"]))).await.expect("saves");
    app.call("save_layout", layout(json!("sales_rep"), json!(["source"]))).await.expect("saves");
    let rep = app.as_member("chen").await;
    let own = |layouts: &Json| {
        let all = layouts.as_array().expect("layouts").iter();
        all.filter(|one| one["own"] == true).map(|one| one["key_fields"].clone()).collect::<Vec<_>>()
    };
    let list = async |who: &TestApp| who.call("list_layouts", json!({})).await.expect("lists");
    assert_eq!(own(&list(&rep).await), [json!(["source"])]);
    assert_eq!(own(&list(&app).await), [json!(["owner", "level"])]);
    let again = app.refused("save_layout", layout(Json::Null, json!(["owner"]))).await;
    assert_eq!(again.code, Code::ChangedMeanwhile);
    let eight = ["name", "owner", "level", "source", "city", "phones", "email", "remark"];
    let refused = app.refused("save_layout", layout(json!("analyst"), json!(eight))).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::TooMany, Some("key_fields")));
    assert_eq!(rep.refused("save_layout", layout(json!("sales_rep"), json!([]))).await.code, Code::NotAllowed);
    app.call("reset_layout", json!({ "record": "customer", "role": "sales_rep" })).await.expect("takes away");
    assert_eq!(own(&list(&rep).await), [json!(["owner", "level"])]);
}
