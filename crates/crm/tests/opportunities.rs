//! Opportunities through the front door: making, moving, closing, boards, funnels, pipelines.

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;

const DAY_MS: i64 = 86_400_000;

async fn customer(test: &TestApp, name: &str) -> Json {
    let request = json!({ "customer": { "kind": "company", "name": name, "source": "展会" } });
    test.call("create_customer", request).await.expect("makes")["id"].clone()
}

async fn made(test: &TestApp, customer: &Json, mut fields: Json) -> Json {
    fields["customer"] = customer.clone();
    let request = json!({ "opportunity": fields, "pipeline": null });
    test.call("create_opportunity", request).await.expect("makes")
}

/// With all that the standard pipeline asks for.
async fn filled(test: &TestApp, customer: &Json, name: &str, amount: &str) -> Json {
    let fields = json!({
        "name": name, "amount": amount, "source": "展会", "expected_close": "2026-06-30", "competitors": "海川仪表",
    });
    made(test, customer, fields).await
}

async fn moved(test: &TestApp, opportunity: &Json, stage: &str) -> Json {
    test.call("move_opportunity", json!({ "id": opportunity["id"], "stage": stage })).await.expect("moves")
}

async fn got(test: &TestApp, opportunity: &Json) -> Json {
    test.call("get_opportunity", json!({ "id": opportunity["id"] })).await.expect("reads")
}

async fn board(test: &TestApp, pipeline: &Json, filter: Json) -> Json {
    let request = json!({ "pipeline": pipeline, "filter": filter, "limit": 20 });
    test.call("get_board", request).await.expect("reads")
}

#[tokio::test]
async fn a_new_workspace_has_the_standard_pipeline_and_a_new_opportunity_enters_it() {
    let test = TestApp::new().await;
    let customer = customer(&test, "启澜医疗").await;
    let first = made(&test, &customer, json!({ "name": "产线改造", "amount": "12.5万" })).await;
    assert_eq!(first["stage"]["name"], "初步接触");
    assert_eq!((&first["probability"], &first["amount"]), (&json!(10), &json!("125000.00 CNY")));
    assert_eq!((&first["number"], &first["customer_name"]), (&json!("O-000001"), &json!("启澜医疗")));
    let second = made(&test, &customer, json!({ "name": "备件", "probability": 35 })).await;
    assert_eq!((&second["pipeline"], &second["probability"]), (&first["pipeline"], &json!(35)));
    let pipelines = test.call("list_pipelines", json!({})).await.expect("reads");
    assert_eq!(pipelines["pipelines"].as_array().expect("a list").len(), 1);
    assert_eq!(pipelines["pipelines"][0]["name"], "标准销售流程");
}

#[tokio::test]
async fn an_exit_criterion_refuses_and_tells_what_is_missing_until_it_is_met() {
    let test = TestApp::new().await;
    let customer = customer(&test, "启澜医疗").await;
    let deal = made(&test, &customer, json!({ "name": "产线改造" })).await;
    let request = json!({ "id": deal["id"], "stage": "needs" });
    let refused = test.refused("move_opportunity", request.clone()).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::CriterionUnmet, Some("source")));
    assert_eq!((refused.params["stage"].as_str(), refused.params["fields"].as_str()), ("contact", "source"));
    assert_eq!(got(&test, &deal).await["stage"]["key"], "contact", "nothing was changed");
    let update = json!({ "id": deal["id"], "revision": deal["revision"], "changes": { "source": "转介绍" } });
    test.call("update_opportunity", update).await.expect("edits");
    let outcome = test.outcome("move_opportunity", request).await.expect("moves");
    assert_eq!((&outcome.answer["stage"]["key"], &outcome.answer["probability"]), (&json!("needs"), &json!(30)));
    assert_eq!(outcome.answer["stays"].as_array().expect("a list").len(), 2);
    test.call("undo", json!({ "undo": outcome.undo })).await.expect("takes back");
    let back = got(&test, &deal).await;
    assert_eq!((&back["stage"]["key"], &back["stays"].as_array().expect("a list").len()), (&json!("contact"), &1));
    assert_eq!(back["stays"][0]["left_at"], Json::Null, "its stay goes on as if it had not been left");
}

