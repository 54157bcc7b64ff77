//! All definitions of a workspace, and what they ask of a row.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::declared::declare;
use super::model::{CustomField, Requirement, ValueKind};
use super::{PREFIX, key_of, parse_value};
use crate::RecordType;
use crate::error::{AppError, Code, Result};
use crate::record::{Custom, Field, FieldValue, Kind, Value};
use crate::rights::{Actor, FieldAccess};

/// Whether a definition is in use. Values of one that is not are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Used,
    Archived,
    /// Taken back: nobody sees its values.
    Deleted,
}

/// A definition with its declaration.
#[derive(Debug, Clone)]
pub struct Defined {
    pub id: Uuid,
    pub field: CustomField,
    pub standing: Standing,
    pub declared: &'static Field,
}

/// The definitions, in the order in which forms show them.
#[derive(Debug, Clone, Default)]
pub struct CustomFields(Vec<Defined>);

/// A record another one is linked to by a new value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub field: &'static str,
    pub record: &'static str,
    pub id: Uuid,
}

impl CustomFields {
    pub fn new(definitions: impl IntoIterator<Item = (Uuid, CustomField, Standing)>) -> Self {
        let define = |(id, field, standing)| Defined { id, declared: declare(&field), field, standing };
        let mut all: Vec<Defined> = definitions.into_iter().map(define).collect();
        all.sort_by_key(|defined| (defined.field.position, defined.id));
        Self(all)
    }

    /// Every definition of a record type, whatever its standing.
    pub fn of<'a>(&'a self, record: &'a str) -> impl Iterator<Item = &'a Defined> {
        self.0.iter().filter(move |defined| defined.field.record == record)
    }

    pub fn used<'a>(&'a self, record: &'a str) -> impl Iterator<Item = &'a Defined> {
        self.of(record).filter(|defined| defined.standing == Standing::Used)
    }

    fn find(&self, record: &str, key: &str) -> Option<&Defined> {
        self.0.iter().find(|defined| defined.field.record == record && defined.field.key == key)
    }

