//! Tasks through the front door.

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;

async fn make(test: &TestApp, task: Json) -> Json {
    let made = test.call("create_task", json!({ "task": task })).await.expect("makes");
    made["task"].clone()
}

async fn agenda(test: &TestApp) -> Vec<(String, Vec<String>)> {
    let agenda = test.call("list_agenda", json!({ "limit": 30 })).await.expect("reads");
    let part = |part: &Json| {
        let titles = part["tasks"].as_array().expect("tasks").iter().map(|task| text(&task["title"]));
        (text(&part["part"]), titles.collect())
    };
    agenda["parts"].as_array().expect("parts").iter().map(part).collect()
}

fn text(json: &Json) -> String {
    json.as_str().unwrap_or_default().to_owned()
}

async fn customer(test: &TestApp, name: &str) -> Json {
    let customer = json!({ "customer": { "kind": "company", "name": name, "source": "展会" } });
    test.call("create_customer", customer).await.expect("makes")["id"].clone()
}

#[tokio::test]
async fn a_line_becomes_a_task_with_its_day_its_time_and_its_reminder() {
    let test = TestApp::new().await;
    let line = "明天下午3点 给启澜送样机 #高";
    let read = test.call("read_task_line", json!({ "line": line })).await.expect("reads");
    assert_eq!([&read["title"], &read["due"], &read["due_time"]], ["给启澜送样机", "2026-03-19", "15:00"]);
    let made = test.call("capture_task", json!({ "line": line, "customer": null })).await.expect("keeps");
    assert_eq!([&made["task"]["priority"], &made["task"]["status"]], ["high", "open"]);
    assert!(made["task"]["reminder"].is_string(), "a time of day is a time to be remembered at");
    let empty = test.refused("capture_task", json!({ "line": "明天 #高", "customer": null })).await;
    assert_eq!((empty.code, empty.field.as_deref()), (Code::Required, Some("title")));
}

#[tokio::test]
async fn an_agenda_puts_tasks_by_when_they_are_due() {
    let test = TestApp::new().await;
    for (title, due) in [("迟", json!("2026-03-01")), ("今", json!("2026-03-18")), ("明", json!("2026-03-19"))] {
        make(&test, json!({ "title": title, "due": due })).await;
    }
    make(&test, json!({ "title": "后", "due": "2026-04-01" })).await;
    make(&test, json!({ "title": "早", "due": "2026-03-18", "due_time": "08:00" })).await;
    let undated = make(&test, json!({ "title": "无" })).await;
    let parts = ["overdue", "today", "tomorrow", "later", "undated"];
    let titles = [vec!["迟"], vec!["早", "今"], vec!["明"], vec!["后"], vec!["无"]];
    let expected: Vec<_> = parts
        .iter()
        .zip(titles)
        .map(|(part, titles)| (part.to_string(), titles.into_iter().map(str::to_owned).collect()))
        .collect();
    assert_eq!(agenda(&test).await, expected);
    test.call("set_task_status", json!({ "id": undated["id"], "status": "done" })).await.expect("does");
    assert_eq!(agenda(&test).await.last(), Some(&("done".to_owned(), vec!["无".to_owned()])));
}

#[tokio::test]
async fn doing_a_repeating_task_makes_the_next_and_undo_takes_both_back() {
    let test = TestApp::new().await;
    let task = json!({
        "title": "月结对账", "due": "2026-01-31", "repetition": "monthly", "reminder": "2026-01-31T01:00:00Z",
    });
    let task = make(&test, task).await;
    let done = test.outcome("set_task_status", json!({ "id": task["id"], "status": "done" })).await.expect("does");
    let next = &done.answer["next"];
    assert_eq!(
        [&next["due"], &next["reminder"]],
        ["2026-03-31", "2026-03-31T01:00:00Z"],
        "the 31st again, not in the past"
    );
    assert_eq!([&next["repetition"], &done.answer["task"]["repetition"]], [&json!("monthly"), &Json::Null]);
    let again = test.call("set_task_status", json!({ "id": task["id"], "status": "open" })).await.expect("opens");
    assert_eq!(again["task"]["done_at"], Json::Null);
    let twice = test.call("set_task_status", json!({ "id": task["id"], "status": "done" })).await.expect("does");
    assert_eq!(twice["next"], Json::Null, "it has its successor already");

    let other = make(&test, json!({ "title": "周报", "due": "2026-03-20", "repetition": "weekly" })).await;
    let done = test.outcome("set_task_status", json!({ "id": other["id"], "status": "done" })).await.expect("does");
    let undo = done.undo.expect("can be undone");
    test.call("undo", json!({ "undo": undo })).await.expect("undoes");
    let back = test.call("get_task", json!({ "id": other["id"] })).await.expect("is there");
    assert_eq!([&back["status"], &back["repetition"]], ["open", "weekly"]);
    let gone = test.refused("get_task", json!({ "id": done.answer["next"]["id"] })).await;
    assert_eq!(gone.code, Code::NotFound);
}

