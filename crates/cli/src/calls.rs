//! `ways call`: one command, or a stream of them.

use std::io::Read;
use std::sync::Arc;
use std::time::Instant;

use crm::{App, Call};
use domain::{AppError, Code, Result};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::sync::{Semaphore, mpsc};

use crate::arguments::CallArguments;

pub async fn run(app: &Arc<App>, arguments: CallArguments) -> Result<u8> {
    let Some(name) = arguments.name else { return stream(app, arguments.parallel.max(1)).await };
    let text = match arguments.request.as_deref() {
        Some("-") => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text).map_err(|cause| malformed(&cause))?;
            text
        }
        Some(text) => text.to_owned(),
        None => "{}".to_owned(),
    };
    let request = serde_json::from_str(&text).map_err(|cause| malformed(&cause))?;
    let outcome = app.call(Call { name, request, id: None }).await?;
    println!("{}", outcome.answer);
    Ok(0)
}

fn malformed(cause: &dyn std::fmt::Display) -> AppError {
    AppError::new(Code::MalformedRequest).param("cause", cause)
}

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Json,
    name: String,
    #[serde(default)]
    request: Json,
}

#[derive(Serialize)]
struct Answer {
    id: Json,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<Json>,
    /// How a write is taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    undo: Option<crm::UndoRef>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<AppError>,
    elapsed_us: u64,
}

/// Answers each line as it is ready; with several at a time, in no order.
async fn stream(app: &Arc<App>, parallel: usize) -> Result<u8> {
    let (sender, mut answers) = mpsc::channel::<Answer>(parallel * 2);
    let printer = tokio::spawn(async move {
        let mut out = tokio::io::stdout();
        while let Some(answer) = answers.recv().await {
            let mut line = serde_json::to_vec(&answer).expect("BUG: plain data serialises");
            line.push(b'\n');
            if out.write_all(&line).await.is_err() || out.flush().await.is_err() {
                break;
            }
        }
    });
    let permits = Arc::new(Semaphore::new(parallel));
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    while let Some(line) = lines.next_line().await.map_err(|cause| malformed(&cause))? {
        if line.trim().is_empty() {
            continue;
        }
        let permit = Arc::clone(&permits).acquire_owned().await.expect("BUG: never closed");
        let (app, sender) = (Arc::clone(app), sender.clone());
        tokio::spawn(async move {
            sender.send(answer(&app, &line).await).await.ok();
            drop(permit);
        });
    }
    drop(sender);
    printer.await.ok();
    Ok(0)
}

async fn answer(app: &Arc<App>, line: &str) -> Answer {
    let began = Instant::now();
    let line: Line = match serde_json::from_str(line) {
        Ok(line) => line,
        Err(cause) => {
            return Answer { id: Json::Null, answer: None, undo: None, error: Some(malformed(&cause)), elapsed_us: 0 };
        }
    };
    let outcome = app.call(Call { name: line.name, request: line.request, id: None }).await;
    let elapsed_us = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
    match outcome {
        Ok(outcome) => {
            Answer { id: line.id, answer: Some(outcome.answer), undo: outcome.undo, error: None, elapsed_us }
        }
        Err(error) => Answer { id: line.id, answer: None, undo: None, error: Some(error), elapsed_us },
    }
}
