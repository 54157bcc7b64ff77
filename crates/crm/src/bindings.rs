//! The TypeScript of the border: every command with its request and answer, every type they are made of,
//! every record's declaration as data. Written to `ui/src/backend/bindings.ts`.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use domain::record::{Field, Kind, Label, Order, TIMES};
use domain::{AppError, RECORD_TYPES, RecordType};
use serde_json::{Value as Json, json};
use store::journal;
use ts_rs::{Config, TS, TypeVisitor};

use crate::command::Command;
use crate::events::CoreEvent;
use crate::registry::COMMANDS;

/// Gathers declarations, each once.
#[derive(Default)]
pub struct Collector {
    config: Config,
    seen: BTreeSet<TypeId>,
    declarations: BTreeMap<String, String>,
    commands: Vec<String>,
}

impl Collector {
    pub(crate) fn command<C: Command>(&mut self) {
        self.take::<C>();
        self.take::<C::Answer>();
        let (request, answer) = (C::name(&self.config), C::Answer::name(&self.config));
        self.commands.push(format!("  {}: {{ request: {request}; answer: {answer} }};", C::NAME));
    }

    fn take<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        let own = T::output_path().is_some() || T::name(&self.config) == "CustomerView";
        if own {
            self.declarations.insert(T::ident(&self.config), format!("export {}", T::decl(&self.config)));
        }
    }
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.take::<T>();
    }
}

/// The whole file.
pub fn typescript() -> String {
    let mut collector = Collector::default();
    for entry in COMMANDS {
        (entry.bind)(&mut collector);
    }
    collector.take::<CoreEvent>();
    collector.take::<AppError>();
    collector.take::<crate::dispatch::UndoRef>();
    let mut file = String::from(PREAMBLE);
    file.push_str(&entry_kinds());
    for record in RECORD_TYPES {
        let draft = format!("{}Draft", type_name(record));
        if collector.declarations.values().any(|declaration| declaration.contains(&draft)) {
            file.push_str(&record_type(record));
        }
    }
    for declaration in collector.declarations.values() {
        writeln!(file, "{declaration}").expect("BUG: a string takes all");
    }
    writeln!(file, "\nexport interface Commands {{\n{}\n}}", collector.commands.join("\n"))
        .expect("BUG: a string takes all");
    let records: serde_json::Map<String, Json> =
        RECORD_TYPES.iter().map(|record| (record.name.to_owned(), describe(record))).collect();
    let records = serde_json::to_string_pretty(&records).expect("BUG: plain data serialises");
    writeln!(file, "\nexport const RECORDS: Record<string, RecordMeta> = {records};").expect("BUG: a string takes all");
    file
}

const PREAMBLE: &str = r#"// Generated from Rust by `cargo xtask bindings`. Do not edit.

/** UUID, hyphenated. */
export type Id = string;
/** YYYY-MM-DD, no zone. */
export type IsoDate = string;
/** RFC 3339, UTC. */
export type IsoTime = string;
/** A telephone number; masked: `e164` empty, `national` 138****1234. */
export interface Phone { e164: string; national: string }

/** `reads`: record types the answer was made from; `undo`: how a write is taken back. */
export interface Outcome<T> { answer: T; reads: string[]; undo: UndoRef | null }

export type FieldKind =
  | "text" | "long_text" | "choice" | "phones" | "email" | "emails" | "url" | "credit_code" | "region" | "date" | "time" | "integer" | "money" | "number" | "bool"
  | "reference" | "references" | "choices" | "json" | "custom";
export interface Label { zh: string; en: string }
export interface ChoiceMeta { value: string; label: Label }
/** A field as Rust declares it. */
export interface FieldMeta {
  name: string; label: Label; kind: FieldKind; required: boolean; max: number | null;
  sortable: boolean; filterable: boolean; searchable: boolean; editable: boolean; sensitive: boolean;
  choices: ChoiceMeta[]; suggestions: Label[]; refers_to: string | null;
}
export interface RecordMeta { name: string; label: Label; fields: FieldMeta[] }

"#;

/// What an entry of the journal can tell.
fn entry_kinds() -> String {
    let kinds: Vec<_> = journal::Kind::ALL.iter().map(|kind| format!("\"{}\"", kind.as_str())).collect();
    format!("export type EntryKind = {};\n\n", kinds.join(" | "))
}

fn type_name(record: &RecordType) -> String {
    record.name.split('_').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}

/// The record as its form sends it; asked for by the commands that take a draft of it.
fn record_type(record: &RecordType) -> String {
    let name = type_name(record);
    let field = |field: &Field| {
        let plain = match field.kind {
            Kind::Choice => {
                field.choices.iter().map(|choice| format!("\"{}\"", choice.value)).collect::<Vec<_>>().join(" | ")
            }
            Kind::Phones | Kind::Emails => "string[]".to_owned(),
            Kind::References => "Id[]".to_owned(),
            Kind::Reference => "Id".to_owned(),
            Kind::Date => "IsoDate".to_owned(),
            Kind::Integer => "number".to_owned(),
            Kind::Bool => "boolean".to_owned(),
            Kind::Custom | Kind::Json => "Record<string, unknown>".to_owned(),
            _ => "string".to_owned(),
        };
        let optional =
            !field.required && !matches!(field.kind, Kind::Phones | Kind::Emails | Kind::References | Kind::Custom);
        format!("  {}: {plain}{};", field.name, if optional { " | null" } else { "" })
    };
    let fields: Vec<_> = record.fields.iter().map(field).collect();
    // A draft names each custom value by itself.
    let has_custom = record.fields.iter().any(|field| field.kind == Kind::Custom);
    let custom = if has_custom { " & { [custom: `custom.${string}`]: unknown }" } else { "" };
    format!(
        "export interface {name} {{\n{}\n}}\nexport type {name}Draft = Partial<{name}>{custom};\n",
        fields.join("\n")
    )
}

fn describe(record: &RecordType) -> Json {
    let label = |label: Label| json!({ "zh": label.zh, "en": label.en });
    let field = |field: &Field| {
        let choices = field.choices.iter().map(|choice| json!({ "value": choice.value, "label": label(choice.label) }));
        json!({
            "name": field.name,
            "label": label(field.label),
            "kind": kind_name(field.kind),
            "required": field.required,
            "max": field.max,
            "sortable": field.order != Order::None,
            "filterable": !matches!(field.kind, Kind::Custom | Kind::Json),
            "searchable": field.search.is_some(),
            "editable": !field.assigned,
            "sensitive": field.sensitive,
            "choices": choices.collect::<Vec<_>>(),
            "suggestions": field.suggestions.iter().copied().map(label).collect::<Vec<_>>(),
            "refers_to": field.refers_to,
        })
    };
    let fields: Vec<_> = record.fields.iter().filter(|field| !field.secret).chain(TIMES).map(field).collect();
    json!({ "name": record.name, "label": label(record.label), "fields": fields })
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::LongText => "long_text",
        Kind::Choice => "choice",
        Kind::Phones => "phones",
        Kind::Email => "email",
        Kind::Emails => "emails",
        Kind::Url => "url",
        Kind::CreditCode => "credit_code",
        Kind::Region => "region",
        Kind::Date => "date",
        Kind::Time => "time",
        Kind::Integer => "integer",
        Kind::Money => "money",
        Kind::Number => "number",
        Kind::Bool => "bool",
        Kind::Reference => "reference",
        Kind::References => "references",
        Kind::Choices => "choices",
        Kind::Json => "json",
        Kind::Custom => "custom",
    }
}
