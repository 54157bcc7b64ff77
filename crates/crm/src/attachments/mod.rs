//! Files attached to records: added by path or as bytes from the clipboard, shown without leaving the vault, saved out again.

mod attach;
mod changes;
mod expiry;
mod media;
mod picture;
mod queries;
mod save;
mod shown;
mod views;

pub use attach::{AttachFile, FileSource, attach_bytes};
pub use changes::{RemoveAttachment, UpdateAttachment};
pub use expiry::RemovedFiles;
pub use queries::{GetAttachment, ListAttachments};
pub use save::{SaveAttachmentAs, SavedFile};
pub use shown::{GetAttachmentPicture, GetAttachmentPreview};
pub use views::{AttachmentPicture, AttachmentPreview, AttachmentView};
