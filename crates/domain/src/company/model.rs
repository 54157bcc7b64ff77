//! The declaration of the company's settings: one row, made at the first change.

use crate::choice;
use crate::record::Record;

choice! {
    /// What somebody typing a new customer learns of one they may not see (撞单).
    pub enum DuplicateNotice {
        NameOwner = "name_owner" ("告知负责人", "Name the owner"),
        ExistsOnly = "exists_only" ("只告知已存在", "Only that it exists"),
        Nothing = "nothing" ("不告知", "Nothing"),
    }
}

#[derive(Debug, Clone, PartialEq, Record)]
#[record(
    name = "company_setting",
    table = "company_setting",
    title = "duplicate_notice",
    zh = "公司设置",
    en = "Company settings"
)]
pub struct CompanySetting {
    #[field(zh = "撞单提示", en = "Duplicate notice", merge = "Authority")]
    pub duplicate_notice: DuplicateNotice,
    /// Largest file that can be attached, in MiB; without one, [`crate::attachments::LARGEST_MIB`].
    #[field(zh = "附件大小上限（MB）", en = "Largest attachment (MB)", merge = "Authority")]
    pub largest_attachment: Option<i64>,
}

impl Default for CompanySetting {
    fn default() -> Self {
        Self { duplicate_notice: DuplicateNotice::NameOwner, largest_attachment: None }
    }
}
