//! Importing: into an empty workspace beside the bare program, and into a full one.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use crm::App;
use serde_json::{Value as Json, json};
use testkit::company::{Company, write_csv};

use crate::figures::{Better, Figures, timed};
use crate::{Arguments, PASSPHRASE, app, bare, call};

pub const SEED: u64 = 20_260_318;

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 18).expect("a day")
}

fn file(folder: &Path, name: &str, seed: u64, customers: u64) -> PathBuf {
    let path = folder.join(format!("{name}-{customers}.csv"));
    if !path.exists() {
        let mut out = BufWriter::new(File::create(&path).expect("a file"));
        write_csv(&mut out, Company::new(seed, customers, today()).customers()).expect("writes");
    }
    path
}

/// A workspace with the generated customers in it, imported.
pub async fn measure(arguments: &Arguments, folder: &Path, figures: &mut Figures) -> Arc<App> {
    let workspace = folder.join("workspace");
    if arguments.reuse {
        let app = app(&workspace);
        unlock(&app).await;
        return app;
    }
    let rows = arguments.customers as f64;
    let csv = file(folder, "customers", SEED, arguments.customers);
    let bytes = std::fs::metadata(&csv).expect("the file").len();
    figures.add("size of the file", bytes as f64 / 1e6, "MB", None);

    let bare = bare::import(&csv, folder).await;
    let bare_speed = rows / bare.as_secs_f64();
    figures.add("bare program: parse, insert, build the indexes", bare_speed, "rows/s", None);

    std::fs::remove_dir_all(&workspace).ok();
    let app = app(&workspace);
    let new = json!({ "company": "云岫仪器", "name": "林知夏", "login": "lin", "passphrase": PASSPHRASE, "use_keyring": false });
    let code = call(&app, "create_workspace", new).await["recovery_code"].clone();
    call(&app, "confirm_recovery_code", json!({ "code": code })).await;
    staff(&app, arguments).await;

    let (took, report) = timed(call(&app, "import_customers", request(&csv))).await;
    check(&report, arguments.customers);
    let speed = rows / took.as_secs_f64();
    let note = format!("{} suspected duplicates, {} warnings", report["duplicate_rows"], report["warnings"]);
    figures.note("import into an empty workspace", speed, "rows/s", Some((15_000.0, Better::More)), note);
    figures.add("… as a share of the bare program's speed", speed / bare_speed, "", Some((0.5, Better::More)));
    app
}

/// More customers into the workspace that has its customers already.
pub async fn measure_more(app: &Arc<App>, arguments: &Arguments, folder: &Path, figures: &mut Figures) {
    let more = file(folder, "more", SEED + 1, arguments.more);
    let (took, report) = timed(call(app, "import_customers", request(&more))).await;
    check(&report, arguments.more);
    let speed = arguments.more as f64 / took.as_secs_f64();
    figures.add("import into the full workspace", speed, "rows/s", Some((4_000.0, Better::More)));
}

/// The members and teams the file names as owners.
async fn staff(app: &Arc<App>, arguments: &Arguments) {
    let session = app.session().expect("open");
    let company = Company::new(SEED, arguments.customers, today());
    testkit::demo::fill_staff(&session, &company).await.expect("makes the members");
    // Rights are read when a session begins.
    app.shut_down().await;
    unlock(app).await;
}

async fn unlock(app: &Arc<App>) {
    call(app, "unlock", json!({ "login": "lin", "method": "passphrase", "secret": PASSPHRASE })).await;
}

fn request(file: &Path) -> Json {
    json!({
        "file": file, "encoding": null, "separator": null, "mapping": null, "defaults": {}, "on_duplicate": "create",
        "dry_run": false, "errors": null,
    })
}

fn check(report: &Json, rows: u64) {
    assert_eq!(report["created"], rows, "every generated row must land: {}", report["problems"]);
}
