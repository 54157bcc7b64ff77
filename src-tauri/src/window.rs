//! The window of a machine that visitors use: it fills the screen and does not close under their hands.

use std::sync::atomic::{AtomicBool, Ordering};

use tauri::{Manager, State, WebviewWindow, Window, WindowEvent};

pub struct Kiosk {
    by_argument: bool,
    /// Visitors are at it now: the page asked for the full screen.
    in_use: AtomicBool,
}

impl Kiosk {
    pub fn new(by_argument: bool) -> Self {
        Self { by_argument, in_use: AtomicBool::new(false) }
    }
}

/// Whether the program was started with `--kiosk`.
#[tauri::command]
pub async fn starts_as_kiosk(kiosk: State<'_, Kiosk>) -> Result<bool, ()> {
    Ok(kiosk.by_argument)
}

/// Fills the screen without frame or buttons, or goes back to a window.
#[tauri::command]
pub async fn set_full_screen(window: WebviewWindow, kiosk: State<'_, Kiosk>, on: bool) -> Result<(), ()> {
    kiosk.in_use.store(on, Ordering::Relaxed);
    let asked = window.set_fullscreen(on).and_then(|()| window.set_decorations(!on));
    // A desktop without window management has no full screen; the page works all the same.
    if let Err(cause) = asked {
        tracing::warn!(%cause, on, "the full screen was refused");
    }
    Ok(())
}

/// While visitors use it, the keys that close a window do nothing: staff take over first.
pub fn stay_open_for_visitors(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event
        && window.state::<Kiosk>().in_use.load(Ordering::Relaxed)
    {
        api.prevent_close();
    }
}
