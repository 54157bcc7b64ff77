//! Each record type from a text file.

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;

use super::{customer, file, import, listed, problems, request};

#[tokio::test]
async fn leads_come_with_numbers_days_and_owners_and_are_found_again_as_doubles() {
    let test = TestApp::new().await;
    let rows = "线索名称,联系人,电话,来源,渠道,获取成本,线索日期,城市,标签\n\
        云栈纺织,王芳,13857426027,展会,工博会,180,2026/1/5,宁波,春季\n\
        拾光包装,,,官网,,,,火星,\n";
    let path = file(&test, "leads.csv", rows);
    let dry = import(&test, "import_leads", &path, json!({ "dry_run": true })).await;
    assert_eq!((&dry["created"], listed(&test, "open_lead_list").await.len()), (&json!(2), 0));
    let report = import(&test, "import_leads", &path, json!({})).await;
    assert_eq!((&report["created"], &report["rejected"]), (&json!(2), &json!(0)));
    assert_eq!(report["notes"][0]["code"], "unknown_region");
    let leads = listed(&test, "open_lead_list").await;
    let first = test.call("get_lead", json!({ "id": leads[0]["id"] })).await.expect("reads");
    let told = ["number", "owner_name", "captured_on", "city_name", "channel"].map(|field| first[field].clone());
    assert_eq!(told, ["L-000001", "林知夏", "2026-01-05", "宁波市", "工博会"].map(Json::from));
    let second = test.call("get_lead", json!({ "id": leads[1]["id"] })).await.expect("reads");
    assert_eq!(second["remark"], "火星", "a place nobody knows is kept as text");
    assert!(second["captured_on"].is_string(), "a row without a day was captured today");
    let again = import(&test, "import_leads", &path, json!({ "on_duplicate": "skip" })).await;
    assert_eq!((&again["skipped"], &again["created"]), (&json!(2), &json!(0)));
    let reasons = &again["duplicates"][0]["existing"]["reasons"];
    assert_eq!(reasons, &json!(["name", "phones"]));
}

#[tokio::test]
async fn a_rep_brings_in_leads_as_their_own_and_gives_none_to_whom_they_may_not() {
    let test = TestApp::new().await;
    test.hire("song", "sales_rep", None).await;
    let rep = test.as_member("song").await;
    let path = file(&test, "leads.csv", "名称,来源,负责人\n云栈纺织,展会,林知夏\n拾光包装,展会,\n");
    let report = import(&rep, "import_leads", &path, json!({})).await;
    assert_eq!(report["created"], 2);
    assert_eq!((&report["notes"][0]["code"], &report["notes"][0]["row"]), (&json!("owner_out_of_reach"), &json!(2)));
    let leads = listed(&rep, "open_lead_list").await;
    assert!(leads.iter().all(|lead| lead["owner_name"] == "SONG"), "{leads:?}");
    test.hire("service", "service_rep", None).await;
    let service = test.as_member("service").await;
    for command in ["import_leads", "import_contacts", "import_opportunities", "import_activities", "import_tasks"] {
        assert_eq!(service.refused(command, request(&path, json!({}))).await.code, Code::NotAllowed, "{command}");
    }
}

