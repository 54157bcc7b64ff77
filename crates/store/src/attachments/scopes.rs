//! Attaching and opening, as an actor may.

use domain::attachments::Attachment;
use domain::record::Record;
use domain::{AppError, Code, Id, Result};

use super::files::{FileKey, Files, PlainFile, SealedFile};
use crate::connection::Value;
use crate::reading::{ReadScope, Reading};
use crate::store::JobScope;
use crate::stored::StoredRow;

/// Which of the files of an attachment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Original,
    Thumbnail,
}

impl JobScope {
    /// The folder in which files are sealed.
    pub fn files(&self) -> Files {
        self.store.files()
    }

    /// Makes the row of an attachment and gives its files their names, before the row is committed.
    ///
    /// # Errors
    /// As making any record; then the files are gone with it.
    pub async fn attach(&self, attachment: &Attachment, files: Vec<SealedFile>) -> Result<Id<Attachment>> {
        let mut scope = self.begin().await?;
        let id = scope.create(attachment).await?;
        for file in files {
            file.keep()?;
        }
        self.finish(scope).await?;
        Ok(id)
    }

    /// Erases attachments that were removed before `before_ms`, at most so many, and their files. Tells how many.
    pub async fn erase_removed_attachments(&self, before_ms: i64, most: usize) -> Result<usize> {
        let mut scope = self.begin().await?;
        let sql = format!(
            "SELECT {} FROM main.attachment WHERE state = 2 AND updated_at < ?1 AND content IS NOT NULL LIMIT ?2",
            StoredRow::columns(Attachment::TYPE)
        );
        let most = i64::try_from(most).expect("BUG: few at once");
        let rows = scope.connection().rows(sql, vec![Value::Integer(before_ms), Value::Integer(most)]).await?;
        for row in &rows {
            let stored = StoredRow::read(Attachment::TYPE, row).typed::<Attachment>()?;
            scope.erase(&stored).await?;
        }
        self.finish(scope).await?;
        Ok(rows.len())
    }
}

impl ReadScope {
    /// A file of an attachment the actor sees.
    ///
    /// # Errors
    /// [`Code::NotFound`], also for a thumbnail that was never made; [`Code::DamagedFile`].
    pub async fn open_attachment(&mut self, id: Id<Attachment>, part: Part) -> Result<PlainFile> {
        let record = Attachment::TYPE;
        let sql = format!(
            "SELECT {} FROM main.attachment WHERE id = ?1 AND row IN (SELECT row FROM visible_attachment WHERE id = ?1)",
            StoredRow::columns(record)
        );
        self.note_read(&sql);
        let missing = || AppError::new(Code::NotFound).param("record", record.name);
        let row = self.connection().row(sql, vec![Value::Id(id.uuid())]).await?.ok_or_else(missing)?;
        let attachment = StoredRow::read(record, &row).typed::<Attachment>()?.record;
        let address = match part {
            Part::Original => attachment.content,
            Part::Thumbnail => attachment.thumbnail,
        };
        let key = FileKey::from_text(&attachment.file_key.unwrap_or_default())?;
        self.files.open(&address.ok_or_else(missing)?, &key)
    }
}
