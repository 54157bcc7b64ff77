//! The window of Waystation: a thin host around `crm`.
//!
//! It owns what only a desktop program has – the window, the system's keyring, file dialogs, notices, the clipboard,
//! noticing that the machine slept – and passes everything else to the one `call` of the core. No rule and
//! no SQL lives here.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod dialogs;
mod events;
mod keyring_store;
mod sleep;
mod window;

use std::path::PathBuf;
use std::sync::Arc;

use crm::App;
use store::keys::KeyCost;
use store::{Options, SystemClock};
use tauri::{Manager, RunEvent};

use keyring_store::SystemKeyring;

/// Values cross from the thread that makes them to the one that writes them; the system's allocator is slow at that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("WAYSTATION_LOG").unwrap_or_else(|_| "warn".into()),
        )
        .init();
    let built = build(Arguments::read());
    match built {
        Ok(app) => app.run(|handle, event| {
            if let RunEvent::Exit = event {
                let core = Arc::clone(&handle.state::<Arc<App>>());
                tauri::async_runtime::block_on(async move { core.shut_down().await });
            }
        }),
        Err(cause) => {
            eprintln!("Waystation could not start its window: {cause}");
            std::process::exit(1);
        }
    }
}

/// The program with its one window, on the chosen workspace or the member's own.
fn build(arguments: Arguments) -> tauri::Result<tauri::App> {
    tauri::Builder::default()
        .plugin(tauri_plugin_clipboard_manager::init())
        .manage(window::Kiosk::new(arguments.kiosk))
        .invoke_handler(tauri::generate_handler![
            call::call,
            call::cancel_call,
            dialogs::choose_file,
            dialogs::choose_files,
            dialogs::choose_place,
            dialogs::copy_text,
            dialogs::notify,
            window::starts_as_kiosk,
            window::set_full_screen
        ])
        .on_window_event(window::stay_open_for_visitors)
        .on_page_load(|webview, payload| {
            // Shown only now, so that nobody sees a white flash.
            if payload.event() == tauri::webview::PageLoadEvent::Finished {
                webview.window().show().ok();
            }
        })
        .setup(move |app| {
            let folder = match arguments.workspace {
                Some(folder) => folder,
                None => app.path().data_dir()?.join("waystation"),
            };
            let core = App::new(Options {
                folder,
                clock: Arc::new(SystemClock),
                keyring: Arc::new(SystemKeyring),
                cost: KeyCost::STANDARD,
            });
            events::forward(Arc::clone(&core), app.handle().clone());
            sleep::lock_after_sleep(Arc::clone(&core));
            app.manage(core);
            Ok(())
        })
        .build(tauri::generate_context!())
}

#[derive(Default)]
struct Arguments {
    /// `--workspace DIR`, for several workspaces on one machine and for tests.
    workspace: Option<PathBuf>,
    /// `--kiosk`: the machine is for visitors, whatever the workspace says.
    kiosk: bool,
}

impl Arguments {
    fn read() -> Self {
        let mut read = Self::default();
        let mut given = std::env::args_os().skip(1);
        while let Some(argument) = given.next() {
            if argument == "--workspace" {
                read.workspace = given.next().map(PathBuf::from);
            } else if argument == "--kiosk" {
                read.kiosk = true;
            }
        }
        read
    }
}
