//! What the window shows of a file. It passes through memory only.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use domain::attachments::Attachment;
use domain::rights::Access;
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::ReadScope;
use store::attachments::Part;
use ts_rs::TS;
use uuid::Uuid;

use super::media::is_shown_whole;
use super::picture;
use super::queries::{SEE, view_of};
use super::views::{AttachmentPicture, AttachmentPreview};
use crate::command::{Command, ReadCommand, Seed};

/// The small picture of a file, or how a text begins.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetAttachmentPreview {
    pub id: Uuid,
}

impl Command for GetAttachmentPreview {
    type Answer = AttachmentPreview;
    const NAME: &'static str = "get_attachment_preview";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.attachment.0 }
    }
}

impl ReadCommand for GetAttachmentPreview {
    async fn run(self, scope: &mut ReadScope) -> Result<AttachmentPreview> {
        let view = view_of(scope, self.id).await?;
        let id = Id::<Attachment>::new(self.id);
        if view.has_thumbnail {
            let small = scope.open_attachment(id, Part::Thumbnail).await?.bytes()?;
            return Ok(AttachmentPreview { picture: Some(STANDARD.encode(small)), text: None });
        }
        if !is_shown_whole(&view.media_type) {
            return Ok(AttachmentPreview::default());
        }
        let start = scope.open_attachment(id, Part::Original).await?.chunk()?.unwrap_or_default();
        Ok(AttachmentPreview { picture: None, text: Some(text_of(&start)) })
    }
}

/// As far as the first 64 KiB reach; the last character may be cut through.
fn text_of(start: &[u8]) -> String {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(start, true);
    let encoding = match std::str::from_utf8(start) {
        Err(fault) if fault.error_len().is_some() => detector.guess(None, Utf8Detection::Deny),
        _ => encoding_rs::UTF_8,
    };
    encoding.decode(start).0.trim_end_matches('\u{fffd}').to_owned()
}

/// The picture itself, upright, without the place it was taken at, and at most as large as a screen.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetAttachmentPicture {
    pub id: Uuid,
}

impl Command for GetAttachmentPicture {
    type Answer = AttachmentPicture;
    const NAME: &'static str = "get_attachment_picture";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.attachment.0 }
    }
}

impl ReadCommand for GetAttachmentPicture {
    async fn run(self, scope: &mut ReadScope) -> Result<AttachmentPicture> {
        let mut file = scope.open_attachment(Id::new(self.id), Part::Original).await?;
        let made = tokio::task::spawn_blocking(move || file.bytes().map(|bytes| picture::for_screen(&bytes)));
        let made = made.await.expect("BUG: unpacking a picture does not panic")?;
        let made = made.ok_or_else(|| AppError::new(Code::NotFound).param("record", "picture"))?;
        scope.cancel().check()?;
        Ok(AttachmentPicture { picture: STANDARD.encode(made) })
    }
}