#[tokio::test]
async fn a_contact_names_its_customer_by_number_name_or_id_and_the_row_says_how_to_mend_it() {
    let test = TestApp::new().await;
    let qilan = customer(&test, "宁波启澜医疗器械有限公司").await;
    customer(&test, "云栈纺织有限公司").await;
    customer(&test, "云栈纺织集团").await;
    let rows = format!(
        "客户,姓名,电话,决策角色,主联系人\n{},沈墨,13857426027,决策人,是\n启澜,无此人,,,\n宁波启澜医疗器械,陆遥,,,否\n\
         云栈纺织,王芳,,,\n云栈纺织集团,赵六,,,\n{},钱七,,采购,\n,孙八,,,\n",
        qilan["number"].as_str().expect("a number").to_lowercase(),
        qilan["id"].as_str().expect("an id"),
    );
    let path = file(&test, "contacts.csv", &rows);
    let report = import(&test, "import_contacts", &path, json!({})).await;
    assert_eq!((&report["created"], &report["rejected"]), (&json!(4), &json!(3)));
    let faults = [(3, "unknown_customer"), (5, "ambiguous_customer"), (8, "required")];
    let mut found = problems(&report);
    found.sort();
    assert_eq!(found, faults.map(|(row, code)| (row, code.to_owned())));
    let ambiguous = report["problems"].as_array().expect("a list").iter().find(|one| one["row"] == 5).expect("there");
    assert_eq!((&ambiguous["params"]["entries"], &ambiguous["field"]), (&json!("2"), &json!("customer")));
    let contacts = test.call("list_contacts", json!({ "customer": qilan["id"] })).await.expect("reads");
    let names: Vec<_> = contacts.as_array().expect("a list").iter().map(|one| one["name"].clone()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    let again = import(&test, "import_contacts", &path, json!({ "on_duplicate": "update" })).await;
    assert_eq!((&again["updated"], &again["created"]), (&json!(4), &json!(0)));
}

#[tokio::test]
async fn a_whole_import_of_contacts_is_taken_back() {
    let test = TestApp::new().await;
    let qilan = customer(&test, "启澜医疗").await;
    let path = file(&test, "contacts.csv", "客户,姓名\n启澜医疗,沈墨\n启澜医疗,陆遥\n");
    let outcome = test.outcome("import_contacts", request(&path, json!({}))).await.expect("imports");
    test.call("undo", json!({ "undo": outcome.undo })).await.expect("undoes");
    let contacts = test.call("list_contacts", json!({ "customer": qilan["id"] })).await.expect("reads");
    assert_eq!(contacts, json!([]));
}

#[tokio::test]
async fn what_belongs_to_a_customer_out_of_reach_is_rejected_and_the_rest_lands() {
    let test = TestApp::new().await;
    customer(&test, "启澜医疗").await;
    test.hire("song", "sales_rep", None).await;
    let rep = test.as_member("song").await;
    customer(&rep, "云栈纺织").await;
    let path = file(&test, "contacts.csv", "客户,姓名\n启澜医疗,沈墨\n云栈纺织,王芳\n");
    let report = import(&rep, "import_contacts", &path, json!({})).await;
    assert_eq!(problems(&report), [(2, "unknown_customer".to_owned())], "what one does not see does not exist");
    assert_eq!(report["created"], 1);
}

#[tokio::test]
async fn activities_bring_the_past_with_its_day_kind_and_person_and_the_customer_knows_the_newest() {
    let test = TestApp::new().await;
    let qilan = customer(&test, "启澜医疗").await;
    test.hire("song", "sales_rep", None).await;
    let rows = "客户,跟进方式,跟进时间,跟进内容,跟进人,结果\n\
        启澜医疗,电话,2025-11-03 14:30,催报价,SONG,月底定\n\
        启澜医疗,拜访,2026-01-12,送样机,,\n\
        启澜医疗,拜访,2027-05-01,回访,,\n\
        启澜医疗,传真,2025-01-01,问候,,\n\
        启澜医疗,电话,昨天,问候,,\n";
    let path = file(&test, "history.csv", rows);
    let report = import(&test, "import_activities", &path, json!({})).await;
    assert_eq!(report["created"], 3);
    assert_eq!(problems(&report), [(5, "unknown_choice".to_owned()), (6, "malformed_date".to_owned())]);
    let page = test.call("list_customer_activities", json!({ "id": qilan["id"], "limit": 9 })).await.expect("reads");
    let told = |one: &Json| ["kind", "status", "content"].map(|field| one[field].as_str().expect("a text").to_owned());
    let told: Vec<_> = page["activities"].as_array().expect("a list").iter().map(told).collect();
    let expected = [["visit", "planned", "回访"], ["visit", "done", "送样机"], ["call", "done", "催报价"]];
    assert_eq!(told, expected.map(|one| one.map(str::to_owned)));
    assert_eq!(page["activities"][2]["member_name"], "SONG");
    let seen = test.call("get_customer", json!({ "id": qilan["id"] })).await.expect("reads");
    assert_eq!(seen["last_follow_up"], page["activities"][1]["at"], "the newest that took place");
    let again = import(&test, "import_activities", &path, json!({ "on_duplicate": "skip" })).await;
    assert_eq!((&again["created"], &again["skipped"]), (&json!(0), &json!(3)));
}

#[tokio::test]
async fn opportunities_enter_the_stage_the_file_names_open_or_ended() {
    let test = TestApp::new().await;
    customer(&test, "启澜医疗").await;
    let pipelines = test.call("list_pipelines", json!({})).await.expect("reads");
    let stages = pipelines["pipelines"][0]["stages"].as_array().expect("stages").clone();
    let second = stages[1]["name"].as_str().expect("a name");
    let rows = format!(
        "商机名称,客户,金额,阶段,状态,关闭日期,赢单原因,输单原因,开始日期\n\
         产线改造,启澜医疗,36.8万,{second},,,,,2025-10-01\n\
         备件框架,启澜医疗,120000,,赢单,2025-12-24,关系信任,,2025-08-01\n\
         二期扩建,启澜医疗,,{second},输单,2025-12-30,,价格太高,\n\
         幻想项目,启澜医疗,,不存在的阶段,,,,,\n"
    );
    let path = file(&test, "deals.csv", &rows);
    let report = import(&test, "import_opportunities", &path, json!({})).await;
    assert_eq!((&report["created"], problems(&report)), (&json!(3), vec![(5, "unknown_stage".to_owned())]));
    let rows = listed(&test, "open_opportunity_list").await;
    let get = async |at: usize| test.call("get_opportunity", json!({ "id": rows[at]["id"] })).await.expect("reads");
    let (open, won, lost) = (get(0).await, get(1).await, get(2).await);
    assert_eq!(
        (&open["number"], &open["stage"]["key"], &open["outcome"]),
        (&json!("O-000001"), &stages[1]["key"], &json!("open"))
    );
    assert_eq!((&open["probability"], &open["opened_on"]), (&stages[1]["probability"], &json!("2025-10-01")));
    assert_eq!(
        (&won["outcome"], &won["closed_on"], &won["win_reason"]),
        (&json!("won"), &json!("2025-12-24"), &json!("关系信任"))
    );
    assert_eq!((&lost["outcome"], &lost["loss_reason"]), (&json!("lost"), &json!("价格太高")));
    let moved = json!({ "id": open["id"], "stage": stages[0]["key"] });
    test.call("move_opportunity", moved).await.expect("what came from a file moves on like any other");
}

#[tokio::test]
async fn tasks_come_with_their_day_and_go_to_whom_one_may_give_them() {
    let test = TestApp::new().await;
    customer(&test, "启澜医疗").await;
    let song = test.hire("song", "sales_rep", None).await;
    let rows = "事项,到期日,时间,优先级,状态,客户,负责人,完成时间\n\
        寄样册,2026-04-01,9:30,高,,启澜医疗,SONG,\n\
        归档合同,2025-12-01,,,已完成,,,2025-12-02\n\
        没有日子,,8:00,,,,,\n";
    let path = file(&test, "tasks.csv", rows);
    let report = import(&test, "import_tasks", &path, json!({})).await;
    assert_eq!((&report["created"], problems(&report)), (&json!(2), vec![(4, "required".to_owned())]));
    let rows = listed(&test, "open_task_list").await;
    let given = test.call("get_task", json!({ "id": rows[0]["id"] })).await.expect("reads");
    assert_eq!(
        (&given["owner"], &given["priority"], &given["due_time"]),
        (&json!(song), &json!("high"), &json!("09:30"))
    );
    let done = test.call("get_task", json!({ "id": rows[1]["id"] })).await.expect("reads");
    assert_eq!((&done["status"], done["done_at"].is_string()), (&json!("done"), true));
    let again = import(&test, "import_tasks", &path, json!({ "on_duplicate": "skip" })).await;
    assert_eq!((&again["created"], &again["skipped"]), (&json!(0), &json!(2)));
}

#[tokio::test]
async fn every_list_is_written_to_a_file_that_can_be_brought_in_again() {
    let test = TestApp::new().await;
    customer(&test, "启澜医疗").await;
    let all = [
        (
            "contacts",
            "客户,姓名,电话,主联系人\n启澜医疗,沈墨,13857426027,是\n",
            vec!["customer", "name", "phones", "is_main"],
        ),
        ("leads", "名称,来源,备注\n云栈纺织,展会,=1+1\n", vec!["number", "name", "source", "remark"]),
        (
            "opportunities",
            "商机名称,客户,金额\n产线,启澜医疗,1000\n",
            vec!["customer", "name", "stage", "amount", "pipeline"],
        ),
        (
            "activities",
            "客户,方式,时间,内容\n启澜医疗,电话,2026-01-02 10:00,问候\n",
            vec!["customer", "kind", "at", "content"],
        ),
        ("tasks", "事项,到期日,客户\n寄样册,2026-04-01,启澜医疗\n", vec!["title", "due", "customer", "owner"]),
    ];
    for (name, rows, columns) in all {
        let path = file(&test, &format!("{name}.csv"), rows);
        let import_command = format!("import_{name}");
        import(&test, &import_command, &path, json!({})).await;
        for format in ["csv", "xlsx"] {
            let out = test.folder.path().join(format!("out-{name}.{format}"));
            let selection = json!({ "filter": { "all": [] }, "sort": null, "archived": false });
            let request = json!({ "selection": selection, "columns": columns, "path": out, "format": format, "language": "zh-CN" });
            let answer = test.call(&format!("export_{name}"), request).await.expect("exports");
            assert_eq!((&answer["rows"], &answer["left_out"]), (&json!(1), &json!(0)), "{name}");
            let report = import(&test, &import_command, &out, json!({ "on_duplicate": "update" })).await;
            assert_eq!((&report["updated"], &report["rejected"]), (&json!(1), &json!(0)), "{name} {format}: {report}");
        }
    }
    let kept = std::fs::read_to_string(test.folder.path().join("out-leads.csv")).expect("reads");
    assert!(kept.contains("'=1+1"), "no cell is run by a spreadsheet: {kept}");
    let stage = std::fs::read_to_string(test.folder.path().join("out-opportunities.csv")).expect("reads");
    assert!(stage.contains("启澜医疗") && !stage.contains(",contact,"), "names and stages in words: {stage}");
}

#[tokio::test]
async fn a_company_s_own_fields_are_columns_too() {
    let test = TestApp::new().await;
    let option = |label: &str| json!({ "key": "", "label": label, "label_en": null });
    for field in [
        json!({
            "label": "投诉类型", "label_en": "Complaint", "kind": "choice", "required": "always",
            "options": [option("质量"), option("交期")],
        }),
        json!({ "label": "预算年度", "label_en": "Budget year", "kind": "number" }),
    ] {
        let request = json!({ "id": null, "revision": null, "record": "customer", "field": field });
        test.call("save_custom_field", request).await.expect("defines");
    }
    let rows = "客户名称,来源,投诉类型,预算年度\n启澜医疗,展会,质量,2027\n云栈纺织,展会,,2027\n砚台精密,展会,颜色,\n";
    let csv = file(&test, "own.csv", rows);
    let report = import(&test, "import_customers", &csv, json!({})).await;
    assert_eq!((&report["created"], &report["unplaced"]), (&json!(1), &json!([])), "{report}");
    assert_eq!(problems(&report).iter().map(|(row, _)| *row).collect::<Vec<_>>(), [3, 4]);
    let more = file(&test, "more.csv", "客户名称,来源,投诉类型,预算年度\n启澜医疗,展会,交期,\n");
    let report = import(&test, "import_customers", &more, json!({ "on_duplicate": "update" })).await;
    assert_eq!(report["updated"], 1, "{report}");
    let rows = listed(&test, "open_customer_list").await;
    let kept = test.call("get_customer", json!({ "id": rows[0]["id"] })).await.expect("reads");
    assert_eq!(kept["custom"].as_object().expect("values").len(), 2, "what the file does not give stays: {kept}");
}