#[tokio::test]
async fn a_task_put_on_another_day_is_remembered_at_the_same_hour_of_it() {
    let test = TestApp::new().await;
    let task = make(&test, json!({ "title": "回电", "due": "2026-03-19", "reminder": "2026-03-19T06:45:00Z" })).await;
    let request = json!({ "id": task["id"], "revision": task["revision"], "changes": { "due": "2026-03-25" } });
    let moved = test.call("update_task", request.clone()).await.expect("moves");
    assert_eq!(moved["reminder"], "2026-03-25T06:45:00Z");
    let overtaken = test.refused("update_task", request).await;
    assert_eq!(overtaken.code, Code::ChangedMeanwhile);
    let clear =
        json!({ "id": task["id"], "revision": moved["revision"], "changes": { "due": null, "repetition": "daily" } });
    assert_eq!(test.refused("update_task", clear).await.field.as_deref(), Some("due"));
}

#[tokio::test]
async fn a_rep_gives_tasks_within_the_team_and_the_receiver_sees_who_gave_them() {
    let test = TestApp::new().await;
    let team = test.call("create_team", json!({ "team": { "name": "华东一组" } })).await.expect("makes");
    let team = team["id"].as_str().and_then(|id| id.parse().ok());
    let [wei, na] = [test.hire("wei", "sales_rep", team).await, test.hire("na", "sales_rep", team).await];
    let far = test.hire("far", "sales_rep", None).await;
    let (rep, colleague) = (test.as_member("wei").await, test.as_member("na").await);
    let own = make(&rep, json!({ "title": "寄合同" })).await;
    rep.call("delegate_task", json!({ "id": own["id"], "to": na })).await.expect("gives");
    assert_eq!(rep.refused("get_task", json!({ "id": own["id"] })).await.code, Code::NotFound);
    let given = colleague.call("get_task", json!({ "id": own["id"] })).await.expect("has it");
    assert_eq!([&given["assigned_by"], &given["owner"]], [&json!(wei), &json!(na)]);
    assert_eq!(given["assigned_by_name"], "WEI");

    let made = rep.call("create_task", json!({ "task": { "title": "备货" }, "owner": na })).await.expect("gives");
    assert_eq!(made["task"], Json::Null, "another's task is not the maker's to see");
    for (command, request) in [
        ("create_task", json!({ "task": { "title": "备货" }, "owner": far })),
        ("delegate_task", json!({ "id": make(&rep, json!({ "title": "样品" })).await["id"], "to": far })),
    ] {
        assert_eq!(rep.refused(command, request).await.code, Code::NotInReach, "{command}");
    }
    test.call("delegate_task", json!({ "id": own["id"], "to": far })).await.expect("a manager gives to anybody");
    let status = json!({ "id": made["id"], "status": "done" });
    colleague.call("set_task_status", status).await.expect("does");
    assert_eq!(test.refused("delegate_task", json!({ "id": made["id"], "to": far })).await.code, Code::TaskSettled);
}

