//! The declaration of a record, as data.
//!
//! A struct with `#[derive(Record)]` is the one place where a field is named. The derive turns it into a
//! [`RecordType`] – neutral metadata, no SQL – and into conversions between the struct and a row of
//! [`Value`]s in declared order. The store builds its SQL, its search terms and the journal's diff from
//! that; the command layer its import mapping and filter language; the interface its labels and forms.
//!
//! What every record has besides its fields (id, version, times, archive mark) is the store's: see
//! `store::Stored`.

mod field;
mod match_keys;
mod value;

pub use field::{Choice, FieldValue, choice};
pub use match_keys::match_keys;
pub use value::{Change, Custom, Value, diff};

pub use domain_derive::Record;

use crate::error::{AppError, Code, Result};
use crate::search::TextKind;

/// A name in both languages of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    pub zh: &'static str,
    pub en: &'static str,
}

/// What a field holds: decides its column, its editor, its filter operators and its text in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    LongText,
    Choice,
    Phones,
    Email,
    Emails,
    Url,
    CreditCode,
    Region,
    Date,
    /// A moment, milliseconds in UTC; asked for by day.
    Time,
    Integer,
    /// An exact amount in yuan, kept as fen.
    Money,
    /// An exact number of few decimals, kept as its figures.
    Number,
    Bool,
    Reference,
    References,
    /// Several of its choices.
    Choices,
    /// A typed tree kept as JSON (a saved filter).
    Json,
    /// Values of fields defined in the running product, by key.
    Custom,
}

/// How two concurrent changes of one field become one (`docs/architecture.md`, merge classes).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// The later change wins by base version, then clock; the loser is kept in the journal.
    LastWriter,
    /// Additions and removals add up.
    Set,
    /// Compare-and-set against the server's value; otherwise refused with a reason.
    Authority,
}

/// How a column is put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    None,
    /// The stored value itself.
    Natural,
    /// A derived key column `<field>_key` in pinyin order.
    Pinyin,
}

/// One field of a record.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub label: Label,
    /// Further column headings under which files give this field.
    pub aka: &'static [&'static str],
    pub kind: Kind,
    pub required: bool,
    /// Most characters of a text, most entries of a list.
    pub max: Option<usize>,
    pub merge: Merge,
    pub order: Order,
    /// How the field's text enters the search terms; `None`: not searched.
    pub search: Option<TextKind>,
    /// Personal or confidential: can be masked, and its reading can be audited.
    pub sensitive: bool,
    /// Compared when asking whether a record exists already.
    pub duplicate_key: bool,
    /// Set by the product, never by a form or a file.
    pub assigned: bool,
    /// The store's own: kept and journaled with the row, and shown to nobody.
    pub secret: bool,
    pub choices: &'static [Choice],
    /// Usual values of a free text.
    pub suggestions: &'static [Label],
    /// Record type a reference points to.
    pub refers_to: Option<&'static str>,
}

/// A record type: its table, who owns a row, and its fields in column order.
#[derive(Debug)]
pub struct RecordType {
    pub name: &'static str,
    pub table: &'static str,
    pub label: Label,
    /// Rises with every change of the declaration; journal entries carry it.
    pub schema_version: u16,
    /// The field naming the owning member; `None`: the organisation's, seen by whoever has the right.
    pub owner: Option<&'static str>,
    /// The field naming the record this one belongs to: its owner and team are that record's, always.
    pub belongs_to: Option<&'static str>,
    /// The field naming the type of the record it belongs to, where that may be any that is owned.
    pub parent_type: Option<&'static str>,
    /// The field a person knows the record by.
    pub title: &'static str,
    pub fields: &'static [Field],
}

impl RecordType {
    pub fn position(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    pub fn field(&self, name: &str) -> Result<&'static Field> {
        self.position(name)
            .map(|at| &self.fields[at])
            .ok_or_else(|| AppError::new(Code::UnknownField).field(name).param("record", self.name))
    }

