//! Crashes: the real `ways` program, killed, starved of disk and looked over from outside.
//!
//! [`Site`] is a folder with a workspace, a passphrase and a place for temporary files; [`Stream`] is a
//! running `ways call --stdin` that can be killed at any moment. What it answered before is acknowledged, and
//! acknowledged means kept.

mod site;
mod stream;

pub use site::{PASSPHRASE, Site};
pub use stream::Stream;