    /// What can be filtered and put in order by, and what a value is called: a declared field, or a custom one in use or
    /// archived.
    ///
    /// # Errors
    /// [`Code::UnknownField`].
    pub fn column(&self, record: &'static RecordType, name: &str) -> Result<&'static Field> {
        let Some(key) = key_of(name) else { return record.column(name) };
        let found = self.find(record.name, key).filter(|defined| defined.standing != Standing::Deleted);
        found.map(|defined| defined.declared).ok_or_else(|| unknown(record, key))
    }

    /// Every field a form, a file or a script may give: the declared ones and those the company added, alike.
    pub fn fields_of(&self, record: &'static RecordType) -> Vec<&'static Field> {
        let declared = record.fields.iter().filter(|field| field.kind != Kind::Custom);
        declared.chain(self.used(record.name).map(|defined| defined.declared)).collect()
    }

    /// What a file or a form says of a custom field, as it is kept; `None`: nothing.
    ///
    /// # Errors
    /// [`Code::UnknownField`], or what the field's kind says, with the field.
    pub fn parse(&self, record: &RecordType, name: &str, input: &Json) -> Result<Option<Json>> {
        let key = key_of(name).unwrap_or(name);
        let defined = self.find(record.name, key).filter(|defined| defined.standing == Standing::Used);
        let defined = defined.ok_or_else(|| unknown(record, key))?;
        parse_value(&defined.field, input).map_err(|error| error.field(defined.declared.name))
    }

    /// How far a custom field is open to who holds these roles. One nobody defined is open to nobody.
    pub fn access(&self, record: &str, key: &str, roles: &[String]) -> FieldAccess {
        match self.find(record, key).filter(|defined| defined.standing != Standing::Deleted) {
            Some(defined) if !defined.field.seen_by.admit(roles) => FieldAccess::Hidden,
            Some(defined) if !defined.field.changed_by.admit(roles) => FieldAccess::See,
            Some(_) => FieldAccess::Edit,
            None => FieldAccess::Hidden,
        }
    }

    /// The texts of a sheet that are searched.
    pub fn searched(&self, record: &str, cell: &Value) -> Vec<(&'static Field, String)> {
        let mut wanted = self.used(record).filter(|defined| defined.declared.search.is_some()).peekable();
        if wanted.peek().is_none() || cell.is_null() {
            return Vec::new();
        }
        let sheet = cell.to_json(Kind::Custom);
        wanted
            .filter_map(|defined| Some((defined.declared, sheet.get(&defined.field.key)?.as_str()?.to_owned())))
            .collect()
    }

    /// Reads the custom values given to a row, new or changed, into the spelling they are kept in, and refuses what the
    /// definitions do not allow. Returns the links it sets: whether their ends exist, the caller finds out.
    ///
    /// # Errors
    /// [`Code::UnknownField`], [`Code::NotAllowed`], [`Code::Required`] or what the value's kind says, with the field.
    pub fn settle(
        &self,
        record: &'static RecordType,
        before: Option<&[Value]>,
        values: &mut [Value],
        actor: &Actor,
    ) -> Result<Vec<Link>> {
        let Some(at) = record.fields.iter().position(|field| field.kind == Kind::Custom) else { return Ok(Vec::new()) };
        if before.is_some_and(|before| before[at] == values[at]) {
            return Ok(Vec::new());
        }
        let was = before.map(|before| sheet_of(&before[at])).unwrap_or_default();
        let mut sheet = sheet_of(&values[at]);
        let mut links = Vec::new();
        let keys: BTreeSet<&String> = was.keys().chain(sheet.keys()).collect();
        let changed: Vec<String> = keys.into_iter().filter(|key| was.get(*key) != sheet.get(*key)).cloned().collect();
        for key in &changed {
            let defined = self.find(record.name, key).filter(|defined| defined.standing == Standing::Used);
            let defined = defined.ok_or_else(|| unknown(record, key))?;
            let name = defined.declared.name;
            if actor.field(record.name, name) != FieldAccess::Edit {
                return Err(AppError::new(Code::NotAllowed).field(name).param("record", record.name));
            }
            let given = sheet.remove(key).unwrap_or(Json::Null);
            if let Some(value) = parse_value(&defined.field, &given).map_err(|error| error.field(name))? {
                links.extend(defined.link(&value).filter(|_| was.get(key) != Some(&value)));
                sheet.insert(key.clone(), value);
            }
        }
        let asked = |defined: &&Defined| before.is_none() || was.contains_key(&defined.field.key);
        if let Some(missing) = self.missing(record.name, &sheet, actor).find(asked) {
            return Err(AppError::new(Code::Required).field(missing.declared.name));
        }
        values[at] = Custom(sheet.into_iter().collect()).to_value();
        Ok(links)
    }

    /// Required fields a sheet lacks. They are asked of who fills forms: neither of the product nor of a kiosk, and of
    /// nobody who may not fill them.
    fn missing<'a>(
        &'a self,
        record: &'a str,
        sheet: &'a Map<String, Json>,
        actor: &'a Actor,
    ) -> impl Iterator<Item = &'a Defined> {
        let asks = actor.fills_forms();
        self.used(record).filter(move |defined| {
            asks && defined.field.required == Requirement::Always
                && !sheet.contains_key(&defined.field.key)
                && actor.field(record, defined.declared.name) == FieldAccess::Edit
        })
    }
}

impl Defined {
    fn link(&self, value: &Json) -> Option<Link> {
        if !matches!(self.field.kind, ValueKind::Member | ValueKind::Link) {
            return None;
        }
        let id = value.as_str().and_then(|id| Uuid::parse_str(id).ok())?;
        Some(Link { field: self.declared.name, record: self.declared.refers_to?, id })
    }
}

fn sheet_of(cell: &Value) -> Map<String, Json> {
    match cell.to_json(Kind::Custom) {
        Json::Object(sheet) => sheet,
        _ => Map::new(),
    }
}

fn unknown(record: &RecordType, key: &str) -> AppError {
    AppError::new(Code::UnknownField).field(format!("{PREFIX}{key}")).param("record", record.name)
}
