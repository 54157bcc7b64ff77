//! Everything the workspace holds about one person and what belongs to them, in words people can read.

use domain::custom_fields::CustomFields;
use domain::customers::Customer;
use domain::record::{Field, Kind as FieldKind, Label, Record, TIMES};
use domain::rights::{Action, Actor, FieldAccess};
use domain::{AppError, Code, RecordType, Result};
use serde::{Serialize, Serializer};
use serde_json::Value as Json;
use std::sync::Arc;
use store::{Draft, ReadScope, Reading, RecordView};
use uuid::Uuid;

use crate::export::{FileLanguage, Words};
use crate::history::{FieldChange, HistoryEntry, history_of};

/// Part of the document; headings keep their order.
pub enum Node {
    Text(String),
    List(Vec<Node>),
    Sheet(Vec<(String, Node)>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => serializer.collect_seq(list),
            Self::Sheet(lines) => serializer.collect_map(lines.iter().map(|(heading, node)| (heading, node))),
        }
    }
}

/// A record, its history, and what was typed about it and not saved.
struct Part {
    record: Node,
    history: Vec<Node>,
    drafts: Vec<Node>,
}

pub struct Document {
    person: Part,
    /// What belongs to the person, by record type.
    belonging: Vec<(&'static RecordType, Vec<Part>)>,
    words: Words,
}

impl Document {
    /// # Errors
    /// [`Code::NotFound`], and [`Code::NotAllowed`] when the actor sees the person but may not export them.
    pub async fn read(scope: &mut ReadScope, id: Uuid, language: FileLanguage) -> Result<Self> {
        let view = scope.view(Customer::TYPE, id).await?;
        if scope.reached(Customer::TYPE, Action::Export, &[view.meta().row]).await?.is_empty() {
            let refused = AppError::new(Code::NotAllowed).param("record", Customer::TYPE.name);
            return Err(refused.param("action", Action::Export.as_str()));
        }
        let words = Words::read(scope, language).await?;
        let person = part(scope, Customer::TYPE, &view, &words).await?;
        let mut belonging = Vec::new();
        for child in Customer::TYPE.belongings() {
            let views = scope.belonging(child, Customer::TYPE, id).await?;
            let rows: Vec<i64> = views.iter().map(|view| view.meta().row).collect();
            let reached = scope.reached(child, Action::Export, &rows).await?;
            let mut parts = Vec::new();
            for view in views.iter().filter(|view| reached.contains(&view.meta().row)) {
                parts.push(part(scope, child, view, &words).await?);
            }
            belonging.push((child, parts));
        }
        Ok(Self { person, belonging, words })
    }

    /// Entries of the history, and drafts, of the person and of what belongs to them.
    pub fn counts(&self) -> (usize, usize) {
        let parts = || self.belonging.iter().flat_map(|(_, parts)| parts).chain([&self.person]);
        (parts().map(|part| part.history.len()).sum(), parts().map(|part| part.drafts.len()).sum())
    }

