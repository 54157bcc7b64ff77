//! Activities: what was done with a customer and what is planned – calls, visits, mails, messages, meetings.
//!
//! A done activity is a fact: its author may correct it, the history keeps what it said. A planned one has a moment at which
//! it is to happen; a visit is checked into and then done with a result. An activity belongs to whom its customer belongs to;
//! `member` is who did it or will do it. The line somebody types is read by [`read_capture`], which guesses nothing in
//! silence: what it understood is shown before it is saved.

mod capture;
mod days;
mod model;
mod rules;

pub use capture::{Capture, When, leading, read_capture, read_when};
pub use model::{Activity, ActivityKind, ActivityStatus};
pub use rules::{check, check_in, complete};
