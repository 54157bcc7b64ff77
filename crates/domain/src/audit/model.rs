//! The declaration of a review.

use crate::id::Id;
use crate::record::Record;

/// A machine that keeps a journal. It is no record: the type only tells its id from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Device;

/// Somebody looked at an entry of the journal and let it stand. Who and when are the row's own maker and time.
#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "audit_review", table = "audit_review", title = "remark", zh = "审计复核", en = "Audit review")]
pub struct AuditReview {
    /// The entry's place in the journal of its device: only both together name it.
    #[field(zh = "日志序号", en = "Entry", merge = "Authority", assigned)]
    pub sequence: i64,
    #[field(zh = "设备", en = "Device", merge = "Authority", assigned)]
    pub device: Id<Device>,
    #[field(zh = "复核意见", en = "Remark", max = 1000, long)]
    pub remark: Option<String>,
}