    /// The declared field that holds what `name` says: the field itself, or the sheet of a custom value.
    pub fn holder(&self, name: &str) -> Result<&'static Field> {
        let sheet = || self.fields.iter().find(|field| field.kind == Kind::Custom);
        match crate::custom_fields::key_of(name).and_then(|_| sheet()) {
            Some(sheet) => Ok(sheet),
            None => self.field(name),
        }
    }

    /// What a list can be filtered and put in order by: a declared field, or one that every record has.
    pub fn column(&self, name: &str) -> Result<&'static Field> {
        TIMES.iter().find(|time| time.name == name).map_or_else(|| self.field(name), Ok)
    }

    pub fn owner_position(&self) -> Option<usize> {
        self.owner.map(|name| self.position(name).expect("BUG: the owner field is declared"))
    }

    /// Whether a row without an owner lies in the public pool: then the type says why it does.
    pub fn is_pooled(&self) -> bool {
        self.owner.is_some() && self.position("pool_reason").is_some()
    }

    /// Whether people fill it; the product alone keeps the others, and a timeline is silent about them.
    pub fn is_typed(&self) -> bool {
        self.fields.iter().any(|field| !field.assigned)
    }

    /// The record types a row of this one may belong to.
    pub fn parents(&self) -> impl Iterator<Item = &'static Self> {
        let field =
            self.belongs_to.map(|name| self.field(name).expect("BUG: the field of what it belongs to is declared"));
        let (named, any) = (field.and_then(|field| field.refers_to), self.parent_type.is_some());
        crate::RECORD_TYPES.iter().copied().filter(move |of| named == Some(of.name) || any && of.takes_any())
    }

    /// Whether what may belong to any record may belong to this one: it has an owner and a team, and people fill it.
    fn takes_any(&self) -> bool {
        self.ownership().count() == 2 && self.is_typed() && self.parent_type.is_none()
    }

    /// What a row belongs to. `None`: to nothing, or to a record of a type that is unknown here.
    pub fn parent_of(&self, values: &[Value]) -> Option<(&'static Self, uuid::Uuid)> {
        let cell = |name| self.position(name).and_then(|at| values.get(at));
        let Some(Value::Id(id)) = cell(self.belongs_to?) else { return None };
        let named = match self.parent_type.and_then(cell) {
            Some(Value::Text(name)) => Some(name.as_str()),
            _ => None,
        };
        let parent = self.parents().find(|parent| self.parent_type.is_none() || named == Some(parent.name))?;
        Some((parent, *id))
    }

    /// Whether the field tells what a row belongs to.
    pub fn names_parent(&self, field: &str) -> bool {
        self.belongs_to == Some(field) || self.parent_type == Some(field)
    }

    /// The record types that belong to this one, each with the field that names it.
    pub fn children(&self) -> impl Iterator<Item = (&'static Self, &'static str)> {
        let name = self.name;
        let belonging = crate::RECORD_TYPES.iter().filter_map(|record| Some((*record, record.belongs_to?)));
        belonging.filter(move |(record, _)| record.parents().any(|parent| parent.name == name))
    }

    /// The record types that belong to this one, or to one that does.
    pub fn belongings(&self) -> impl Iterator<Item = &'static Self> {
        let name = self.name;
        let belongs = move |record: &Self| record.parents().any(|parent| parent.name == name);
        let all = crate::RECORD_TYPES.iter().copied();
        all.filter(move |record| belongs(record) || record.parents().any(belongs))
    }

    /// Positions of the fields that say whose a row is.
    pub fn ownership(&self) -> impl Iterator<Item = usize> {
        self.owner_position().into_iter().chain(self.owner.and_then(|_| self.position("team")))
    }

    pub fn searchable(&self) -> impl Iterator<Item = (usize, &'static Field, TextKind)> {
        self.fields.iter().enumerate().filter_map(|(at, field)| field.search.map(|kind| (at, field, kind)))
    }
}

const fn time(name: &'static str, zh: &'static str, en: &'static str) -> Field {
    Field {
        name,
        label: Label { zh, en },
        aka: &[],
        kind: Kind::Time,
        required: true,
        max: None,
        merge: Merge::LastWriter,
        order: Order::Natural,
        search: None,
        sensitive: false,
        duplicate_key: false,
        assigned: true,
        secret: false,
        choices: &[],
        suggestions: &[],
        refers_to: None,
    }
}

/// When a record was made and last changed: of every type, kept by the store, written by nobody.
pub const TIMES: &[Field] = &[time("created_at", "创建时间", "Created"), time("updated_at", "更新时间", "Updated")];

/// A struct whose declaration is known. Only the derive implements it.
pub trait Record: Sized + Send + Sync + 'static {
    const TYPE: &'static RecordType;

    /// The fields' values, in the order of [`RecordType::fields`].
    fn to_values(&self) -> Vec<Value>;

    /// The record from values in declared order; fails on a value of a foreign kind.
    fn from_values(values: Vec<Value>) -> Result<Self>;

    /// Puts what a person or a file gave into one field, parsed and normalised.
    ///
    /// # Errors
    /// The field's own code (`malformed_phone`, `required`, …) with `field` set.
    fn set(&mut self, field: &str, input: &serde_json::Value) -> Result<()>;

    /// The record before anyone typed: empty texts, no owner. Required fields are checked by `Draft`.
    fn blank() -> Self;
}
