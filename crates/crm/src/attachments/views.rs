//! Attachments as the interface gets them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::attachments::Attachment;
use domain::record::Record;
use domain::rights::{Action, Actor};
use schemars::JsonSchema;
use serde::Serialize;
use store::{RecordView, Value, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::media::is_shown_whole;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct AttachmentView {
    pub id: Uuid,
    pub revision: String,
    /// Type and id of the record it hangs on, and what people know that by.
    pub record: String,
    pub record_id: Uuid,
    pub record_title: Option<String>,
    pub name: String,
    pub remark: Option<String>,
    #[ts(type = "\"photo\" | \"document\"")]
    pub kind: String,
    pub media_type: String,
    #[ts(type = "number")]
    pub size: i64,
    pub taken_at: Option<DateTime<Utc>>,
    #[ts(type = "number | null")]
    pub width: Option<i64>,
    #[ts(type = "number | null")]
    pub height: Option<i64>,
    /// A small picture of it can be had.
    pub has_thumbnail: bool,
    /// It can be looked at in the window: as a picture, or as text.
    pub can_be_shown: bool,
    pub member: Uuid,
    pub member_name: Option<String>,
    pub owner: Option<Uuid>,
    /// What the reader may do to it.
    pub actions: Vec<Action>,
    pub created_at: DateTime<Utc>,
    /// Fields that are there and not shown to this reader.
    pub masked: Vec<String>,
}

impl AttachmentView {
    /// `titles`: of the records attachments hang on, by id.
    pub fn new(
        view: &RecordView,
        actor: &Actor,
        titles: &HashMap<Uuid, String>,
        names: &HashMap<Uuid, String>,
    ) -> Self {
        let record_id = view.id_in("record_id").unwrap_or_default();
        let member = view.id_in("member").unwrap_or_default();
        let media_type = view.text("media_type").unwrap_or_default();
        // What could be unpacked has its measures, and a small picture.
        let has_thumbnail = integer(view, "width").is_some();
        Self {
            id: view.meta().id,
            revision: view.meta().version.to_string(),
            record: view.text("record").unwrap_or_default(),
            record_id,
            record_title: titles.get(&record_id).cloned(),
            name: view.text("name").unwrap_or_default(),
            remark: view.text("remark"),
            kind: view.text("kind").unwrap_or_default(),
            size: integer(view, "size").unwrap_or_default(),
            taken_at: integer(view, "taken_at").map(time_of),
            width: integer(view, "width"),
            height: integer(view, "height"),
            has_thumbnail,
            can_be_shown: has_thumbnail || is_shown_whole(&media_type),
            media_type,
            member,
            member_name: names.get(&member).cloned(),
            owner: view.id_in("owner"),
            actions: actor.actions_on(Attachment::TYPE.name, view.id_in("owner")),
            created_at: time_of(view.meta().created_at),
            masked: view.masked().iter().map(|field| (*field).to_owned()).collect(),
        }
    }
}

fn integer(view: &RecordView, field: &str) -> Option<i64> {
    match view.value(field) {
        Value::Integer(number) => Some(*number),
        _ => None,
    }
}

/// What a list shows of a file: a small picture, or how a text begins, or neither.
#[derive(Debug, Clone, Default, Serialize, TS, JsonSchema)]
pub struct AttachmentPreview {
    /// JPEG, in base64.
    pub picture: Option<String>,
    pub text: Option<String>,
}

/// A picture upright, at most as large as a screen, without what its camera wrote into it.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct AttachmentPicture {
    /// JPEG, in base64.
    pub picture: String,
}
