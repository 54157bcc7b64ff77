//! A person's data taken out to a file.

use std::io::Write;
use std::path::{Path, PathBuf};

use domain::Result;
use domain::customers::Customer;
use domain::record::Record;
use domain::rights::{Access, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::JobScope;
use store::journal::Kind;
use ts_rs::TS;
use uuid::Uuid;

use super::document::{Document, Node};
use crate::command::{Command, JobCommand, Seed};
use crate::export::{FileLanguage, NewFile, unwritable};
use crate::jobs::Progress;

/// Writes what the workspace holds about a person to a file: the record, its history, drafts about it.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExportPerson {
    pub id: Uuid,
    pub path: String,
    #[serde(default)]
    pub language: FileLanguage,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PersonExport {
    pub file: String,
    /// Entries of the history.
    pub entries: u32,
    pub drafts: u32,
}

impl Command for ExportPerson {
    type Answer = PersonExport;
    const NAME: &'static str = "export_person";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Export };

    fn example(seed: &Seed) -> Self {
        let path = seed.file.with_file_name("person.json").display().to_string();
        Self { id: seed.person.0, path, language: FileLanguage::Chinese }
    }
}

impl JobCommand for ExportPerson {
    fn label(&self) -> Option<String> {
        None
    }

    async fn run(self, job: &JobScope, _: &Progress) -> Result<PersonExport> {
        let path = PathBuf::from(&self.path);
        let mut scope = job.read().await?;
        let document = Document::read(&mut scope, self.id, self.language).await?;
        scope.finish().await?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let (entries, drafts) = document.counts();
        let (entries, drafts) = (count(entries), count(drafts));
        let file = write(&path, &document.into_sheet())?;
        let note = [("format", json!("json")), ("rows", json!(1))];
        job.note(Kind::Export, Customer::TYPE.name, self.id, &note).await?;
        file.keep()?;
        Ok(PersonExport { file: self.path, entries, drafts })
    }
}

fn write(path: &Path, sheet: &Node) -> Result<NewFile> {
    let mut file = NewFile::beside(path)?;
    let mut text = serde_json::to_vec_pretty(sheet).expect("BUG: plain data serialises");
    text.push(b'\n');
    file.write_all(&text).map_err(|cause| unwritable(path, &cause))?;
    Ok(file)
}
