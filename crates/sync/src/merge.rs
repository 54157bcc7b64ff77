//! How a change meets the value the server has: field by field, by the merge class its declaration gives it.
//!
//! Pure functions. The base says whether the writer knew the current value; only where it did not does the clock decide,
//! and then in the same way whichever change came first (`I-MERGE`). Nothing that loses is lost.

use domain::record::Merge;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::clock::Stamp;

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The sequence of the operation that wrote it.
    pub version: i64,
    /// Its place among concurrent changes, and the device it came from.
    pub order: Stamp,
    /// The stamp as the device gave it: by that its own next change knows it.
    pub given: i64,
    /// The member who wrote it.
    pub by: Uuid,
}

impl Origin {
    /// Whether a change from `device` with this base was made knowing the value.
    pub fn is_seen(&self, base: i64, device: Uuid) -> bool {
        base == self.version || (device == self.order.device && base == self.given)
    }
}

/// What becomes of a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Merged {
    /// It already has the value.
    Same,
    /// The value it has now; nobody lost.
    Taken(Json),
    /// The change wins; the value there was is kept as a conflict.
    Won(Json),
    /// The value there is wins; the change's is kept as a conflict.
    Lost,
    /// Only the server's word counts, and it was not known.
    Refused,
}

/// `seen`: the writer knew the current value.
pub fn merge(class: Merge, current: (&Json, Stamp), seen: bool, before: &Json, after: (&Json, Stamp)) -> Merged {
    let (value, stamp) = current;
    let (wanted, order) = after;
    match class {
        Merge::Set => match merge_sets(value, before, wanted) {
            merged if merged == *value => Merged::Same,
            merged => Merged::Taken(merged),
        },
        _ if value == wanted => Merged::Same,
        _ if seen => Merged::Taken(wanted.clone()),
        Merge::Authority => Merged::Refused,
        Merge::LastWriter if order > stamp => Merged::Won(wanted.clone()),
        Merge::LastWriter => Merged::Lost,
    }
}

/// What was added to `before` is added to `current`, what was taken out is taken out. An empty set is null.
pub fn merge_sets(current: &Json, before: &Json, after: &Json) -> Json {
    let list = |set: &Json| set.as_array().cloned().unwrap_or_default();
    let (before, after) = (list(before), list(after));
    let mut merged = list(current);
    merged.retain(|member| after.contains(member) || !before.contains(member));
    merged.extend(after.into_iter().filter(|member| !before.contains(member)));
    merged.sort_by_cached_key(Json::to_string);
    merged.dedup();
    if merged.is_empty() { Json::Null } else { Json::Array(merged) }
}

/// The order of a change that is taken: never before the value it was made upon.
pub fn order_after(order: Stamp, current: Stamp, seen: bool) -> Stamp {
    if seen && order <= current { Stamp { clock: current.clock + 1, ..order } } else { order }
}
