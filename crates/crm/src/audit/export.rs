//! The audit taken out to a file, as far as its reader sees what it tells.

use std::path::{Path, PathBuf};

use domain::record::Label;
use domain::rights::{AUDIT, Access, Action};
use domain::{Result, record_type};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use store::JobScope;
use store::journal::Kind;
use ts_rs::TS;
use uuid::Uuid;

use super::queries::{MOST, page};
use super::views::{AuditEntry, AuditExport, AuditFilter};
use crate::command::{Command, JobCommand, Seed};
use crate::export::{ExportFormat, FileLanguage, Table, Words};
use crate::history::FieldChange;
use crate::jobs::Progress;

/// Writes every entry the filter asks for to a CSV file, newest first.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExportAudit {
    #[serde(default)]
    #[ts(optional, as = "Option<AuditFilter>")]
    pub filter: AuditFilter,
    pub path: String,
    #[serde(default)]
    pub language: FileLanguage,
}

impl Command for ExportAudit {
    type Answer = AuditExport;
    const NAME: &'static str = "export_audit";
    const ACCESS: Access = Access::Record { record: AUDIT, action: Action::Export };

    fn example(seed: &Seed) -> Self {
        let path = seed.file.with_file_name("audit.csv").display().to_string();
        Self { filter: AuditFilter::default(), path, language: FileLanguage::Chinese }
    }
}

const HEADINGS: [Label; 13] = [
    Label { zh: "序号", en: "Number" },
    Label { zh: "时间", en: "Time" },
    Label { zh: "谁", en: "Who" },
    Label { zh: "做了什么", en: "What" },
    Label { zh: "记录类型", en: "Record type" },
    Label { zh: "记录", en: "Record" },
    Label { zh: "记录标识", en: "Record id" },
    Label { zh: "改动", en: "Changes" },
    Label { zh: "说明", en: "Note" },
    Label { zh: "设备", en: "Device" },
    Label { zh: "复核人", en: "Reviewed by" },
    Label { zh: "复核时间", en: "Reviewed" },
    Label { zh: "复核意见", en: "Remark" },
];

impl JobCommand for ExportAudit {
    fn label(&self) -> Option<String> {
        Path::new(&self.path).file_name().map(|name| name.to_string_lossy().into_owned())
    }

    /// What is written while the export runs is newer than its first page and not in it: it ends with the oldest
    /// entry there is, however long it takes.
    async fn run(self, job: &JobScope, progress: &Progress) -> Result<AuditExport> {
        let mut scope = job.read().await?;
        let filter = self.filter.resolve(&scope.calendar())?;
        let total = usize::try_from(scope.count_audit(Action::Export, &filter).await?).ok();
        let words = Words::read(&mut scope, self.language).await?;
        scope.finish().await?;
        let path = PathBuf::from(&self.path);
        let mut table = Table::begin(&path, ExportFormat::Csv)?;
        table.headings(&path, &HEADINGS.map(|heading| words.say(heading)))?;
        let (mut rows, mut before) = (0, None);
        loop {
            job.cancel().check()?;
            let mut scope = job.read().await?;
            let entries = page(&mut scope, Action::Export, &filter, before, MOST).await?;
            scope.finish().await?;
            for entry in &entries.entries {
                table.row(&path, cells(entry, &words).into_iter())?;
                rows += 1;
            }
            progress.tell(rows, total, 0);
            before = entries.next.and_then(|next| next.parse().ok());
            if before.is_none() {
                break;
            }
        }
        let file = table.finish(&path)?;
        let note = [("rows", json!(rows)), ("filter", json!(self.filter)), ("format", json!("csv"))];
        job.note(Kind::Export, AUDIT, Uuid::nil(), &note).await?;
        file.keep()?;
        Ok(AuditExport { rows: rows as u64, file: self.path })
    }
}

fn cells(entry: &AuditEntry, words: &Words) -> [String; HEADINGS.len()] {
    let history = &entry.entry;
    let record = record_type(&history.record).ok();
    let changes: Vec<_> = history.changes.iter().map(|change| change_text(&history.record, change, words)).collect();
    let hidden = (entry.left_out > 0)
        .then(|| format!("+{} {}", entry.left_out, words.say(Label { zh: "项无权查看", en: "not yours to see" })));
    let note: Vec<_> = entry.note.iter().map(|(key, value)| format!("{key}={}", plain(value))).collect();
    let review = entry.review.as_ref();
    [
        history.sequence.clone(),
        Words::time(history.at.timestamp_millis()),
        history.actor_name.clone(),
        words.kind(&history.kind).to_owned(),
        record.map_or(history.record.as_str(), |record| words.say(record.label)).to_owned(),
        history.title.clone().unwrap_or_default(),
        history.record_id.to_string(),
        changes.into_iter().chain(hidden).collect::<Vec<_>>().join("; "),
        note.join("; "),
        history.device.clone(),
        review.and_then(|review| review.by_name.clone()).unwrap_or_default(),
        review.map(|review| Words::time(review.at.timestamp_millis())).unwrap_or_default(),
        review.and_then(|review| review.remark.clone()).unwrap_or_default(),
    ]
}

fn change_text(record: &str, change: &FieldChange, words: &Words) -> String {
    let name = change.field.split('.').next().unwrap_or_default();
    let Some(field) = record_type(record).ok().and_then(|record| record.field(name).ok()) else {
        return change.field.clone();
    };
    let label = words.say(field.label);
    if change.masked {
        return format!("{label}: {}", words.say(Label { zh: "（无权查看）", en: "(not yours to see)" }));
    }
    format!("{label}: {} → {}", words.text(field, &change.before), words.text(field, &change.after))
}

fn plain(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
