//! Tasks: written down in one line, done, repeated, given to others; the agenda of a member, the calendar of everything that
//! has a day, reminders, and the calendar taken along as a file.

mod agenda;
mod calendar;
mod capture;
mod commands;
mod doing;
mod export;
mod lists;
mod queries;
mod removal;
mod views;

pub use agenda::{Agenda, DueReminders, ListAgenda};
pub use calendar::{CalendarKind, CalendarView, ListCalendar};
pub use capture::{CaptureTask, ReadTaskLine};
pub use commands::{CreateTask, UpdateTask};
pub use doing::{DelegateTask, SetTaskStatus};
pub use export::ExportCalendar;
pub use lists::{CountTaskList, GetTaskNeighbours, GetTaskWindow, OpenTaskList};
pub use queries::{GetTask, ListTaskHistory};
pub use removal::{ArchiveTasks, RestoreTasks};
pub use views::{TaskRow, TaskView};
