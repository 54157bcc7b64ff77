//! Activities: noted in one line, planned, checked into, done; the timeline of a customer and the day of a member.

mod capture;
mod commands;
mod queries;
mod views;
mod visits;

pub use capture::ReadCapture;
pub use commands::{ArchiveActivity, LogActivity, UpdateActivity};
pub use queries::{GetActivity, GetDay, ListCustomerActivities};
pub use views::{ActivityPage, ActivityView, DayView};
pub use visits::{CheckIn, CompleteActivity, OrderVisits};
