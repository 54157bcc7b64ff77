//! What can be attached, and what it is called.

use super::{Attachment, AttachmentKind};
use crate::company::CompanySetting;
use crate::error::{AppError, Code, Result};

/// The largest file, in MiB, as long as the company says nothing else.
pub const LARGEST_MIB: i64 = 20;

/// What a company may set it to at most.
pub const MOST_MIB: i64 = 200;

const MIB: u64 = 1024 * 1024;

pub fn largest_bytes(settings: &CompanySetting) -> u64 {
    u64::try_from(settings.largest_attachment.unwrap_or(LARGEST_MIB)).unwrap_or(0) * MIB
}

/// # Errors
/// [`Code::OutOfRange`].
pub fn check_largest(settings: &CompanySetting) -> Result<()> {
    match settings.largest_attachment {
        Some(mib) if !(1..=MOST_MIB).contains(&mib) => {
            Err(AppError::new(Code::OutOfRange).field("largest_attachment").param("min", 1).param("max", MOST_MIB))
        }
        _ => Ok(()),
    }
}

pub fn kind_of(media_type: &str) -> AttachmentKind {
    if media_type.starts_with("image/") { AttachmentKind::Photo } else { AttachmentKind::Document }
}

impl Attachment {
    /// Of all its files; one that was destroyed has none.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.content.as_deref().into_iter().chain(self.thumbnail.as_deref())
    }
}

/// A name that any disk takes: the last part of a path, without what a disk cannot write. A name may come from another
/// system, so both slashes end a folder.
pub fn file_name_of(path: &str) -> String {
    let last = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|c| !c.is_control() && !r#"<>:"|?*"#.contains(*c)).collect();
    kept.trim().trim_end_matches('.').chars().take(255).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_is_the_last_part_of_a_path_of_either_system_without_what_no_disk_takes() {
        for (path, name) in [
            ("相册/展会/名片.jpg", "名片.jpg"),
            (r"C:\照片\二楼 平面图.png", "二楼 平面图.png"),
            ("报价单?.pdf", "报价单.pdf"),
            ("../..", ""),
            ("a\u{0}b.txt", "ab.txt"),
        ] {
            assert_eq!(file_name_of(path), name, "{path}");
        }
    }

    #[test]
    fn a_company_lets_files_be_between_one_and_two_hundred_mebibytes() {
        let of = |largest_attachment| CompanySetting { largest_attachment, ..CompanySetting::default() };
        assert_eq!(largest_bytes(&of(None)), 20 * 1024 * 1024);
        assert_eq!(largest_bytes(&of(Some(3))), 3 * 1024 * 1024);
        for (mib, fits) in [(0, false), (1, true), (200, true), (201, false), (-1, false)] {
            assert_eq!(check_largest(&of(Some(mib))).is_ok(), fits, "{mib}");
        }
    }

    #[test]
    fn an_attachment_belongs_to_any_record_that_people_fill_and_somebody_owns() {
        let parents: Vec<_> = <Attachment as crate::Record>::TYPE.parents().map(|of| of.name).collect();
        assert_eq!(parents, ["customer", "contact", "activity", "opportunity", "task", "lead"]);
    }
}
