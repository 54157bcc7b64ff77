//! The hunt over opportunities: lists, boards and funnels of own customers beside foreign ones.

use domain::opportunities::Opportunity;
use domain::record::Record;
use serde_json::{Value as Json, json};
use testkit::TestApp;

use super::{FOREIGN, Hunt, OWN, SEARCHES, Site};

pub async fn make_own(rep: &TestApp, at: usize, customer: &Json) -> Json {
    let deal = json!({
        "customer": customer, "name": format!("产线改造{at}"), "amount": format!("{}", 1000 * (at + 1)), "source": "展会",
        "expected_close": (["2026-03-01", "2026-12-01"][at % 2]), "competitors": "海川仪表",
    });
    let made = rep.call("create_opportunity", json!({ "opportunity": deal })).await.expect("makes");
    if at.is_multiple_of(4) {
        let request = json!({ "id": made["id"], "stage": "needs" });
        rep.call("move_opportunity", request).await.expect("moves");
    }
    made["id"].clone()
}

pub async fn make_foreign(first: &TestApp, at: usize, customer: &Json) -> Json {
    let deal = json!({
        "customer": customer, "name": format!("金丝雀kanarie{at}"), "amount": "13700137", "source": "金丝雀渠道",
        "expected_close": "2026-03-01", "competitors": "金丝雀", "remark": "kanarie",
    });
    let made = first.call("create_opportunity", json!({ "opportunity": deal })).await.expect("makes");
    let request = json!({ "id": made["id"], "won": false, "reason": "金丝雀", "closed_on": null });
    if at.is_multiple_of(2) {
        first.call("close_opportunity", request).await.expect("loses");
    }
    made["id"].clone()
}

impl Hunt {
    pub async fn hunt_opportunities(&mut self) {
        self.ask("list_pipelines", |_| json!({})).await;
        let pipelines = self.with.rep.call("list_pipelines", json!({})).await.expect("reads");
        let there = self.without.rep.call("list_pipelines", json!({})).await.expect("reads");
        let [with, without] = [pipelines, there].map(|answer| answer["pipelines"][0]["id"].clone());
        let own_list = self.with.own_deals[0].clone();
        let pipeline = move |site: &Site| if site.own_deals[0] == own_list { with.clone() } else { without.clone() };
        for field in Opportunity::TYPE.fields.iter().map(|field| field.name) {
            for (op, value) in [("is", "金丝雀"), ("contains", "kanarie"), ("is", "needs"), ("not_empty", "")] {
                let filter = json!({ "field": field, "op": op, "value": value });
                self.walk_opportunities(&filter, &Json::Null).await;
                self.ask("get_board", |site| json!({ "pipeline": pipeline(site), "filter": filter, "limit": 9 })).await;
            }
            self.walk_opportunities(&Json::Null, &json!({ "field": field, "descending": true })).await;
        }
        for text in SEARCHES {
            let filter = json!({ "search": text });
            self.walk_opportunities(&filter, &Json::Null).await;
            self.ask("get_board", |site| json!({ "pipeline": pipeline(site), "filter": filter, "limit": 9 })).await;
        }
        for stage in ["contact", "needs", "lost"] {
            let request =
                |site: &Site| json!({ "pipeline": pipeline(site), "stage": stage, "filter": null, "limit": 5 });
            self.ask("list_board_cards", request).await;
        }
        self.ask("get_board", |site| json!({ "pipeline": pipeline(site), "filter": null, "limit": 50 })).await;
        let year = |site: &Site| json!({ "pipeline": pipeline(site), "from": "2026-01-01", "to": "2026-12-31" });
        self.ask("get_funnel", year).await;
        self.ask("get_pipeline_use", |site| json!({ "pipeline": pipeline(site) })).await;
        for at in 0..FOREIGN {
            self.ask_about_opportunity(at).await;
        }
    }

    async fn walk_opportunities(&mut self, filter: &Json, sort: &Json) {
        let request = json!({ "filter": filter, "sort": sort, "archived": false, "limit": 20 });
        self.ask("open_opportunity_list", |_| request.clone()).await;
        self.ask("get_opportunity_window", |site| json!({ "list": site.list, "offset": 0, "limit": 50 })).await;
        self.ask("count_opportunity_list", |site| json!({ "list": site.list, "exact": true })).await;
        self.ask("get_opportunity_neighbours", |site| json!({ "list": site.list, "id": site.own_deals[3] })).await;
        self.ask("get_opportunity_neighbours", |site| json!({ "list": site.list, "id": site.foreign_deals[7] })).await;
    }

    async fn ask_about_opportunity(&mut self, at: usize) {
        let foreign = move |site: &Site| site.foreign_deals[at].clone();
        let own = move |site: &Site| site.own_deals[at % OWN].clone();
        for id in [&foreign as &dyn Fn(&Site) -> Json, &own] {
            self.ask("get_opportunity", |site| json!({ "id": id(site) })).await;
            self.ask("list_opportunity_history", |site| json!({ "id": id(site), "before": null, "limit": 50 })).await;
        }
        let edit = |site: &Site| json!({ "id": foreign(site), "revision": "1", "changes": { "remark": "改" } });
        self.ask("update_opportunity", edit).await;
        self.ask("move_opportunity", |site| json!({ "id": foreign(site), "stage": "needs" })).await;
        self.ask("close_opportunity", |site| json!({ "id": foreign(site), "won": true, "reason": "x" })).await;
        self.ask("reopen_opportunity", |site| json!({ "id": foreign(site) })).await;
        for command in ["archive_opportunities", "restore_opportunities"] {
            self.ask(command, |site| json!({ "ids": [foreign(site)] })).await;
        }
        let under = |site: &Site| json!({ "opportunity": { "customer": site.foreign[at], "name": "改造" } });
        self.ask("create_opportunity", under).await;
    }
}
