//! What was acknowledged, and what was asked for without an answer yet: the oracle of the kills.

use std::collections::HashMap;
use std::time::Duration;

use fastrand::Rng;
use serde_json::{Value as Json, json};
use waystation_crash::Stream;

#[derive(Debug, Clone)]
pub enum Edit {
    Create { name: String },
    Import,
    ListJobs,
    Of { customer: String, edit: Box<Edit> },
    Remark { remark: String },
    Archive,
    Restore,
    Tag { on: bool },
}

/// A customer as it must be.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub name: String,
    pub revision: String,
    pub remark: String,
    pub archived: bool,
    pub tagged: bool,
}

impl Known {
    fn read(view: &Json, tag: &str) -> Self {
        let text = |key: &str| view[key].as_str().unwrap_or_default().to_owned();
        let tags = view["tags"].as_array().cloned().unwrap_or_default();
        Self {
            name: text("name"),
            revision: text("revision"),
            remark: text("remark"),
            archived: !view["archived_at"].is_null(),
            tagged: tags.iter().any(|known| known == tag),
        }
    }

    fn after(&self, edit: &Edit) -> Self {
        let mut after = self.clone();
        match edit {
            Edit::Remark { remark } => after.remark.clone_from(remark),
            Edit::Archive => after.archived = true,
            Edit::Restore => after.archived = false,
            Edit::Tag { on } => after.tagged = *on,
            Edit::Create { .. } | Edit::Import | Edit::ListJobs | Edit::Of { .. } => unreachable!("no edit of one"),
        }
        after
    }

    /// Equal but for the revision, which the bulk commands do not tell.
    fn fits(&self, other: &Self) -> bool {
        Self { revision: other.revision.clone(), ..self.clone() } == *other
    }
}

#[derive(Default)]
pub struct Ledger {
    pub tag: String,
    pub acknowledged: usize,
    pub undone_imports: usize,
    /// Customers that came by imports and are there.
    pub imported: u64,
    customers: HashMap<String, Known>,
    under_way: HashMap<u64, Edit>,
    unanswered: Vec<Edit>,
    import_job: Option<String>,
    import_cut_off: bool,
}

impl Ledger {
    pub fn sent(&mut self, id: u64, edit: Edit) {
        self.under_way.insert(id, edit);
    }

    pub fn under_way(&self) -> usize {
        self.under_way.len()
    }

    pub fn wants_job_id(&self) -> bool {
        let mut edits = self.under_way.values();
        self.import_job.is_none()
            && edits.any(|edit| matches!(edit, Edit::Import))
            && !self.under_way.values().any(|edit| matches!(edit, Edit::ListJobs))
    }

    pub fn create_and_wait(&mut self, stream: &mut Stream) {
        let name = "试点一号".to_owned();
        let customer = json!({ "kind": "company", "name": name, "source": "展会", "remark": "新" });
        let id = stream.send("create_customer", &json!({ "customer": customer }));
        self.sent(id, Edit::Create { name });
        let (id, answer) = stream.receive(Duration::from_secs(60)).expect("an answer");
        self.hear(id, answer);
    }

    /// A customer nothing is under way for.
    pub fn pick(&self, random: &mut Rng) -> Option<(String, Known)> {
        let busy = |id: &String| {
            self.under_way.values().any(|edit| matches!(edit, Edit::Of { customer, .. } if customer == id))
        };
        let mut free: Vec<_> = self.customers.keys().filter(|id| !busy(id)).collect();
        free.sort();
        let id = free.get(random.usize(..free.len().max(1)))?;
        Some(((*id).clone(), self.customers[*id].clone()))
    }

    /// An acknowledgement.
    pub fn hear(&mut self, id: u64, answer: Result<Json, Json>) {
        let edit = self.under_way.remove(&id).expect("an answer to something asked");
        let answer = answer.unwrap_or_else(|error| panic!("{edit:?} was refused: {error}"));
        match edit {
            Edit::Create { name } => {
                let known = Known::read(&answer, &self.tag);
                assert_eq!(known.name, name);
                self.customers.insert(answer["id"].as_str().expect("an id").to_owned(), known);
            }
            Edit::Of { customer, edit } => {
                let known = self.customers.get_mut(&customer).expect("known");
                *known = known.after(&edit);
                match answer["revision"].as_str() {
                    Some(revision) => known.revision = revision.to_owned(),
                    None => assert_eq!(answer["changed"], 1, "{edit:?}: {answer}"),
                }
            }
            Edit::Import => {
                self.imported += answer["created"].as_u64().expect("a number");
                self.import_job = None;
            }
            Edit::ListJobs => {
                let jobs = answer.as_array().expect("a list").iter();
                let mut running = jobs.filter(|job| job["command"] == "import_customers" && job["state"] == "running");
                self.import_job = running.next().and_then(|job| job["id"].as_str()).map(str::to_owned);
                return;
            }
            Edit::Remark { .. } | Edit::Archive | Edit::Restore | Edit::Tag { .. } => unreachable!("always of one"),
        }
        self.acknowledged += 1;
    }

