//! Files attached to records: what is known of each; the bytes are the store's.

mod model;
mod rules;

pub use model::{Attachment, AttachmentKind};
pub use rules::{LARGEST_MIB, MOST_MIB, check_largest, file_name_of, kind_of, largest_bytes};