#[tokio::test]
async fn a_task_does_not_tell_the_name_of_a_customer_its_owner_may_not_see() {
    let test = TestApp::new().await;
    let rep_id = test.hire("rep", "sales_rep", None).await;
    let hidden = customer(&test, "金丝雀").await;
    let task = json!({ "task": { "title": "代收文件", "due": "2026-03-18", "customer": hidden }, "owner": rep_id });
    let task = test.call("create_task", task).await.expect("gives");
    assert_eq!(task["task"]["customer_name"], "金丝雀");
    let rep = test.as_member("rep").await;
    let calendar = json!({ "from": "2026-03-01", "to": "2026-03-31", "member": null, "kinds": [], "per_day": 9 });
    for (command, request) in [
        ("get_task", json!({ "id": task["id"] })),
        ("list_agenda", json!({ "limit": 9 })),
        ("open_task_list", json!({ "filter": null, "sort": null, "limit": 9 })),
        ("list_calendar", calendar),
    ] {
        let answer = rep.call(command, request).await.expect(command).to_string();
        assert!(answer.contains("代收文件") && !answer.contains("金丝雀"), "{command}: {answer}");
    }
    let about = json!({ "task": { "title": "碰一下", "customer": hidden } });
    assert_eq!(rep.refused("create_task", about).await.code, Code::NotFound);
}

#[tokio::test]
async fn reminders_between_two_moments_are_ones_own_and_open() {
    let test = TestApp::new().await;
    let other = test.hire("rep", "sales_rep", None).await;
    let at = |minute: u32| format!("2026-03-18T02:{minute:02}:00Z");
    for (title, minute) in [("早", 0), ("中", 30), ("晚", 59)] {
        make(&test, json!({ "title": title, "reminder": at(minute) })).await;
    }
    let done = make(&test, json!({ "title": "完", "reminder": at(30) })).await;
    test.call("set_task_status", json!({ "id": done["id"], "status": "done" })).await.expect("does");
    test.call("create_task", json!({ "task": { "title": "他", "reminder": at(30) }, "owner": other }))
        .await
        .expect("gives");
    let due = test.call("due_reminders", json!({ "after": at(0), "until": at(30) })).await.expect("reads");
    let titles: Vec<_> = due.as_array().expect("tasks").iter().map(|task| text(&task["title"])).collect();
    assert_eq!(titles, ["中"]);
}

/// A month with one of every kind on the 20th.
async fn month(test: &TestApp) -> Json {
    let customer = json!({ "customer": {
        "kind": "company", "name": "启澜医疗", "source": "展会", "next_follow_up": "2026-03-20",
    } });
    let customer = test.call("create_customer", customer).await.expect("makes")["id"].clone();
    let visit = json!({ "activity": {
        "customer": customer, "kind": "visit", "status": "planned", "at": "2026-03-20T04:00:00Z", "content": "送样机",
        "duration_minutes": 90,
    } });
    test.call("log_activity", visit).await.expect("plans");
    let deal = json!({ "opportunity": {
        "customer": customer, "name": "产线改造", "source": "展会", "amount": "9", "expected_close": "2026-03-20",
    } });
    test.call("create_opportunity", deal).await.expect("makes");
    make(test, json!({ "title": "寄合同", "due": "2026-03-20", "due_time": "09:30", "customer": customer })).await;
    customer
}

#[tokio::test]
async fn a_calendar_holds_tasks_plans_follow_ups_and_closes_and_tells_what_does_not_fit() {
    let test = TestApp::new().await;
    month(&test).await;
    let me = test.call("session", json!({})).await.expect("session")["member"]["id"].clone();
    let request = |member: &Json, per_day: u32| json!({ "from": "2026-03-01", "to": "2026-03-31", "member": member, "kinds": [], "per_day": per_day });
    for member in [&Json::Null, &me] {
        let month = test.call("list_calendar", request(member, 6)).await.expect("reads");
        let days = month["days"].as_array().expect("days");
        assert_eq!((days.len(), &days[0]["day"], &days[0]["count"]), (1, &json!("2026-03-20"), &json!(4)));
        let kinds: Vec<_> =
            days[0]["entries"].as_array().expect("entries").iter().map(|one| text(&one["kind"])).collect();
        assert_eq!(kinds[..2], ["follow_up", "close"], "the whole day comes before its hours");
        assert_eq!(days[0]["entries"][0]["customer_name"], "启澜医疗");
    }
    let short = test.call("list_calendar", request(&me, 1)).await.expect("reads");
    let day = &short["days"][0];
    assert_eq!((day["count"].as_u64(), day["entries"].as_array().map(Vec::len)), (Some(4), Some(1)));
    let long = json!({ "from": "2026-01-01", "to": "2026-12-31", "kinds": [], "per_day": 3 });
    assert_eq!(test.refused("list_calendar", long).await.code, Code::OutOfRange);
}

