//! From the core's events to the page.

use std::sync::Arc;

use crm::App;
use tauri::{AppHandle, Emitter};
use tokio::sync::broadcast::error::RecvError;

/// Sends every event of the core to the window, for as long as the program runs.
pub fn forward(core: Arc<App>, handle: AppHandle) {
    let mut events = core.listen();
    tauri::async_runtime::spawn(async move {
        loop {
            match events.recv().await {
                Ok(event) => {
                    handle.emit("core", event).ok();
                }
                // The page refreshes on the next event; none of them is the only one of its kind.
                Err(RecvError::Lagged(missed)) => tracing::warn!(missed, "events were missed"),
                Err(RecvError::Closed) => return,
            }
        }
    });
}
