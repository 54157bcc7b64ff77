//! Locks the workspace when the machine has slept.
//!
//! No system call is the same on three systems, but one thing is: while a machine sleeps, the wall clock
//! goes on and a program's timer does not. A jump of the clock by hand locks too, which does no harm.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crm::App;
use crm::events::LockReason;

const TICK: Duration = Duration::from_secs(2);
const SLEPT: Duration = Duration::from_secs(15);

pub fn lock_after_sleep(core: Arc<App>) {
    tauri::async_runtime::spawn(async move {
        let mut before = SystemTime::now();
        loop {
            tokio::time::sleep(TICK).await;
            let now = SystemTime::now();
            if now.duration_since(before).is_ok_and(|passed| passed > SLEPT) {
                core.lock(LockReason::Suspend).await;
            }
            before = now;
        }
    });
}
