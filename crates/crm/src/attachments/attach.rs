//! Attaching a file: sealed beside the database first, then its row.

use std::fs::File;
use std::io::{Cursor, ErrorKind, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::attachments::{Attachment, file_name_of, kind_of, largest_bytes};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::attachments::{FileKey, Files, SealedFile};
use store::{Cancel, JobScope, Reading, moment_of, time_of};
use ts_rs::TS;

use super::media::{LOOK, is_pictured, media_type};
use super::picture;
use super::queries::view_of;
use super::views::AttachmentView;
use crate::command::{Command, JobCommand, Seed};
use crate::company::settings_of;
use crate::jobs::Progress;

/// Where the bytes come from.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileSource {
    /// A file on this machine, chosen or dropped.
    Path(String),
    /// Bytes in base64, from the clipboard.
    Bytes(String),
}

/// Attaches a file to the record the draft names by `record` and `record_id`. Its name is that of the path, unless the draft
/// has one.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct AttachFile {
    pub attachment: Draft<Attachment>,
    pub source: FileSource,
}

impl Command for AttachFile {
    type Answer = AttachmentView;
    const NAME: &'static str = "attach_file";
    const ACCESS: Access = Access::Record { record: Attachment::TYPE.name, action: Action::Create };

    fn example(seed: &Seed) -> Self {
        let draft =
            json!({ "record": "customer", "record_id": seed.customer, "name": "名单.csv", "remark": "展会带回" });
        Self {
            attachment: Draft::from_json(draft).expect("BUG: an object"),
            source: FileSource::Path(seed.file.display().to_string()),
        }
    }
}

impl JobCommand for AttachFile {
    fn label(&self) -> Option<String> {
        Some(self.name()).filter(|name| !name.is_empty())
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<AttachmentView> {
        let mut scope = job.read().await?;
        let most = largest_bytes(&settings_of(&mut scope).await?);
        let member = Id::new(scope.actor().id());
        let mut attachment = Attachment { name: self.name(), member, ..Attachment::blank() };
        self.attachment.fill(&mut attachment, scope.actor())?;
        attachment.name = file_name_of(&attachment.name);
        refuse_unseen(&mut scope, &attachment).await?;
        scope.finish().await?;
        let source = Source::open(self.source, &attachment.name, most)?;
        let total = source.length;
        let sealing = Sealing::of(job, most);
        let read = Arc::clone(&sealing.read);
        let sealed = told_while(progress, total, read, move || sealing.run(source, attachment)).await?;
        let id = job.attach(&sealed.0, sealed.1).await?;
        let mut scope = job.read().await?;
        let view = view_of(&mut scope, id.uuid()).await?;
        scope.finish().await?;
        Ok(view)
    }
}

impl AttachFile {
    fn name(&self) -> String {
        match (self.attachment.get("name").and_then(|name| name.as_str()), &self.source) {
            (Some(name), _) => file_name_of(name),
            (None, FileSource::Path(path)) => file_name_of(path),
            (None, FileSource::Bytes(_)) => String::new(),
        }
    }
}

/// Attaches what the product itself made: the files of a demonstration.
///
/// # Errors
/// As [`AttachFile`].
pub async fn attach_bytes(job: &JobScope, attachment: Attachment, bytes: Vec<u8>) -> Result<Id<Attachment>> {
    let length = bytes.len() as u64;
    let source = Source::look_at(Box::new(Cursor::new(bytes)), length, &attachment.name)?;
    let (attachment, files) = Sealing::of(job, length).run(source, attachment)?;
    job.attach(&attachment, files).await
}

/// Before a large file is read: there is such a record, and the actor sees it.
async fn refuse_unseen(scope: &mut store::ReadScope, attachment: &Attachment) -> Result<()> {
    let missing = || AppError::new(Code::NotFound).field("record_id").param("record", &attachment.record);
    let (parent, id) = Attachment::TYPE.parent_of(&attachment.to_values()).ok_or_else(missing)?;
    scope.view(parent, id).await.map(|_| ())
}

/// Runs on a thread of its own what reads a file, and tells how far it is: in hundredths, as files are counted in bytes.
async fn told_while<T: Send + 'static>(
    progress: &Progress,
    total: u64,
    read: Arc<AtomicU64>,
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    let mut working = tokio::task::spawn_blocking(work);
    loop {
        tokio::select! {
            done = &mut working => return done.expect("BUG: sealing a file does not panic"),
            () = tokio::time::sleep(Duration::from_millis(100)) => {
                let hundredths = read.load(Ordering::Relaxed).saturating_mul(100) / total.max(1);
                progress.tell(usize::try_from(hundredths.min(100)).unwrap_or(100), Some(100), 0);
            }
        }
    }
}

trait Bytes: Read + Seek + Send {}
impl<T: Read + Seek + Send> Bytes for T {}

