//! Leads, through the front door: captured, screened, converted with what is there already, taken back as one.

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;

async fn lead(test: &TestApp, fields: Json) -> Json {
    let mut lead = json!({ "name": "云栈纺织", "contact_name": "王芳", "source": "展会", "phones": ["13857426027"] });
    let given = fields.as_object().expect("an object").clone();
    lead.as_object_mut().expect("an object").extend(given);
    test.call("create_lead", json!({ "lead": lead })).await.expect("makes")
}

fn conversion(lead: &Json) -> Json {
    let opportunity = json!({ "opportunity": { "name": "两条产线", "amount": "120000" }, "pipeline": null });
    json!({ "id": lead["id"], "customer": null, "contact": { "kind": "new" }, "opportunity": opportunity })
}

#[tokio::test]
async fn a_lead_has_a_number_an_owner_and_a_place_in_the_list() {
    let test = TestApp::new().await;
    let made = lead(&test, json!({ "city": "宁波", "cost": "180", "channel": "工博会" })).await;
    assert_eq!((&made["number"], &made["status"]), (&json!("L-000001"), &json!("new")));
    assert_eq!((&made["city_name"], &made["province_name"]), (&json!("宁波市"), &json!("浙江省")));
    assert_eq!(made["owner_name"], "林知夏");
    let filter = json!({ "filter": { "field": "source", "op": "is", "value": "展会" }, "sort": null, "limit": 9 });
    let listed = test.call("open_lead_list", filter).await.expect("lists");
    assert_eq!(listed["rows"][0]["number"], "L-000001");
    let hits = test.call("search", json!({ "text": "yzfz", "limit": 9 })).await.expect("finds");
    assert_eq!(hits["hits"][0]["record"], "lead");
}

#[tokio::test]
async fn a_line_is_read_before_it_is_kept() {
    let test = TestApp::new().await;
    let line = json!({ "line": "宁波启澜医疗 王芳 13857426027 展会 两条产线" });
    let read = test.call("read_lead_line", line).await.expect("reads");
    assert_eq!((&read["name"], &read["contact_name"]), (&json!("宁波启澜医疗"), &json!("王芳")));
    assert_eq!((&read["kind"], &read["demand"]), (&json!("company"), &json!("两条产线")));
}

#[tokio::test]
async fn what_is_given_up_says_why_and_may_be_taken_up_again() {
    let test = TestApp::new().await;
    let one = lead(&test, json!({})).await;
    let screened = |status: &str, reason: Option<&str>| {
        let request = json!({ "ids": [one["id"]], "status": status, "reason": reason });
        test.call("screen_leads", request)
    };
    let refused = screened("disqualified", None).await.expect_err("why");
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Required, Some("disqualified_because")));
    assert_eq!(screened("disqualified", Some("没有预算")).await.expect("with a reason")["changed"], 1);
    let refused = test.call("convert_lead", conversion(&one)).await.expect_err("given up");
    assert_eq!(refused.code, Code::LeadClosed);
    screened("new", None).await.expect("is taken up again");
    assert_eq!(screened("converted", None).await.expect_err("not by hand").code, Code::LeadClosed);
}

