//! The hunt over contacts: of own customers, of foreign ones, and of what there is to find by.

use domain::contacts::Contact;
use domain::record::Record;
use serde_json::{Value as Json, json};
use testkit::TestApp;

use super::{FOREIGN, Hunt, OWN, SEARCHES, Site};

pub async fn make_own(rep: &TestApp, at: usize, customer: &Json) -> Json {
    let contact = json!({
        "customer": customer, "name": format!("沈墨{at}"), "job_title": (["院长", "采购"][at % 2]),
        "decision_role": (["buyer", "user"][at % 2]), "phones": [format!("1395740{at:04}")], "is_main": true,
    });
    rep.call("create_contact", json!({ "contact": contact })).await.expect("makes")["id"].clone()
}

pub async fn make_foreign(first: &TestApp, at: usize, customer: &Json) -> Json {
    let contact = json!({
        "customer": customer, "name": format!("金丝雀kanarie{at}"), "job_title": "金丝雀", "department": "kanarie",
        "decision_role": "buyer", "phones": [format!("13700137{at:03}")], "emails": [format!("kanarie{at}@example.com")],
        "wechat": "kanarie", "remark": "金丝雀",
    });
    first.call("create_contact", json!({ "contact": contact })).await.expect("makes")["id"].clone()
}

impl Hunt {
    pub async fn hunt_contacts(&mut self) {
        for field in Contact::TYPE.fields.iter().map(|field| field.name) {
            for (op, value) in [("is", "金丝雀"), ("contains", "kanarie"), ("is", "buyer"), ("not_empty", "")] {
                let filter = json!({ "field": field, "op": op, "value": value });
                self.walk_contacts(&filter, &Json::Null).await;
            }
            self.walk_contacts(&Json::Null, &json!({ "field": field, "descending": true })).await;
        }
        for text in SEARCHES {
            self.walk_contacts(&json!({ "search": text }), &Json::Null).await;
            self.ask("find_contact_duplicates", |_| json!({ "contact": { "phones": [text] }, "except": null })).await;
        }
        for at in 0..FOREIGN {
            self.ask_about_contact(at).await;
        }
    }

    async fn walk_contacts(&mut self, filter: &Json, sort: &Json) {
        let request = json!({ "filter": filter, "sort": sort, "archived": false, "limit": 20 });
        self.ask("open_contact_list", |_| request.clone()).await;
        self.ask("get_contact_window", |site| json!({ "list": site.list, "offset": 0, "limit": 50 })).await;
        self.ask("count_contact_list", |site| json!({ "list": site.list, "exact": true })).await;
        self.ask("get_contact_neighbours", |site| json!({ "list": site.list, "id": site.own_contacts[3] })).await;
        self.ask("get_contact_neighbours", |site| json!({ "list": site.list, "id": site.foreign_contacts[7] })).await;
    }

    async fn ask_about_contact(&mut self, at: usize) {
        let foreign = move |site: &Site| site.foreign_contacts[at].clone();
        let own = move |site: &Site| site.own_contacts[at % OWN].clone();
        self.ask("list_contacts", |site| json!({ "customer": site.foreign[at] })).await;
        self.ask("list_contacts", |site| json!({ "customer": site.own[at % OWN] })).await;
        for id in [&foreign as &dyn Fn(&Site) -> Json, &own] {
            self.ask("get_contact", |site| json!({ "id": id(site) })).await;
            self.ask("list_contact_history", |site| json!({ "id": id(site), "before": null, "limit": 50 })).await;
            self.ask("reveal_field", |site| json!({ "record": "contact", "id": id(site), "field": "phones" })).await;
        }
        let edit = |site: &Site| json!({ "id": foreign(site), "revision": "1", "changes": { "remark": "改" } });
        self.ask("update_contact", edit).await;
        for command in ["archive_contacts", "restore_contacts"] {
            self.ask(command, |site| json!({ "ids": [foreign(site)] })).await;
        }
        let under = |site: &Site| json!({ "contact": { "customer": site.foreign[at], "name": "沈墨" } });
        self.ask("create_contact", under).await;
        let to = |site: &Site| {
            let changes = json!({ "reports_to": foreign(site) });
            json!({ "id": own(site), "revision": i64::MAX.to_string(), "changes": changes })
        };
        self.ask("update_contact", to).await;
    }
}