struct Source {
    bytes: Box<dyn Bytes>,
    length: u64,
    media_type: String,
}

impl Source {
    /// # Errors
    /// [`Code::FileMissing`], [`Code::FileUnreadable`], [`Code::FileTooLarge`], [`Code::FileEmpty`], each with the file's name.
    fn open(source: FileSource, name: &str, most: u64) -> Result<Self> {
        let told = |error: AppError| error.field("source").param("file", name);
        let too_large = || told(AppError::new(Code::FileTooLarge)).param("max", most / (1024 * 1024));
        let (bytes, length): (Box<dyn Bytes>, u64) = match source {
            FileSource::Path(path) => {
                let (file, length) = open(&PathBuf::from(path)).map_err(told)?;
                (Box::new(file), length)
            }
            // Four letters are three bytes: what is too long is not even decoded.
            FileSource::Bytes(text) if text.len() as u64 / 4 * 3 > most + 3 => return Err(too_large()),
            FileSource::Bytes(text) => {
                let bytes = STANDARD.decode(&text);
                let bytes = bytes.map_err(|_| told(AppError::new(Code::FileUnreadable).param("cause", "base64")))?;
                let length = bytes.len() as u64;
                (Box::new(Cursor::new(bytes)), length)
            }
        };
        if length > most {
            return Err(too_large());
        }
        Self::look_at(bytes, length, name).map_err(told)
    }

    fn look_at(mut bytes: Box<dyn Bytes>, length: u64, name: &str) -> Result<Self> {
        if length == 0 {
            return Err(Code::FileEmpty.into());
        }
        let mut start = Vec::new();
        let looked = bytes.by_ref().take(LOOK as u64).read_to_end(&mut start).and_then(|_| bytes.rewind());
        looked.map_err(|cause| AppError::new(Code::FileUnreadable).param("cause", cause))?;
        Ok(Self { bytes, length, media_type: media_type(&start, name) })
    }
}

fn open(path: &Path) -> Result<(File, u64)> {
    let unreadable = |cause: &dyn std::fmt::Display| AppError::new(Code::FileUnreadable).param("cause", cause);
    let file = File::open(path).map_err(|cause| match cause.kind() {
        ErrorKind::NotFound => AppError::new(Code::FileMissing),
        _ => unreadable(&cause),
    })?;
    let about = file.metadata().map_err(|cause| unreadable(&cause))?;
    if about.is_file() { Ok((file, about.len())) } else { Err(unreadable(&"no file")) }
}

/// The part of attaching that reads, unpacks and encrypts.
struct Sealing {
    files: Files,
    cancel: Cancel,
    most: u64,
    read: Arc<AtomicU64>,
}

impl Sealing {
    fn of(job: &JobScope, most: u64) -> Self {
        Self { files: job.files(), cancel: job.cancel().clone(), most, read: Arc::default() }
    }

    fn run(self, source: Source, mut attachment: Attachment) -> Result<(Attachment, Vec<SealedFile>)> {
        let key = FileKey::generate();
        let Source { mut bytes, media_type, .. } = source;
        let mut files = Vec::new();
        if is_pictured(&media_type) {
            // A picture is unpacked from memory; any other file passes through, chunk by chunk.
            let mut whole = Vec::new();
            let read = bytes.by_ref().take(self.most + 1).read_to_end(&mut whole);
            read.map_err(|cause| {
                AppError::new(Code::FileUnreadable).param("file", &attachment.name).param("cause", cause)
            })?;
            let original = self.seal(&key, &mut whole.as_slice(), &attachment.name)?;
            if let Some(looked) = picture::look_at(&whole) {
                (attachment.width, attachment.height) = (Some(looked.width), Some(looked.height));
                attachment.taken_at = looked.taken.map(|wall| time_of(moment_of(wall)));
                let thumbnail = self.seal(&key, &mut looked.thumbnail.as_slice(), &attachment.name)?;
                attachment.thumbnail = Some(thumbnail.address.clone());
                files.push(thumbnail);
            }
            files.insert(0, original);
        } else {
            files.push(self.seal(&key, &mut bytes, &attachment.name)?);
        }
        attachment.kind = kind_of(&media_type);
        attachment.media_type = Some(media_type);
        attachment.content = Some(files[0].address.clone());
        attachment.size = i64::try_from(files[0].size).unwrap_or(i64::MAX);
        attachment.file_key = Some(key.to_text());
        Ok((attachment, files))
    }

    fn seal(&self, key: &FileKey, source: &mut dyn Read, name: &str) -> Result<SealedFile> {
        let mut told = |bytes| {
            self.read.store(bytes, Ordering::Relaxed);
            self.cancel.check()
        };
        self.files.seal(key, source, self.most, &mut told).map_err(|error| error.param("file", name))
    }
}
