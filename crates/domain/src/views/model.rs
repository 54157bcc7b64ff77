//! The declaration of a saved view.

use crate::filter::Filter;
use crate::id::Id;
use crate::members::Member;
use crate::record::Record;

#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "saved_view", table = "saved_view", title = "name", zh = "视图", en = "View")]
pub struct SavedView {
    /// The record type whose list this is a view of.
    #[field(zh = "记录类型", en = "Record type", max = 40)]
    pub record: String,
    #[field(zh = "名称", en = "Name", max = 60)]
    pub name: String,
    #[field(zh = "筛选", en = "Filter")]
    pub filter: Option<Filter>,
    /// `field` or `-field`.
    #[field(zh = "排序", en = "Order", max = 60)]
    pub sort: Option<String>,
    /// Field names in order, set apart by spaces.
    #[field(zh = "列", en = "Columns", max = 1000)]
    pub columns: Option<String>,
    #[field(zh = "共享", en = "Shared")]
    pub shared: bool,
    #[field(zh = "创建人", en = "Author", merge = "Authority", refers = "member", assigned)]
    pub author: Option<Id<Member>>,
}
