//! A file taken out of the workspace.

use std::io::Write;
use std::path::{Path, PathBuf};

use domain::attachments::Attachment;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::attachments::{Part, PlainFile};
use store::journal::Kind;
use store::{JobScope, Reading};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::{Command, JobCommand, Seed};
use crate::export::{NewFile, unwritable};
use crate::jobs::Progress;

/// Writes an attachment, byte by byte as it came, to a file outside the vault. The journal notes it.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveAttachmentAs {
    pub id: Uuid,
    pub path: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct SavedFile {
    pub file: String,
}

impl Command for SaveAttachmentAs {
    type Answer = SavedFile;
    const NAME: &'static str = "save_attachment_as";
    const ACCESS: Access = Access::Record { record: Attachment::TYPE.name, action: Action::Export };

    fn example(seed: &Seed) -> Self {
        Self { id: seed.attachment.0, path: seed.file.with_file_name("saved.png").display().to_string() }
    }
}

impl JobCommand for SaveAttachmentAs {
    fn label(&self) -> Option<String> {
        Path::new(&self.path).file_name().map(|name| name.to_string_lossy().into_owned())
    }

    async fn run(self, job: &JobScope, _: &Progress) -> Result<SavedFile> {
        let mut scope = job.read().await?;
        let view = scope.view(Attachment::TYPE, self.id).await?;
        if scope.reached(Attachment::TYPE, Action::Export, &[view.meta().row]).await?.is_empty() {
            let refused = AppError::new(Code::NotAllowed).param("record", Attachment::TYPE.name);
            return Err(refused.param("action", Action::Export.as_str()));
        }
        let plain = scope.open_attachment(Id::new(self.id), Part::Original).await?;
        scope.finish().await?;
        let (path, cancel) = (PathBuf::from(&self.path), job.cancel().clone());
        let written = tokio::task::spawn_blocking(move || write(plain, &path, || cancel.check()));
        let file = written.await.expect("BUG: writing a file does not panic")?;
        let note = [("format", json!(view.text("media_type"))), ("rows", json!(1))];
        job.note(Kind::Export, Attachment::TYPE.name, self.id, &note).await?;
        file.keep()?;
        Ok(SavedFile { file: self.path })
    }
}

fn write(mut plain: PlainFile, path: &Path, go_on: impl Fn() -> Result<()>) -> Result<NewFile> {
    let mut file = NewFile::beside(path)?;
    while let Some(chunk) = plain.chunk()? {
        go_on()?;
        file.write_all(&chunk).map_err(|cause| unwritable(path, &cause))?;
    }
    Ok(file)
}
