//! Tasks: what a member has to do, by when, and how often.
//!
//! A task is its owner's: it may name a customer, but it does not belong to it, and giving the customer to somebody else
//! leaves the task where it is. Who gave it to its owner stands in `assigned_by`. A repeating task is one row for each time:
//! doing one makes the next, which takes the repetition along. The days of a repetition are counted from its first day, so
//! that what is due on the 31st is due on the last day of a shorter month and on the 31st again after it.

mod day_time;
mod line;
mod model;
mod rules;

pub use day_time::DayTime;
pub use line::{TaskLine, read_line};
pub use model::{Repetition, Task, TaskPriority, TaskStatus};
pub use rules::{check, move_reminder_along, next_due, set_status, the_next};
