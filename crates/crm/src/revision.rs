//! Two people may change different fields of a record at once; the same field only one after the other.

use domain::{AppError, Code, Draft, Record, Result};
use store::Meta;

/// Refuses changes to fields that somebody else changed since the editor saw `revision`.
///
/// # Errors
/// [`Code::ChangedMeanwhile`], naming the fields.
pub fn refuse_overtaken<T: Record>(meta: &Meta, revision: &str, changes: &Draft<T>) -> Result<()> {
    let malformed = |_| AppError::new(Code::MalformedRequest).field("revision").param("value", revision);
    let seen: i64 = revision.parse().map_err(malformed)?;
    let overtaken: Vec<&str> = changes.fields().filter(|field| meta.version_of(field) > seen).collect();
    match overtaken.first() {
        None => Ok(()),
        Some(first) => Err(AppError::new(Code::ChangedMeanwhile).field(*first).param("fields", overtaken.join(" "))),
    }
}