#[tokio::test]
async fn a_customer_is_not_changed_by_an_edit_and_a_stage_is_not_typed() {
    let test = TestApp::new().await;
    let (one, other) = (customer(&test, "启澜医疗").await, customer(&test, "云栈纺织").await);
    let deal = made(&test, &one, json!({ "name": "产线改造" })).await;
    for changes in [json!({ "customer": other }), json!({ "stage": "won" }), json!({ "outcome": "won" })] {
        let request = json!({ "id": deal["id"], "revision": deal["revision"], "changes": changes });
        assert_eq!(test.refused("update_opportunity", request).await.code, Code::NotAllowed);
    }
    let dollars = json!({ "name": "x", "customer": one, "amount": "12 USD" });
    let refused = test.refused("create_opportunity", json!({ "opportunity": dollars, "pipeline": null })).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::MalformedMoney, Some("amount")));
}

#[tokio::test]
async fn won_and_lost_need_a_reason_and_reopened_it_goes_on_where_it_was() {
    let test = TestApp::new().await;
    let customer = customer(&test, "启澜医疗").await;
    let deal = filled(&test, &customer, "产线改造", "300000").await;
    moved(&test, &deal, "negotiation").await;
    let close = |reason: &str| json!({ "id": deal["id"], "won": true, "reason": reason, "closed_on": null });
    let refused = test.refused("close_opportunity", close("")).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Required, Some("win_reason")));
    let won = test.call("close_opportunity", close("服务更好")).await.expect("wins");
    assert_eq!(
        (&won["outcome"], &won["win_reason"], &won["closed_on"]),
        (&json!("won"), &json!("服务更好"), &json!("2026-03-18"))
    );
    assert!(won["stays"].as_array().expect("a list").iter().all(|stay| !stay["left_at"].is_null()));
    let request = json!({ "id": deal["id"], "stage": "needs" });
    assert_eq!(test.refused("move_opportunity", request).await.code, Code::OpportunityClosed);
    let open = test.call("reopen_opportunity", json!({ "id": deal["id"] })).await.expect("opens");
    assert_eq!((&open["outcome"], &open["stage"]["key"]), (&json!("open"), &json!("negotiation")));
    assert_eq!((&open["win_reason"], &open["closed_on"]), (&Json::Null, &Json::Null));
}

#[tokio::test]
async fn a_board_counts_and_sums_exactly_what_its_filter_leaves() {
    let test = TestApp::new().await;
    let customer = customer(&test, "启澜医疗").await;
    let mut deals = Vec::new();
    for (name, amount) in [("甲", "100000.10"), ("乙", "200000.20"), ("丙", "50000.05")] {
        deals.push(filled(&test, &customer, name, amount).await);
    }
    moved(&test, &deals[1], "quote").await;
    let pipeline = &deals[0]["pipeline"];
    let seen = board(&test, pipeline, Json::Null).await;
    let stage = |board: &Json, key: &str| {
        let stages = board["stages"].as_array().expect("a list").clone();
        stages.into_iter().find(|stage| stage["stage"]["key"] == key).expect("a stage")
    };
    let contact = stage(&seen, "contact");
    assert_eq!((&contact["count"], &contact["sum"]), (&json!(2), &json!("150000.15 CNY")));
    assert_eq!(contact["weighted"], "15000.01 CNY", "a tenth, to the fen");
    assert_eq!(contact["cards"][0]["name"], "丙", "the newest first");
    let quote = stage(&seen, "quote");
    assert_eq!((&quote["count"], &quote["weighted"]), (&json!(1), &json!("100000.10 CNY")));
    assert_eq!((&seen["count"], &seen["sum"]), (&json!(3), &json!("350000.35 CNY")));
    let large = json!({ "field": "amount", "op": "at_least", "value": "100000" });
    let filtered = board(&test, pipeline, large).await;
    assert_eq!((&filtered["count"], &stage(&filtered, "contact")["count"]), (&json!(2), &json!(1)));
    test.call("archive_opportunities", json!({ "ids": [deals[0]["id"]] })).await.expect("archives");
    assert_eq!(board(&test, pipeline, Json::Null).await["count"], 2);
}

#[tokio::test]
async fn further_cards_of_a_stage_come_after_those_that_are_there() {
    let test = TestApp::new().await;
    let customer = customer(&test, "启澜医疗").await;
    let mut pipeline = Json::Null;
    for at in 0..7 {
        pipeline = made(&test, &customer, json!({ "name": format!("商机{at}") })).await["pipeline"].clone();
    }
    let first =
        test.call("get_board", json!({ "pipeline": pipeline, "filter": null, "limit": 3 })).await.expect("reads");
    let mut names: Vec<String> = Vec::new();
    let take = |names: &mut Vec<String>, cards: &Json| {
        names.extend(
            cards.as_array().expect("a list").iter().map(|card| card["name"].as_str().expect("a name").to_owned()),
        );
    };
    take(&mut names, &first["stages"][0]["cards"]);
    let mut next = first["stages"][0]["next"].clone();
    while !next.is_null() {
        let request = json!({ "pipeline": pipeline, "stage": "contact", "filter": null, "after": next, "limit": 3 });
        let page = test.call("list_board_cards", request).await.expect("reads");
        take(&mut names, &page["cards"]);
        next = page["next"].clone();
    }
    assert_eq!(names, ["商机6", "商机5", "商机4", "商机3", "商机2", "商机1", "商机0"]);
}

