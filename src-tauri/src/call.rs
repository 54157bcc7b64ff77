//! The one door from the page to the core.

use std::sync::Arc;

use crm::{App, Call, Outcome};
use domain::AppError;
use serde_json::Value as Json;
use tauri::State;

/// Runs a command of the core; `call_id` is the page's own number for it.
#[tauri::command]
pub async fn call(app: State<'_, Arc<App>>, name: String, request: Json, call_id: u64) -> Result<Outcome, AppError> {
    app.call(Call { name, request, id: Some(call_id.to_string()) }).await
}

/// Stops a call whose answer nobody waits for any more.
#[tauri::command]
pub async fn cancel_call(app: State<'_, Arc<App>>, call_id: u64) -> Result<(), AppError> {
    app.cancel_call(&call_id.to_string());
    Ok(())
}
