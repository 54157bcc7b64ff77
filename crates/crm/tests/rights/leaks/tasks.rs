//! The hunt over tasks and the calendar: one's own beside those of others, and beside what others have planned.

use domain::record::Record;
use domain::tasks::Task;
use serde_json::{Value as Json, json};
use testkit::TestApp;
use uuid::Uuid;

use super::{FOREIGN, Hunt, OWN, SEARCHES, Site};

/// One about each of the rep's customers.
pub async fn make_own(rep: &TestApp, customers: &[Json]) -> Vec<Json> {
    let mut tasks = Vec::new();
    for (at, customer) in customers.iter().enumerate() {
        let task = json!({
            "title": format!("寄样册{at}"), "due": (["2026-03-18", "2026-03-01", "2026-04-02"][at % 3]), "customer": customer,
            "reminder": "2026-03-18T03:00:00Z", "remark": "三月底前", "priority": (["normal", "high"][at % 2]),
        });
        let made = rep.call("create_task", json!({ "task": task })).await.expect("makes");
        if at.is_multiple_of(5) {
            rep.call("set_task_status", json!({ "id": made["id"], "status": "done" })).await.expect("does");
        }
        tasks.push(made["id"].clone());
    }
    tasks
}

/// A stranger's about each of their customers; every fourth is about one of the rep's. Without a maker: ids of nothing.
pub async fn make_foreign(maker: Option<&TestApp>, own: &[Json], foreign: &[Json], stranger: Uuid) -> Vec<Json> {
    let mut tasks = Vec::new();
    for (at, customer) in foreign.iter().enumerate() {
        let Some(maker) = maker else {
            tasks.push(json!(Uuid::now_v7()));
            continue;
        };
        let about = if at.is_multiple_of(4) { &own[at % OWN] } else { customer };
        let task = json!({
            "title": format!("金丝雀kanarie{at}"), "due": "2026-03-18", "customer": about, "remark": "kanarie",
            "reminder": "2026-03-18T03:00:00Z", "repetition": "daily",
        });
        let made = maker.call("create_task", json!({ "task": task, "owner": stranger })).await.expect("makes");
        tasks.push(made["id"].clone());
    }
    tasks
}

impl Hunt {
    pub async fn hunt_tasks(&mut self) {
        for field in Task::TYPE.fields.iter().map(|field| field.name) {
            for (op, value) in [("is", "金丝雀"), ("contains", "kanarie"), ("is", "2026-03-18"), ("not_empty", "")] {
                let filter = json!({ "field": field, "op": op, "value": value });
                self.walk_tasks(&filter, &Json::Null).await;
            }
            self.walk_tasks(&Json::Null, &json!({ "field": field, "descending": true })).await;
        }
        for text in SEARCHES {
            self.walk_tasks(&json!({ "search": text }), &Json::Null).await;
        }
        self.ask("list_agenda", |_| json!({ "limit": 30 })).await;
        let line = json!({ "line": "明天 金丝雀 #高" });
        self.ask("read_task_line", |_| line.clone()).await;
        let moments = json!({ "after": "2026-03-01T00:00:00Z", "until": "2026-04-01T00:00:00Z" });
        self.ask("due_reminders", |_| moments.clone()).await;
        for kinds in [json!([]), json!(["task"]), json!(["plan"]), json!(["follow_up"]), json!(["close"])] {
            let calendar =
                json!({ "from": "2026-02-20", "to": "2026-04-05", "member": null, "kinds": kinds, "per_day": 4 });
            self.ask("list_calendar", |_| calendar.clone()).await;
        }
        for at in 0..FOREIGN {
            self.ask_about_task(at).await;
        }
    }

    async fn walk_tasks(&mut self, filter: &Json, sort: &Json) {
        let request = json!({ "filter": filter, "sort": sort, "archived": false, "limit": 20 });
        self.ask("open_task_list", |_| request.clone()).await;
        self.ask("get_task_window", |site| json!({ "list": site.list, "offset": 0, "limit": 50 })).await;
        self.ask("count_task_list", |site| json!({ "list": site.list, "exact": true })).await;
        self.ask("get_task_neighbours", |site| json!({ "list": site.list, "id": site.own_tasks[3] })).await;
        self.ask("get_task_neighbours", |site| json!({ "list": site.list, "id": site.foreign_tasks[7] })).await;
    }

    async fn ask_about_task(&mut self, at: usize) {
        let foreign = move |site: &Site| site.foreign_tasks[at].clone();
        let own = move |site: &Site| site.own_tasks[at % OWN].clone();
        for id in [&foreign as &dyn Fn(&Site) -> Json, &own] {
            self.ask("get_task", |site| json!({ "id": id(site) })).await;
            self.ask("list_task_history", |site| json!({ "id": id(site), "before": null, "limit": 50 })).await;
        }
        for customer in
            [|site: &Site, at: usize| site.foreign[at].clone(), |site: &Site, at: usize| site.own[at % OWN].clone()]
        {
            self.ask("list_agenda", |site| json!({ "customer": customer(site, at), "limit": 30 })).await;
        }
        let edit = |site: &Site| json!({ "id": foreign(site), "revision": "1", "changes": { "remark": "改" } });
        self.ask("update_task", edit).await;
        self.ask("set_task_status", |site| json!({ "id": foreign(site), "status": "done" })).await;
        self.ask("delegate_task", |site| {
            let me = site.rep.app.session().expect("open").member;
            json!({ "id": foreign(site), "to": me })
        })
        .await;
        for command in ["archive_tasks", "restore_tasks"] {
            self.ask(command, |site| json!({ "ids": [foreign(site)] })).await;
        }
        self.ask("create_task", |site| json!({ "task": { "title": "碰", "customer": site.foreign[at] } })).await;
    }
}