#[tokio::test]
async fn what_stays_too_long_stands_out_on_the_day_its_stage_says() {
    let test = TestApp::new().await;
    let customer = customer(&test, "启澜医疗").await;
    let deal = made(&test, &customer, json!({ "name": "产线改造" })).await;
    test.clock.advance(13 * DAY_MS);
    let before = got(&test, &deal).await;
    assert_eq!((&before["stalled"], &before["days_in_stage"]), (&json!(false), &json!(13)));
    test.clock.advance(DAY_MS);
    assert_eq!(got(&test, &deal).await["stalled"], true);
    let stalled = json!({ "field": "stalls_on", "op": "on_or_before", "value": "today" });
    let request = json!({ "filter": stalled, "sort": null, "limit": 10 });
    let list = test.call("open_opportunity_list", request).await.expect("reads");
    assert_eq!(list["rows"].as_array().expect("rows").len(), 1);
}

#[tokio::test]
async fn a_funnel_counts_the_rows_one_finds_by_drilling_down() {
    let test = TestApp::new().await;
    let customer = customer(&test, "启澜医疗").await;
    let mut deals = Vec::new();
    for at in 0..4 {
        deals.push(filled(&test, &customer, &format!("商机{at}"), "1000").await);
    }
    test.clock.advance(2 * DAY_MS);
    for deal in &deals[..3] {
        moved(&test, deal, "needs").await;
    }
    test.clock.advance(4 * DAY_MS);
    moved(&test, &deals[0], "contact").await;
    moved(&test, &deals[1], "quote").await;
    let close = |deal: &Json, won: bool, reason: &str| json!({ "id": deal["id"], "won": won, "reason": reason, "closed_on": null });
    test.call("close_opportunity", close(&deals[1], true, "服务更好")).await.expect("wins");
    test.call("close_opportunity", close(&deals[2], false, "预算取消")).await.expect("loses");
    let request = json!({ "pipeline": deals[0]["pipeline"], "from": "2026-03-01", "to": "2026-03-31", "owner": null });
    let funnel = test.call("get_funnel", request).await.expect("reads");
    let row = |key: &str| {
        let stages = funnel["stages"].as_array().expect("a list").clone();
        stages.into_iter().find(|stage| stage["stage"]["key"] == key).expect("a stage")
    };
    let counts = |key: &str| [row(key)["entered"].clone(), row(key)["open"].clone(), row(key)["lost"].clone()];
    assert_eq!(counts("contact"), [json!(4), json!(1), json!(0)]);
    assert_eq!(counts("needs"), [json!(3), json!(1), json!(1)], "one went back but had been here");
    assert_eq!(counts("won"), [json!(1), json!(0), json!(0)]);
    assert_eq!(row("needs")["conversion_per_mille"], 750);
    assert_eq!((&row("contact")["dwell_hours"], &row("contact")["stays"]), (&json!(48), &json!(3)));
    assert_eq!((&row("needs")["dwell_hours"], &row("needs")["stays"]), (&json!(96), &json!(3)));
    assert_eq!((&funnel["won"], &funnel["lost"]), (&json!(1), &json!(1)));
    assert_eq!(funnel["loss_reasons"], json!([{ "reason": "预算取消", "count": 1 }]));
    for key in ["contact", "needs", "quote", "negotiation", "won"] {
        let reached = json!({ "field": "farthest", "op": "in", "value": row(key)["reached"] });
        let request = json!({ "filter": { "all": [funnel["filter"], reached] }, "sort": null, "limit": 50 });
        let list = test.call("open_opportunity_list", request).await.expect("reads");
        assert_eq!(json!(list["rows"].as_array().expect("rows").len()), row(key)["entered"], "{key}");
    }
}

