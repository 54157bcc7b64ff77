//! From a checked filter to SQL. Column names come from declarations, values are bound; nothing else is
//! ever put into the text.

use domain::filter::Condition;
use domain::record::{Kind, Value};
use domain::{RecordType, Result};

use crate::custom::quoted;

/// SQL with its values, in order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sql {
    pub text: String,
    pub values: Vec<Value>,
    /// Its columns are looked at and no index of theirs is taken: another one leads.
    looked_at: bool,
}

impl Sql {
    /// For a condition on rows that are found by something else.
    pub fn looked_at() -> Self {
        Self { looked_at: true, ..Self::default() }
    }

    pub fn column(&mut self, name: &str) {
        // A plus keeps SQLite off the index of a column.
        self.push(if self.looked_at { "+" } else { "" });
        self.push(&quoted(name));
    }

    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub fn bind(&mut self, value: Value) {
        self.text.push('?');
        self.values.push(value);
    }
}

/// What [`look_ups`] names is resolved beforehand to row keys, by `found`, in the same order; where there are too many to
/// narrow anything, to `None`.
pub fn compile(
    condition: &Condition,
    record: &'static RecordType,
    found: &mut dyn Iterator<Item = Option<String>>,
    sql: &mut Sql,
) -> Result<()> {
    match condition {
        Condition::All(list) => join(list, " AND ", "1", record, found, sql)?,
        Condition::Any(list) => join(list, " OR ", "0", record, found, sql)?,
        Condition::Not(inner) => {
            // NULL is neither in nor out of a comparison; people expect 'is not' to include the empty ones.
            sql.push("NOT coalesce(");
            compile(inner, record, found, sql)?;
            sql.push(", 0)");
        }
        Condition::Search(_) => {
            let rows = found.next().flatten().expect("BUG: a search answers with rows");
            among(rows, sql);
        }
        Condition::OneOf(column, values) => one_of(column, values, sql),
        Condition::Holds(column, values) => holds(record, column, values, sql),
        Condition::Range(column, from, to) => range(column, from.as_ref(), to.as_ref(), sql),
        Condition::Contains(column, text) => {
            sql.push("(");
            if let Some(rows) = found.next().expect("BUG: one answer per look-up") {
                among(rows, sql);
                sql.push(" AND ");
            }
            sql.push(&format!("instr(lower({}), lower(", quoted(column)));
            sql.bind(Value::Text(text.clone()));
            sql.push(")) > 0)");
        }
        Condition::StartsWith(column, text) => {
            sql.push("substr(");
            sql.push(&quoted(column));
            sql.push(&format!(", 1, {}) = ", text.chars().count()));
            sql.bind(Value::Text(text.clone()));
        }
        Condition::Empty(column) => {
            sql.column(column);
            sql.push(" IS NULL");
        }
    }
    Ok(())
}

fn join(
    list: &[Condition],
    word: &str,
    empty: &str,
    record: &'static RecordType,
    found: &mut dyn Iterator<Item = Option<String>>,
    sql: &mut Sql,
) -> Result<()> {
    if list.is_empty() {
        sql.push(empty);
        return Ok(());
    }
    sql.push("(");
    for (at, condition) in list.iter().enumerate() {
        if at > 0 {
            sql.push(word);
        }
        compile(condition, record, found, sql)?;
    }
    sql.push(")");
    Ok(())
}

fn one_of(column: &str, values: &[Value], sql: &mut Sql) {
    sql.column(column);
    if let [one] = values {
        sql.push(" = ");
        sql.bind(one.clone());
    } else {
        sql.push(" IN (");
        bind_list(values, sql);
        sql.push(")");
    }
}

fn bind_list(values: &[Value], sql: &mut Sql) {
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            sql.push(", ");
        }
        sql.bind(value.clone());
    }
}

/// A set column has a table of its values; a list is looked through.
fn holds(record: &'static RecordType, column: &str, values: &[Value], sql: &mut Sql) {
    let is_set = record.field(column).is_ok_and(|field| field.kind == Kind::References);
    if is_set {
        sql.column("row");
        sql.push(&format!(" IN (SELECT row FROM visible_{}_{column} WHERE value IN (", record.table));
        let ids = values.iter().map(|value| match value {
            Value::Text(text) => uuid::Uuid::parse_str(text).map_or(Value::Null, Value::Id),
            other => other.clone(),
        });
        bind_list(&ids.collect::<Vec<_>>(), sql);
        sql.push("))");
    } else {
        sql.push(&format!("EXISTS (SELECT 1 FROM json_each({}) WHERE value IN (", quoted(column)));
        bind_list(values, sql);
        sql.push("))");
    }
}

fn range(column: &str, from: Option<&Value>, to: Option<&Value>, sql: &mut Sql) {
    sql.push("(");
    if let Some(from) = from {
        sql.column(column);
        sql.push(" >= ");
        sql.bind(from.clone());
    }
    if let Some(to) = to {
        if from.is_some() {
            sql.push(" AND ");
        }
        sql.column(column);
        sql.push(" <= ");
        sql.bind(to.clone());
    }
    sql.push(")");
}

/// A part of a condition that the index of terms answers or narrows.
pub enum LookUp<'a> {
    Search(&'a str),
    Contains(&'static str, &'a str),
}

/// All look-ups, in the order [`compile`] meets them.
pub fn look_ups(condition: &Condition) -> Vec<LookUp<'_>> {
    match condition {
        Condition::All(list) | Condition::Any(list) => list.iter().flat_map(look_ups).collect(),
        Condition::Not(inner) => look_ups(inner),
        Condition::Search(text) => vec![LookUp::Search(text)],
        Condition::Contains(column, text) => vec![LookUp::Contains(column, text)],
        _ => Vec::new(),
    }
}

fn among(rows: String, sql: &mut Sql) {
    sql.push("row IN (SELECT value FROM json_each(");
    sql.bind(Value::Text(rows));
    sql.push("))");
}