    /// The process is dead: whatever is under way may have happened or not. Tells whether an import was.
    pub fn die(&mut self) -> bool {
        self.unanswered = self.under_way.drain().map(|(_, edit)| edit).collect();
        self.import_cut_off = self.unanswered.iter().any(|edit| matches!(edit, Edit::Import));
        self.import_cut_off
    }

    /// The workspace is whole, and everything acknowledged is in it.
    pub fn prove(&mut self, stream: &mut Stream, random: &mut Rng) {
        let proof = stream.call("verify_workspace", &json!({}));
        assert_eq!(proof["findings"], json!([]), "after a kill");
        for edit in std::mem::take(&mut self.unanswered) {
            match edit {
                Edit::Create { name } => self.adopt(stream, &name),
                Edit::Of { customer, edit } => self.settle(stream, &customer, &edit),
                _ => {}
            }
        }
        for (id, known) in &self.customers {
            let view = stream.call("get_customer", &json!({ "id": id }));
            let now = Known::read(&view, &self.tag);
            assert!(now.fits(known), "customer {id} was acknowledged as {known:?} and is {now:?}");
        }
        self.prove_imports(stream, random);
    }

    /// A customer whose making was not acknowledged may be there whole, or not at all.
    fn adopt(&mut self, stream: &mut Stream, name: &str) {
        let found = stream.call("search", &json!({ "text": name, "limit": 5 }));
        let hits = found["hits"].as_array().expect("hits");
        assert!(hits.len() <= 1, "{name} is there {} times", hits.len());
        if let Some(id) = hits.first().and_then(|hit| hit["id"].as_str()) {
            let view = stream.call("get_customer", &json!({ "id": id }));
            let known = Known::read(&view, &self.tag);
            assert_eq!((known.name.as_str(), known.remark.as_str()), (name, "新"));
            self.customers.insert(id.to_owned(), known);
        }
    }

    /// An edit that was not acknowledged has happened whole, or not at all.
    fn settle(&mut self, stream: &mut Stream, id: &str, edit: &Edit) {
        let view = stream.call("get_customer", &json!({ "id": id }));
        let (now, before) = (Known::read(&view, &self.tag), &self.customers[id]);
        let after = before.after(edit);
        assert!(now.fits(before) || now.fits(&after), "{edit:?} of {id}: {before:?} became {now:?}");
        self.customers.insert(id.to_owned(), now);
    }

    /// An import cut off left some whole batches, or is taken back by its job.
    fn prove_imports(&mut self, stream: &mut Stream, random: &mut Rng) {
        let others = self.customers.len() as u64;
        let mut count = || {
            let status = stream.call("get_workspace_status", &json!({}));
            status["counts"]["customer"].as_u64().expect("a count") - others
        };
        let mut there = count();
        let cut_off = std::mem::take(&mut self.import_cut_off);
        assert!(cut_off || there == self.imported, "{} customers were imported, {there} are there", self.imported);
        assert!((self.imported..=self.imported + 1_200).contains(&there), "{there} of {}", self.imported);
        if let Some(job) = self.import_job.take().filter(|_| random.bool()) {
            match stream.try_call("undo", &json!({ "undo": { "kind": "job", "id": job } })) {
                Ok(undone) => assert_eq!(
                    (undone["changed"].as_u64(), undone["kept"].as_u64()),
                    (Some(there - self.imported), Some(0))
                ),
                Err(error) => assert_eq!(error["code"], "cannot_undo"),
            }
            let status = stream.call("get_workspace_status", &json!({}));
            there = status["counts"]["customer"].as_u64().expect("a count") - others;
            assert_eq!(there, self.imported, "after undoing the import");
            self.undone_imports += 1;
        }
        self.imported = there;
    }
}