#[tokio::test]
async fn a_change_of_stages_is_a_new_version_which_the_running_enter_only_when_they_are_moved() {
    let test = TestApp::new().await;
    let customer = customer(&test, "启澜医疗").await;
    let deal = filled(&test, &customer, "产线改造", "1000").await;
    moved(&test, &deal, "quote").await;
    let pipeline = test.call("list_pipelines", json!({})).await.expect("reads")["pipelines"][0].clone();
    let mut stages = pipeline["stages"].clone();
    stages.as_array_mut().expect("a list").remove(2);
    let save = |revision: &Json, stages: &Json| json!({ "id": pipeline["id"], "revision": revision, "name": pipeline["name"], "active": true, "stages": stages });
    let same = test.call("save_pipeline", save(&pipeline["revision"], &pipeline["stages"])).await.expect("saves");
    assert_eq!(same["current"], 1, "the same stages are no new version");
    let saved = test.call("save_pipeline", save(&pipeline["revision"], &stages)).await.expect("saves");
    assert_eq!((&saved["current"], saved["versions"].as_array().expect("a list").len()), (&json!(2), 2));
    let late = test.refused("save_pipeline", save(&pipeline["revision"], &stages)).await;
    assert_eq!(late.code, Code::ChangedMeanwhile);
    assert_eq!(got(&test, &deal).await["pipeline_version"], 1);
    let seen = board(&test, &pipeline["id"], Json::Null).await;
    let outdated = seen["stages"].as_array().expect("a list").iter().find(|stage| stage["outdated"] == true).cloned();
    assert_eq!(outdated.expect("its stage is still shown")["stage"]["key"], "quote");
    let used = test.call("get_pipeline_use", json!({ "pipeline": pipeline["id"] })).await.expect("reads");
    assert_eq!(used, json!([{ "version": 1, "stage": "quote", "open": 1 }]));
    let nowhere = json!({ "pipeline": pipeline["id"], "mapping": {} });
    assert_eq!(test.refused("transfer_opportunities", nowhere).await.code, Code::UnknownStage);
    let mapped = json!({ "pipeline": pipeline["id"], "mapping": { "quote": "negotiation" } });
    assert_eq!(test.call("transfer_opportunities", mapped).await.expect("moves")["changed"], 1);
    let after = got(&test, &deal).await;
    assert_eq!((&after["pipeline_version"], &after["stage"]["key"]), (&json!(2), &json!("negotiation")));
    assert_eq!(after["stays"][1]["stage"]["key"], "negotiation", "its stay goes on under the new name");
    assert_eq!(after["stays"].as_array().expect("a list").len(), 2);
}

#[tokio::test]
async fn a_rep_sees_the_opportunities_of_their_customers_and_no_others_on_any_board() {
    let test = TestApp::new().await;
    test.hire("rep", "sales_rep", None).await;
    let rep = test.as_member("rep").await;
    let theirs = filled(&test, &customer(&test, "别人的客户").await, "别人的", "9000").await;
    let own = filled(&rep, &customer(&rep, "启澜医疗").await, "自己的", "1000").await;
    let seen = board(&rep, &own["pipeline"], Json::Null).await;
    assert_eq!((&seen["count"], &seen["sum"]), (&json!(1), &json!("1000.00 CNY")));
    assert_eq!(board(&test, &own["pipeline"], Json::Null).await["count"], 2, "the manager sees both");
    assert_eq!(rep.refused("get_opportunity", json!({ "id": theirs["id"] })).await.code, Code::NotFound);
    let request = json!({ "id": theirs["id"], "stage": "needs" });
    assert_eq!(rep.refused("move_opportunity", request).await.code, Code::NotFound);
    let request = json!({ "id": null, "revision": null, "name": "自己的", "active": true, "stages": null });
    assert_eq!(rep.refused("save_pipeline", request).await.code, Code::NotAllowed);
    let found = rep.call("search", json!({ "text": "自己", "limit": 10 })).await.expect("searches");
    assert_eq!((&found["hits"][0]["record"], &found["hits"][0]["title"]), (&json!("opportunity"), &json!("自己的")));
}

#[tokio::test]
async fn a_customer_s_opportunities_are_summed_by_how_they_stand() {
    let test = TestApp::new().await;
    let (ours, other) = (customer(&test, "启澜医疗").await, customer(&test, "云栈纺织").await);
    filled(&test, &ours, "产线改造", "120000").await;
    filled(&test, &ours, "年度维保", "30000.50").await;
    filled(&test, &other, "备件年框", "9000").await;
    let lost = filled(&test, &ours, "软件升级", "50000").await;
    let close = json!({ "id": lost["id"], "won": false, "reason": "价格太高", "closed_on": null });
    test.call("close_opportunity", close).await.expect("closes");
    let sums = test.call("get_customer_deals", json!({ "customer": ours })).await.expect("sums");
    let sum = |count: u64, sum: &str| json!({ "count": count, "sum": sum });
    assert_eq!(
        sums,
        json!({ "open": sum(2, "150000.50 CNY"), "won": sum(0, "0.00 CNY"), "lost": sum(1, "50000.00 CNY") })
    );
}