    pub fn into_sheet(self) -> Node {
        let Self { person, belonging, words } = self;
        let mut lines = person.lines(&words);
        for (record, parts) in belonging.into_iter().filter(|(_, parts)| !parts.is_empty()) {
            let sheets = parts.into_iter().map(|part| Node::Sheet(part.lines(&words))).collect();
            lines.push((words.say(record.label).to_owned(), Node::List(sheets)));
        }
        Node::Sheet(lines)
    }
}

impl Part {
    fn lines(self, words: &Words) -> Vec<(String, Node)> {
        let heading = |zh, en| words.say(Label { zh, en }).to_owned();
        vec![
            (heading("资料", "Record"), self.record),
            (heading("历史", "History"), Node::List(self.history)),
            (heading("未保存的草稿", "Unsaved drafts"), Node::List(self.drafts)),
        ]
    }
}

async fn part(scope: &mut ReadScope, record: &'static RecordType, view: &RecordView, words: &Words) -> Result<Part> {
    let actor = Arc::clone(scope.actor());
    let id = view.meta().id;
    let history = history(scope, record, id, words).await?;
    let drafts = scope.drafts_about(record, id).await?;
    let drafts = drafts.iter().flat_map(|draft| texts_of(record, draft, &actor, words)).collect();
    Ok(Part { record: sheet(record, view, &actor, words), history, drafts })
}

fn sheet(record: &'static RecordType, view: &RecordView, actor: &Actor, words: &Words) -> Node {
    let seen = |field: &&Field| actor.field(record.name, field.name) != FieldAccess::Hidden;
    let line =
        |field: &Field| (words.say(field.label).to_owned(), Node::Text(words.text(field, &view.json(field.name))));
    let declared = record.fields.iter().filter(|field| field.kind != FieldKind::Custom);
    let custom = actor.custom().of(record.name).map(|defined| defined.declared);
    let fields = declared.chain(custom).filter(seen).filter(|field| !is_empty(&view.json(field.name)));
    let times = TIMES.iter().zip([view.meta().created_at, view.meta().updated_at]);
    let times = times.map(|(time, ms)| (words.say(time.label).to_owned(), Node::Text(Words::time(ms))));
    Node::Sheet(fields.map(line).chain(times).collect())
}

fn is_empty(value: &Json) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

/// Entries read at a time.
const PAGE: u32 = 200;

async fn history(scope: &mut ReadScope, record: &'static RecordType, id: Uuid, words: &Words) -> Result<Vec<Node>> {
    let mut entries = Vec::new();
    let mut before: Option<String> = None;
    loop {
        let page = history_of(scope, record, id, before.as_deref(), PAGE).await?;
        before = page.entries.last().map(|entry| entry.sequence.clone());
        let custom = Arc::clone(scope.actor().custom());
        entries.extend(page.entries.iter().map(|entry| entry_node(record, entry, &custom, words)));
        if !page.more {
            return Ok(entries);
        }
    }
}

fn entry_node(record: &'static RecordType, entry: &HistoryEntry, custom: &CustomFields, words: &Words) -> Node {
    let heading = |zh, en| words.say(Label { zh, en }).to_owned();
    let text = |text: &str| Node::Text(text.to_owned());
    let mut lines = vec![
        (heading("时间", "Time"), Node::Text(Words::time(entry.at.timestamp_millis()))),
        (heading("操作", "What"), text(words.kind(&entry.kind))),
        (heading("操作人", "Who"), text(&entry.actor_name)),
    ];
    if !entry.changes.is_empty() {
        let changes = entry.changes.iter().map(|change| change_node(record, change, custom, words)).collect();
        lines.push((heading("内容", "Values"), Node::List(changes)));
    }
    Node::Sheet(lines)
}

fn change_node(record: &'static RecordType, change: &FieldChange, custom: &CustomFields, words: &Words) -> Node {
    let heading = |zh, en| words.say(Label { zh, en }).to_owned();
    let Ok(field) = custom.column(record, &change.field) else { return Node::Text(change.field.clone()) };
    let mut lines = vec![(heading("字段", "Field"), Node::Text(words.say(field.label).to_owned()))];
    if change.masked {
        lines.push((heading("值", "Value"), Node::Text(heading("（无权查看）", "(not yours to see)"))));
    } else {
        for (heading, value) in [(heading("原值", "Before"), &change.before), (heading("新值", "After"), &change.after)]
        {
            if !value.is_null() {
                lines.push((heading, Node::Text(words.text(field, value))));
            }
        }
    }
    Node::Sheet(lines)
}

/// The texts of a draft that were not saved, as far as the actor may see their fields. A form keeps them beside those
/// it began with, and the region as one code.
fn texts_of(record: &'static RecordType, draft: &Draft, actor: &Actor, words: &Words) -> Vec<Node> {
    let kept = draft.content.as_array().map_or(&[][..], Vec::as_slice);
    let typed = kept.iter().filter_map(|text| text.get("value"));
    let values = typed.filter_map(|value| value.get("values").unwrap_or(value).as_object());
    let line = |name: &String, value: &Json| {
        let declared = if name == "region" { "city" } else { name };
        let field = actor.custom().column(record, declared).ok()?;
        let seen = actor.field(record.name, field.name) >= FieldAccess::See && field.kind != FieldKind::Custom;
        let text = words.text(field, value);
        (seen && !text.is_empty()).then(|| (words.say(field.label).to_owned(), Node::Text(text)))
    };
    let sheet = |form: &serde_json::Map<String, Json>| {
        Node::Sheet(form.iter().filter_map(|(name, value)| line(name, value)).collect())
    };
    values.map(sheet).collect()
}
