//! What the reading commands print.

use std::sync::Arc;

use crm::registry::COMMANDS;
use crm::{App, Call};
use domain::Result;
use domain::rights::Access;
use serde_json::{Value as Json, json};

pub fn commands(as_json: bool) -> Result<u8> {
    if !as_json {
        for entry in COMMANDS {
            println!("{:<28} {:<8} {}", entry.name, kind(entry), access(entry.access));
        }
        return Ok(0);
    }
    let mut generator = schemars::SchemaGenerator::default();
    let list: Vec<Json> = COMMANDS
        .iter()
        .map(|entry| {
            let (request, answer) = ((entry.request)(&mut generator), (entry.answer)(&mut generator));
            json!({
                "name": entry.name, "kind": kind(entry), "access": access(entry.access),
                "request": request, "response": answer,
            })
        })
        .collect();
    println!("{}", json!({ "commands": list, "$defs": generator.definitions() }));
    Ok(0)
}

fn kind(entry: &crm::registry::Entry) -> String {
    json!(entry.kind).as_str().unwrap_or_default().to_owned()
}

fn access(access: Access) -> String {
    match access {
        Access::Anyone => "anyone".to_owned(),
        Access::Member => "member".to_owned(),
        Access::Workspace => "workspace:configure".to_owned(),
        Access::Record { record, action } => format!("{record}:{}", action.as_str()),
    }
}

async fn call(app: &Arc<App>, name: &str, request: Json) -> Result<Json> {
    app.call(Call { name: name.to_owned(), request, id: None }).await.map(|outcome| outcome.answer)
}

pub async fn search(app: &Arc<App>, text: &str, as_json: bool) -> Result<u8> {
    let answer = call(app, "search", json!({ "text": text, "limit": 50 })).await?;
    if as_json {
        println!("{answer}");
        return Ok(0);
    }
    for hit in answer["hits"].as_array().into_iter().flatten() {
        let part = |key: &str| hit[key].as_str().unwrap_or_default().to_owned();
        println!("{}\t{}\t{}\t{}", part("id"), part("title"), part("subtitle"), part("note"));
    }
    Ok(0)
}

pub async fn status(app: &Arc<App>, as_json: bool) -> Result<u8> {
    let status = call(app, "get_workspace_status", json!({})).await?;
    if as_json {
        println!("{status}");
        return Ok(0);
    }
    for (record, count) in status["counts"].as_object().into_iter().flatten() {
        println!("{record:<16} {count}");
    }
    for (what, key) in [("journal entries", "journal_entries"), ("bytes", "size_bytes")] {
        // Told only to who may see the workspace as a whole.
        if let Some(number) = status[key].as_u64() {
            println!("{what:<16} {number}");
        }
    }
    println!("{:<16} {}", "cipher", status["cipher"].as_str().unwrap_or_default());
    Ok(0)
}

/// Exit code 1 when something was found, with the findings' codes.
pub async fn verify(app: &Arc<App>, as_json: bool) -> Result<u8> {
    let answer = call(app, "verify_workspace", json!({})).await?;
    let findings = answer["findings"].as_array().cloned().unwrap_or_default();
    if as_json {
        println!("{answer}");
    } else {
        for (what, count) in answer["checked"].as_object().into_iter().flatten() {
            println!("{what:<16} {count} checked");
        }
        println!("{}", if findings.is_empty() { "clean" } else { "NOT clean" });
    }
    for finding in &findings {
        eprintln!("{}", json!({ "code": finding["code"], "detail": finding["detail"] }));
    }
    Ok(u8::from(!findings.is_empty()))
}
