//! Screens of a whole company: customers with their people, what was done, deals, tasks, leads and the pool.
//!
//! A screen is the calls its page makes, one after the other: the sum is the slowest way the page can come.

mod screens;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use crm::App;
use serde_json::{Value as Json, json};
use store::local_time_of;

use crate::figures::{Figures, timed};
use crate::import::SEED;
use crate::scopes::as_member;
use crate::{Arguments, PASSPHRASE, app, call};
use screens::{Screen, Viewer, screens};

pub async fn measure(arguments: &Arguments, customers: u64, folder: &Path, figures: &mut Figures) {
    let workspace = folder.join("company");
    let first = app(&workspace);
    if arguments.reuse {
        unlock(&first).await;
    } else {
        std::fs::remove_dir_all(&workspace).ok();
        make(&first, customers, figures).await;
    }
    counted(&first, figures).await;
    let today = local_time_of(first.session().expect("open").store.now_ms()).date();
    let manager = Viewer::new(&first, "all", today).await;
    seen_by(&first, &manager, arguments.rounds, figures).await;
    let rep = as_member(&first, &rep(&first).await).await;
    let own = Viewer::new(&rep, "own", today).await;
    seen_by(&rep, &own, arguments.rounds, figures).await;
    turn(&first, "all", figures).await;
    turn(&rep, "own", figures).await;
    first.shut_down().await;
}

async fn unlock(app: &Arc<App>) {
    call(app, "unlock", json!({ "login": "lin", "method": "passphrase", "secret": PASSPHRASE })).await;
}

async fn make(app: &Arc<App>, customers: u64, figures: &mut Figures) {
    let new = json!({ "company": "云岫仪器", "name": "林知夏", "login": "lin", "passphrase": PASSPHRASE, "use_keyring": false });
    let code = call(app, "create_workspace", new).await["recovery_code"].clone();
    call(app, "confirm_recovery_code", json!({ "code": code })).await;
    let session = app.session().expect("open");
    let today: NaiveDate = local_time_of(session.store.now_ms()).date();
    let (took, filled) = timed(testkit::demo::fill(&session, customers, SEED, today, |_| {})).await;
    filled.expect("fills");
    figures.add("company made in", took.as_secs_f64(), "s", None);
    app.shut_down().await;
    unlock(app).await;
}

async fn counted(app: &Arc<App>, figures: &mut Figures) {
    let counts = call(app, "get_workspace_status", json!({})).await["counts"].clone();
    for (record, count) in counts.as_object().expect("counts") {
        figures.add(format!("rows: {record}"), count.as_f64().unwrap_or(0.0), "", None);
    }
}

async fn rep(app: &Arc<App>) -> Json {
    let members = call(app, "list_members", json!({})).await;
    let reps: Vec<&Json> =
        members.as_array().expect("members").iter().filter(|one| one["roles"] == json!(["sales_rep"])).collect();
    reps[reps.len() / 2].clone()
}

async fn seen_by(app: &Arc<App>, viewer: &Viewer, rounds: usize, figures: &mut Figures) {
    for screen in screens(viewer) {
        let Screen { what, bar_ms, pages } = screen;
        let mut readings = Vec::new();
        let mut slowest = (Duration::ZERO, "");
        for page in pages.iter().cycle().take(rounds) {
            let mut whole = Duration::ZERO;
            for (name, request) in page {
                let took = timed(call(app, name, request.clone())).await.0;
                whole += took;
                slowest = slowest.max((took, name));
            }
            readings.push(whole);
        }
        let note = format!("{} calls, slowest {} {:.1} ms", pages[0].len(), slowest.1, slowest.0.as_secs_f64() * 1e3);
        figures.spread(&format!("{}: {what}", viewer.scope), readings, Some(bar_ms), note);
    }
}

/// What runs every five minutes behind everything.
async fn turn(app: &Arc<App>, scope: &str, figures: &mut Figures) {
    let mut readings = Vec::new();
    for _ in 0..5 {
        readings.push(timed(call(app, "run_time_rules", json!({}))).await.0);
    }
    figures.spread(&format!("{scope}: time rules, one turn"), readings, None, "");
}