#[tokio::test]
async fn a_conversion_makes_customer_contact_and_opportunity_and_is_taken_back_and_brought_back_as_one() {
    let test = TestApp::new().await;
    let one = lead(&test, json!({ "channel": "工博会", "demand": "年底前", "city": "宁波" })).await;
    let done = test.outcome("convert_lead", conversion(&one)).await.expect("converts");
    let lead = &done.answer;
    assert_eq!((&lead["status"], &lead["customer_name"]), (&json!("converted"), &json!("云栈纺织")));
    assert_eq!((&lead["contact_made_name"], &lead["opportunity_name"]), (&json!("王芳"), &json!("两条产线")));
    let customer = test.call("get_customer", json!({ "id": lead["customer"] })).await.expect("reads");
    assert_eq!((&customer["source"], &customer["channel"]), (&json!("展会"), &json!("工博会")));
    assert_eq!(customer["phones"][0]["e164"], "+8613857426027");
    let contacts = test.call("list_contacts", json!({ "customer": lead["customer"] })).await.expect("reads");
    assert_eq!((&contacts[0]["name"], &contacts[0]["is_main"]), (&json!("王芳"), &json!(true)));
    let deal = test.call("get_opportunity", json!({ "id": lead["opportunity"] })).await.expect("reads");
    assert_eq!((&deal["source"], &deal["remark"]), (&json!("展会"), &json!("年底前")));
    let back = test.call("list_customer_leads", json!({ "customer": lead["customer"] })).await.expect("reads");
    assert_eq!(back[0]["id"], lead["id"]);
    let refused = test.call("convert_lead", conversion(&one)).await.expect_err("only once");
    assert_eq!(refused.code, Code::LeadClosed);

    let undone = test.outcome("undo", json!({ "undo": done.undo })).await.expect("is taken back");
    assert_eq!(undone.answer["kept"], 0, "{:?}", undone.answer);
    let open = test.call("get_lead", json!({ "id": one["id"] })).await.expect("reads");
    assert_eq!((&open["status"], &open["customer"]), (&json!("new"), &Json::Null));
    let gone = test.call("get_customer", json!({ "id": lead["customer"] })).await.expect_err("is gone");
    assert_eq!(gone.code, Code::NotFound);

    let redone = test.call("undo", json!({ "undo": undone.undo })).await.expect("is brought back");
    assert_eq!(redone["kept"], 0);
    let again = test.call("get_lead", json!({ "id": one["id"] })).await.expect("reads");
    assert_eq!((&again["status"], &again["opportunity_name"]), (&json!("converted"), &json!("两条产线")));
}

#[tokio::test]
async fn a_lead_that_is_there_already_is_offered_and_becomes_part_of_the_customer_there_is() {
    let test = TestApp::new().await;
    let known = json!({ "kind": "company", "name": "宁波云栈纺织", "source": "电话", "phones": ["13857426027"] });
    let known = test.call("create_customer", json!({ "customer": known })).await.expect("makes");
    let person = json!({ "customer": known["id"], "name": "王芳", "phones": ["13857426027"] });
    let person = test.call("create_contact", json!({ "contact": person })).await.expect("makes");
    let twin = lead(&test, json!({ "name": "云栈" })).await;
    let typed = json!({ "lead": { "name": "云栈纺织厂", "phones": ["138 5742 6027"] }, "except": twin["id"] });
    let found = test.call("find_lead_duplicates", typed).await.expect("finds");
    let records: Vec<_> = found.as_array().expect("a list").iter().map(|one| one["record"].as_str()).collect();
    assert_eq!(records, [Some("customer"), Some("contact")]);
    assert_eq!(found[0]["reasons"], json!(["phones"]));

    let refused =
        json!({ "id": twin["id"], "customer": known["id"], "contact": { "kind": "known", "id": known["id"] } });
    assert_eq!(test.call("convert_lead", refused).await.expect_err("is no contact").code, Code::NotFound);
    let request =
        json!({ "id": twin["id"], "customer": known["id"], "contact": { "kind": "known", "id": person["id"] } });
    let done = test.call("convert_lead", request).await.expect("converts");
    assert_eq!((&done["customer"], &done["contact"]), (&known["id"], &person["id"]));
    let all =
        test.call("open_customer_list", json!({ "filter": null, "sort": null, "limit": 9 })).await.expect("lists");
    assert_eq!(all["total"], 1);
}

#[tokio::test]
async fn a_rep_gives_a_lead_to_nobody_and_a_manager_to_anybody() {
    let test = TestApp::new().await;
    let rep_id = test.hire("rep", "sales_rep", None).await;
    let rep = test.as_member("rep").await;
    let mine = lead(&rep, json!({})).await;
    let to_another = json!({ "ids": [lead(&test, json!({})).await["id"]], "owner": rep_id });
    assert_eq!(rep.call("assign_leads", to_another.clone()).await.expect_err("not seen").code, Code::NotFound);
    assert_eq!(test.call("assign_leads", to_another).await.expect("assigns")["changed"], 1);
    let seen = rep.call("open_lead_list", json!({ "filter": null, "sort": null, "limit": 9 })).await.expect("lists");
    assert_eq!(seen["total"], 2);
    test.call("archive_leads", json!({ "ids": [mine["id"]] })).await.expect("archives");
    let seen = rep.call("open_lead_list", json!({ "filter": null, "sort": null, "limit": 9 })).await.expect("lists");
    assert_eq!(seen["total"], 1);
}
