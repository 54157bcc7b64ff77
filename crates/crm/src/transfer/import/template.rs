//! A file to begin with: the headings a record type's rows may have, in the reader's language, and one row as an example.

use std::marker::PhantomData;
use std::path::PathBuf;

use domain::Result;
use domain::record::{Field, Kind, Label};
use domain::rights::{Access, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, calendar_at};
use ts_rs::TS;

use crate::command::{Command, ReadCommand, Seed};
use crate::export::{ExportFormat, FileLanguage, Table};
use crate::transfer::asks::asks;
use crate::transfer::transferred::{Transferred, importable, required};

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TemplateRequest {
    pub path: String,
    #[serde(default)]
    pub format: ExportFormat,
    #[serde(default)]
    pub language: FileLanguage,
}

/// Writes a file whose columns an import of these records knows.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct WriteTemplate<R> {
    request: TemplateRequest,
    #[serde(skip)]
    of: PhantomData<fn() -> R>,
}

asks!(WriteTemplate, TemplateRequest);

impl<R: Transferred> Command for WriteTemplate<R> {
    type Answer = String;
    const NAME: &'static str = R::TEMPLATE;
    const ACCESS: Access = Access::Record { record: R::TYPE.name, action: Action::Import };

    fn example(seed: &Seed) -> Self {
        let path = seed.file.with_file_name(format!("{}-template.csv", R::TYPE.name)).display().to_string();
        let request = TemplateRequest { path, format: ExportFormat::Csv, language: FileLanguage::Chinese };
        Self { request, of: PhantomData }
    }
}

impl<R: Transferred> ReadCommand for WriteTemplate<R> {
    async fn run(self, scope: &mut ReadScope) -> Result<String> {
        let TemplateRequest { path, format, language } = self.request;
        let say = |label: Label| language.say(label);
        let actor = scope.actor();
        let fields: Vec<_> =
            importable::<R>(actor.custom()).filter(|field| actor.may_give(R::TYPE.name, field.name, true)).collect();
        let must: Vec<_> = required::<R>(actor.custom()).map(|field| field.name).collect();
        let marked = |field: &&Field| match must.contains(&field.name) {
            true => format!("{}{}", say(field.label), say(Label { zh: "（必填）", en: " (required)" })),
            false => say(field.label).to_owned(),
        };
        let headings: Vec<String> = fields.iter().map(marked).collect();
        let today = calendar_at(scope.now_ms()).today.to_string();
        let target = PathBuf::from(&path);
        let mut table = Table::begin(&target, format)?;
        table.headings(&target, &headings.iter().map(String::as_str).collect::<Vec<_>>())?;
        table.row(&target, fields.iter().map(|field| example_of::<R>(field, &today, &say)))?;
        table.finish(&target)?.keep()?;
        Ok(path)
    }
}

/// A value as the field reads it; of what names somebody else's record there is none to show.
fn example_of<R: Transferred>(field: &Field, today: &str, say: &impl Fn(Label) -> &'static str) -> String {
    let first = field.choices.first().map(|choice| choice.label).or(field.suggestions.first().copied());
    if let Some(label) = first {
        return say(label).to_owned();
    }
    let text = match (field.refers_to, field.kind) {
        (Some("customer"), _) => "C-000001",
        (Some(_), _) => "",
        (_, Kind::Phones) => "13800138000",
        (_, Kind::Email | Kind::Emails) => "name@example.com",
        (_, Kind::Date) => today,
        (_, Kind::Time) => return format!("{today} 09:30"),
        (_, Kind::Money) => "10000",
        (_, Kind::Bool) => say(Label { zh: "否", en: "No" }),
        (_, Kind::Text | Kind::LongText) if R::TYPE.title == field.name => {
            say(Label { zh: "示例（导入前请删除这一行）", en: "Example (delete this row first)" })
        }
        _ => "",
    };
    text.to_owned()
}
