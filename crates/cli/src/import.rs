//! `ways import`.

use std::sync::Arc;
use std::time::Duration;

use crm::{App, Call, CoreEvent};
use domain::{AppError, Code, Result};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Map, Value as Json, json};

use crate::arguments::{ImportArguments, Importable};

/// Exit code of an import in which rows were rejected.
const SOME_REJECTED: u8 = 3;

pub async fn run(app: &Arc<App>, record: Importable, options: ImportArguments) -> Result<u8> {
    let mut defaults = Map::new();
    for pair in &options.defaults {
        let (field, value) = pair
            .split_once('=')
            .ok_or_else(|| AppError::new(Code::MalformedRequest).field("default").param("value", pair))?;
        defaults.insert(field.to_owned(), Json::from(value));
    }
    let request = json!({
        "file": options.file,
        "encoding": null,
        "separator": null,
        "sheet": options.sheet,
        "mapping": null,
        "defaults": defaults,
        "on_duplicate": options.on_duplicate.as_str(),
        "dry_run": options.dry_run,
        "errors": options.errors,
    });
    let bar = watch(app);
    let outcome = app.call(Call { name: record.command().into(), request, id: None }).await;
    bar.finish_and_clear();
    let report = outcome?.answer;
    print(&report, options.json);
    Ok(if report["rejected"] == 0 { 0 } else { SOME_REJECTED })
}

/// Details to standard error, the sum to standard output.
fn print(report: &Json, as_json: bool) {
    for duplicate in report["duplicates"].as_array().into_iter().flatten() {
        let (name, existing) = (&duplicate["name"], &duplicate["existing"]);
        eprintln!(
            "row {}: {} may be {} {}",
            duplicate["row"],
            text(name),
            text(&existing["number"]),
            text(&existing["name"])
        );
    }
    for problem in report["problems"].as_array().into_iter().flatten() {
        let (code, field) = (text(&problem["code"]), text(&problem["field"]));
        eprintln!("row {}: {code} {field} {}", problem["row"], text(&problem["value"]));
    }
    for header in report["unplaced"].as_array().into_iter().flatten() {
        eprintln!("column {} has no field and was left out", text(header));
    }
    if as_json {
        let keys = ["rows", "created", "updated", "skipped", "rejected", "warnings"];
        let numbers: Map<String, Json> = keys.iter().map(|key| ((*key).to_owned(), report[key].clone())).collect();
        println!("{}", Json::Object(numbers));
    } else {
        println!(
            "{} rows: {} created, {} updated, {} skipped, {} rejected, {} warnings",
            report["rows"],
            report["created"],
            report["updated"],
            report["skipped"],
            report["rejected"],
            report["warnings"]
        );
    }
}

fn text(json: &Json) -> &str {
    json.as_str().unwrap_or_default()
}

/// A bar on a terminal; nothing where nobody looks.
fn watch(app: &Arc<App>) -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    let style = ProgressStyle::with_template("{spinner} {pos} rows, {per_sec}").expect("BUG: a constant template");
    bar.set_style(style);
    bar.enable_steady_tick(Duration::from_millis(200));
    let (mut events, shown) = (app.listen(), bar.clone());
    tokio::spawn(async move {
        while let Ok(event) = events.recv().await {
            if let CoreEvent::Job { job } = event {
                shown.set_position(u64::from(job.done));
            }
        }
    });
    bar
}
