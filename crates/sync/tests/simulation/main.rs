//! Devices and a server over stores in memory, driven by a scheduler with a seed: first stories of a few steps, then weeks
//! of random work with every fault we can think of.
//!
//! `SYNC_SEEDS=N` runs N seeds instead of the few of a test run, `SYNC_SEED=S` that one alone. A failure names its seed.

mod company;
mod device;
mod malice;
mod oracle;
mod runs;
mod server;
mod stories;
mod stories_of_faults;
mod stories_of_reach;
mod weather;
mod work;
mod world;

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The result of a future that never waits: stores in memory do not.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("BUG: a store in memory waited"),
    }
}
