//! Random edits, several at a time, never two on one customer.

use std::path::Path;
use std::time::{Duration, Instant};

use fastrand::Rng;
use serde_json::json;
use waystation_crash::Stream;

use crate::ledger::{Edit, Ledger};

const AT_A_TIME: usize = 6;

/// Sends edits, and an import if there is one, until the time is up.
pub fn work_until(until: Instant, stream: &mut Stream, ledger: &mut Ledger, random: &mut Rng, import: Option<&Path>) {
    if let Some(file) = import {
        let rejected = file.with_extension("rejected.csv");
        let id = stream.send("import_customers", &json!({ "file": file, "errors": rejected }));
        ledger.sent(id, Edit::Import);
        let id = stream.send("list_jobs", &json!({}));
        ledger.sent(id, Edit::ListJobs);
    }
    loop {
        while ledger.under_way() < AT_A_TIME {
            send_one(stream, ledger, random);
        }
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return;
        }
        if let Some((id, answer)) = stream.receive(left.min(Duration::from_millis(20))) {
            ledger.hear(id, answer);
        }
        if ledger.wants_job_id() && random.u8(..4) == 0 {
            let id = stream.send("list_jobs", &json!({}));
            ledger.sent(id, Edit::ListJobs);
        }
    }
}

fn send_one(stream: &mut Stream, ledger: &mut Ledger, random: &mut Rng) {
    let chosen = if random.u8(..4) == 0 { None } else { ledger.pick(random) };
    let Some((customer, known)) = chosen else {
        let name = format!("试点{}", random.u64(10_000_000_000..99_999_999_999));
        let customer = json!({ "kind": "company", "name": name, "source": "展会", "remark": "新" });
        let id = stream.send("create_customer", &json!({ "customer": customer }));
        ledger.sent(id, Edit::Create { name });
        return;
    };
    let selection = json!({ "ids": [customer] });
    let (edit, name, request) = match random.u8(..5) {
        0 if known.archived => (Edit::Restore, "restore_customers", json!({ "selection": selection })),
        0 => (Edit::Archive, "archive_customers", json!({ "selection": selection })),
        1 => {
            let (add, remove) = if known.tagged { (vec![], vec![&ledger.tag]) } else { (vec![&ledger.tag], vec![]) };
            let request = json!({ "selection": selection, "add": add, "remove": remove });
            (Edit::Tag { on: !known.tagged }, "tag_customers", request)
        }
        _ => {
            let remark = format!("改 {}", random.u32(..));
            let request = json!({ "id": customer, "revision": known.revision, "changes": { "remark": remark } });
            (Edit::Remark { remark }, "update_customer", request)
        }
    };
    let id = stream.send(name, &request);
    ledger.sent(id, Edit::Of { customer, edit: Box::new(edit) });
}
