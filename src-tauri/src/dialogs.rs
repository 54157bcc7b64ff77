//! The system's own dialogs, notices and clipboard.

use domain::{AppError, Code};
use serde::Deserialize;
use tauri::AppHandle;
use tauri_plugin_clipboard_manager::ClipboardExt;

/// What a file is wanted for.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A table to bring in.
    Import,
    /// A place for rejected rows.
    Errors,
}

/// Lets a person choose a file; `None`: they thought better of it.
#[tauri::command]
pub async fn choose_file(purpose: Purpose) -> Result<Option<String>, AppError> {
    let dialog = rfd::AsyncFileDialog::new();
    let chosen = match purpose {
        Purpose::Import => {
            let tables = ["csv", "tsv", "txt", "xlsx", "xlsm"];
            dialog.add_filter("CSV, Excel", &tables).add_filter("*", &["*"]).pick_file().await
        }
        Purpose::Errors => dialog.add_filter("CSV", &["csv"]).save_file().await,
    };
    Ok(chosen.map(|file| file.path().display().to_string()))
}

/// Lets a person choose files to attach; none: they thought better of it.
#[tauri::command]
pub async fn choose_files() -> Result<Vec<String>, AppError> {
    let chosen = rfd::AsyncFileDialog::new().pick_files().await.unwrap_or_default();
    Ok(chosen.iter().map(|file| file.path().display().to_string()).collect())
}

/// What a new file will hold.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    Csv,
    Xlsx,
    Json,
    /// A calendar.
    Ics,
    /// Whatever its name says.
    Any,
}

impl FileKind {
    fn ending(self) -> Option<&'static str> {
        match self {
            Self::Csv => Some("csv"),
            Self::Xlsx => Some("xlsx"),
            Self::Json => Some("json"),
            Self::Ics => Some("ics"),
            Self::Any => None,
        }
    }
}

/// Lets a person choose where a new file will lie, beginning with `name`; `None`: they thought better of it.
#[tauri::command]
pub async fn choose_place(name: String, kind: FileKind) -> Result<Option<String>, AppError> {
    let dialog = rfd::AsyncFileDialog::new();
    let Some(ending) = kind.ending() else {
        let chosen = dialog.set_file_name(name).save_file().await;
        return Ok(chosen.map(|file| file.path().display().to_string()));
    };
    let dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
    let chosen = dialog.set_file_name(format!("{name}.{ending}")).save_file().await;
    Ok(chosen.map(|file| {
        let mut path = file.path().to_owned();
        if path.extension().is_none() {
            path.set_extension(ending);
        }
        path.display().to_string()
    }))
}

#[tauri::command]
pub async fn copy_text(app: AppHandle, text: String) -> Result<(), AppError> {
    app.clipboard().write_text(text).map_err(|cause| store::logged(Code::Internal, &cause))
}

/// A notice of the system, for who looks at something else. The product's name stands above it.
#[tauri::command]
pub async fn notify(text: String) -> Result<(), AppError> {
    let shown = tokio::task::spawn_blocking(move || {
        notify_rust::Notification::new().appname("Waystation").summary("驿站 Waystation").body(&text).show().map(|_| ())
    });
    shown.await.expect("BUG: showing a notice does not panic").map_err(|cause| store::logged(Code::Internal, &cause))
}
