//! The hunt over files: on own customers, on foreign ones and on the people of those.

use serde_json::{Value as Json, json};
use testkit::TestApp;
use uuid::Uuid;

use super::{Hunt, OWN, Site};

/// 附件
const BYTES: &str = "6ZmE5Lu2";

/// A file on each of the records; ids of nothing where nobody makes them.
async fn make(by: Option<&TestApp>, record: &str, of: &[Json], name: &str) -> Vec<Json> {
    let mut ids = Vec::new();
    for id in of {
        let Some(by) = by else {
            ids.push(json!(Uuid::now_v7()));
            continue;
        };
        let attachment = json!({ "record": record, "record_id": id, "name": name, "remark": name });
        let request = json!({ "attachment": attachment, "source": { "bytes": BYTES } });
        ids.push(by.call("attach_file", request).await.expect("attaches")["id"].clone());
    }
    ids
}

pub struct Files {
    own: Vec<Json>,
    foreign: Vec<Json>,
}

impl Files {
    /// On own customers, on foreign ones and on the contacts of those; `first` makes the foreign ones.
    pub async fn new(rep: &TestApp, first: Option<&TestApp>, [mine, hidden, contacts]: [&Vec<Json>; 3]) -> Self {
        let own = make(Some(rep), "customer", mine, "启澜平面图.txt").await;
        let mut foreign = make(first, "customer", hidden, "金丝雀 kanarie.txt").await;
        foreign.extend(make(first, "contact", contacts, "金丝雀 kanarie.txt").await);
        Self { own, foreign }
    }
}

impl Hunt {
    pub async fn hunt_attachments(&mut self) {
        for at in 0..self.with.files.foreign.len() {
            let foreign = move |site: &Site| site.files.foreign[at].clone();
            let own = move |site: &Site| site.files.own[at % OWN].clone();
            for id in [&foreign as &dyn Fn(&Site) -> Json, &own] {
                for command in ["get_attachment", "get_attachment_preview", "get_attachment_picture"] {
                    self.ask(command, |site| json!({ "id": id(site) })).await;
                }
            }
            self.ask("list_attachments", |site| json!({ "record": "attachment", "id": foreign(site) })).await;
            let edit = |site: &Site| json!({ "id": foreign(site), "revision": "1", "changes": { "remark": "改" } });
            self.ask("update_attachment", edit).await;
            self.ask("remove_attachment", |site| json!({ "id": foreign(site) })).await;
            let out = self.with._first.folder.path().join("leaked.txt").display().to_string();
            self.ask("save_attachment_as", |site| json!({ "id": foreign(site), "path": out })).await;
            assert!(!std::path::Path::new(&out).exists());
        }
        for at in 0..self.with.foreign.len() {
            for (record, of_foreign) in [("customer", true), ("contact", true), ("customer", false), ("contact", false)]
            {
                let id = move |site: &Site| match (record, of_foreign) {
                    ("customer", true) => site.foreign[at].clone(),
                    ("customer", false) => site.own[at % OWN].clone(),
                    (_, true) => site.foreign_contacts[at].clone(),
                    (_, false) => site.own_contacts[at % OWN].clone(),
                };
                self.ask("list_attachments", |site| json!({ "record": record, "id": id(site) })).await;
            }
            for record in ["customer", "task"] {
                let under = |site: &Site| {
                    json!({
                        "attachment": { "record": record, "record_id": site.foreign[at], "name": "碰一下.txt" },
                        "source": { "bytes": BYTES },
                    })
                };
                self.ask("attach_file", under).await;
            }
        }
    }
}
