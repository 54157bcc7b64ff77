//! The declaration of an attachment.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::choice;
use crate::id::Id;
use crate::members::{Member, Team};
use crate::record::Record;

choice! {
    /// What people see in it: a picture, or something to read.
    pub enum AttachmentKind {
        Photo = "photo" ("图片", "Picture"),
        Document = "document" ("文件", "Document"),
    }
}

/// A file on a record of any type that has an owner. What is in it lies in the workspace's folder of files, under the key
/// that only this row holds.
#[derive(Debug, Clone, PartialEq, Record)]
#[record(
    name = "attachment",
    table = "attachment",
    title = "name",
    owner = "owner",
    belongs_to = "record_id",
    parent_type = "record",
    zh = "附件",
    en = "Attachment"
)]
pub struct Attachment {
    #[field(zh = "所属类型", en = "Attached to", max = 40, merge = "Authority")]
    pub record: String,
    #[field(zh = "所属记录", en = "Record", merge = "Authority")]
    pub record_id: Uuid,
    #[field(zh = "文件名", en = "File name", max = 255, search = "Text", sensitive)]
    pub name: String,
    #[field(zh = "备注", en = "Remark", max = 500, search = "Text", sensitive)]
    pub remark: Option<String>,
    #[field(zh = "类别", en = "Kind", assigned)]
    pub kind: AttachmentKind,
    #[field(zh = "格式", en = "Format", max = 120, assigned)]
    pub media_type: Option<String>,
    #[field(zh = "大小（字节）", en = "Size (bytes)", assigned)]
    pub size: i64,
    #[field(zh = "拍摄时间", en = "Taken", assigned)]
    pub taken_at: Option<DateTime<Utc>>,
    #[field(zh = "宽", en = "Width", assigned)]
    pub width: Option<i64>,
    #[field(zh = "高", en = "Height", assigned)]
    pub height: Option<i64>,
    /// SHA-256 of the encrypted file, by which it is found and proved. None: it was destroyed.
    #[field(zh = "内容地址", en = "Content address", max = 64, assigned, secret)]
    pub content: Option<String>,
    /// The same of its small picture.
    #[field(zh = "缩略图地址", en = "Thumbnail address", max = 64, assigned, secret)]
    pub thumbnail: Option<String>,
    /// Opens both, and nothing else does.
    #[field(zh = "文件密钥", en = "File key", max = 64, assigned, secret)]
    pub file_key: Option<String>,
    #[field(zh = "添加人", en = "Added by", merge = "Authority", refers = "member", assigned)]
    pub member: Id<Member>,
    #[field(zh = "负责人", en = "Owner", merge = "Authority", refers = "member", assigned)]
    pub owner: Option<Id<Member>>,
    #[field(zh = "团队", en = "Team", merge = "Authority", refers = "team", assigned)]
    pub team: Option<Id<Team>>,
}
