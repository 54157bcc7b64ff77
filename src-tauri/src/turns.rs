//! Gives the rules of time their turn: when a workspace has been opened, every five minutes, and when a day begins.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crm::{App, Call};
use store::{Clock, SystemClock, calendar_at};

const TICK: Duration = Duration::from_secs(2);
const EVERY: Duration = Duration::from_secs(5 * 60);

pub fn take(core: Arc<App>) {
    tauri::async_runtime::spawn(async move {
        // The member and the day of the last turn, and when it was.
        let mut last = None;
        loop {
            tokio::time::sleep(TICK).await;
            let Ok(session) = core.session() else {
                last = None;
                continue;
            };
            let turn = (session.member, calendar_at(SystemClock.now_ms()).today);
            let now = SystemTime::now();
            let soon =
                |(before, at): (_, SystemTime)| before == turn && now.duration_since(at).is_ok_and(|d| d < EVERY);
            if last.is_some_and(soon) {
                continue;
            }
            last = Some((turn, now));
            let call = Call { name: "run_time_rules".to_owned(), ..Call::default() };
            if let Err(error) = core.call(call).await {
                tracing::warn!(%error, "the rules of time had no turn");
            }
        }
    });
}