#[tokio::test]
async fn a_full_month_of_a_team_stays_below_64_kilobytes() {
    let test = TestApp::new().await;
    let title = "与客户确认样机试用的安排并把报价单寄给采购".repeat(4);
    for at in 0..300 {
        make(&test, json!({ "title": format!("{at}{title}"), "due": format!("2026-03-{:02}", at % 31 + 1) })).await;
    }
    let request = json!({ "from": "2026-02-23", "to": "2026-04-05", "member": null, "kinds": [], "per_day": 99 });
    let answer = test.call("list_calendar", request).await.expect("reads");
    assert!(answer.to_string().len() < 64 * 1024, "{} bytes", answer.to_string().len());
    let counted: u64 = answer["days"].as_array().expect("days").iter().filter_map(|day| day["count"].as_u64()).sum();
    assert_eq!(counted, 300);
    let agenda = test.call("list_agenda", json!({ "limit": 99 })).await.expect("reads").to_string();
    assert!(agenda.len() < 64 * 1024, "{} bytes", agenda.len());
}

#[tokio::test]
async fn a_calendar_file_is_read_by_a_calendar_and_holds_only_what_may_be_taken_out() {
    let test = TestApp::new().await;
    month(&test).await;
    let path = test.folder.path().join("march.ics");
    let export = |kinds: Json| json!({ "from": "2026-03-01", "to": "2026-03-31", "kinds": kinds, "path": path });
    let answer = test.call("export_calendar", export(json!([]))).await.expect("exports");
    assert_eq!((answer["entries"].as_u64(), &answer["left_out"]), (Some(4), &json!([])));
    let file = std::fs::read_to_string(&path).expect("a file");
    let calendar: icalendar::Calendar = file.parse().expect("an iCalendar file");
    assert_eq!(calendar.components.len(), 4);
    assert!(file.contains("SUMMARY:寄合同") && file.contains("DTSTART;VALUE=DATE:20260320"), "{file}");
    assert!(file.contains("DTSTART:20260320T040000Z") && file.contains("DTEND:20260320T053000Z"), "{file}");
    let audit = test.call("list_audit", json!({ "limit": 5 })).await.expect("reads");
    assert!(audit.to_string().contains("\"export\""), "an export is told to the journal");

    test.hire("rep", "sales_rep", None).await;
    let rep = test.as_member("rep").await;
    let own = customer(&rep, "拾光包装").await;
    make(&rep, json!({ "title": "寄样册", "due": "2026-03-21", "customer": own })).await;
    let answer = rep.call("export_calendar", export(json!([]))).await.expect("exports");
    assert_eq!((answer["entries"].as_u64(), &answer["left_out"]), (Some(1), &json!(["plan", "follow_up", "close"])));
    let file = std::fs::read_to_string(&path).expect("a file");
    assert!(file.contains("寄样册") && !file.contains("拾光包装"), "who may not export customers takes no name along");
}

#[tokio::test]
async fn tasks_leave_the_lists_and_come_back() {
    let test = TestApp::new().await;
    let task = make(&test, json!({ "title": "清理名片" })).await;
    for (command, archived, count) in
        [("archive_tasks", true, 1), ("archive_tasks", true, 0), ("restore_tasks", false, 1)]
    {
        let moved = test.call(command, json!({ "ids": [task["id"]] })).await.expect(command);
        assert_eq!(moved["changed"], count, "{command}");
        let request = json!({ "filter": null, "sort": null, "archived": archived, "limit": 9 });
        let list = test.call("open_task_list", request).await.expect("lists");
        assert_eq!(list["rows"][0]["title"], "清理名片", "{command}");
    }
}
