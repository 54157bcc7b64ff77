//! Counts and sums over what a list asks for, and its rows by keyset: what boards and funnels are made of.

use domain::record::{Kind, Value};
use domain::{RecordType, Result};

use super::lists::ListPlan;
use super::scope::{ReadScope, Reading};

/// What is added up.
#[derive(Debug, Clone, Copy)]
pub enum Sum {
    Of(&'static str),
    /// The product of two fields.
    Product(&'static str, &'static str),
}

/// The rows that agree in the fields they are grouped by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// Their values, in the order asked.
    pub group: Vec<Option<String>>,
    pub count: u64,
    pub sums: Vec<i64>,
}

impl ReadScope {
    /// One total per combination of values of the text fields `by`. A field the actor may not see adds nothing.
    pub async fn totals(&mut self, plan: &ListPlan, by: &[&'static str], sums: &[Sum]) -> Result<Vec<Total>> {
        let record = plan.record();
        let groups: Vec<_> = by.iter().map(|name| column(record, name, &[Kind::Text, Kind::Choice])).collect();
        let numbers = |name| column(record, name, &[Kind::Integer, Kind::Money]);
        let sums: Vec<String> = sums
            .iter()
            .map(|sum| match sum {
                Sum::Of(name) => format!("coalesce(sum({}), 0)", numbers(name)),
                Sum::Product(one, other) => format!("coalesce(sum({} * {}), 0)", numbers(one), numbers(other)),
            })
            .collect();
        let groups = groups.join(", ");
        let mut sql = plan.select(&[&[groups.clone(), "count(*)".to_owned()][..], &sums].concat().join(", "));
        sql.push(&format!(" GROUP BY {groups}"));
        self.note_read(&sql.text);
        let rows = self.connection().rows(sql.text, sql.values).await?;
        let total = |row: &crate::connection::Row| Total {
            group: (0..by.len()).map(|at| row.text(at)).collect(),
            count: row.integer(by.len()).and_then(|count| u64::try_from(count).ok()).unwrap_or(0),
            sums: (0..sums.len()).map(|at| row.integer(by.len() + 1 + at).unwrap_or(0)).collect(),
        };
        Ok(rows.iter().map(total).collect())
    }

    /// The newest rows of a list older than `before`, whatever its order.
    pub async fn rows_before(&mut self, plan: &ListPlan, before: Option<i64>, limit: u32) -> Result<Vec<i64>> {
        let mut sql = plan.select("row AS key");
        if let Some(before) = before {
            sql.push(" AND row < ");
            sql.bind(Value::Integer(before));
        }
        sql.push(&format!(" ORDER BY row DESC LIMIT {limit}"));
        self.connection().integers(&sql.text, sql.values).await
    }
}

/// Only declared columns of the right kind enter the text of a statement.
fn column(record: &'static RecordType, name: &str, kinds: &[Kind]) -> &'static str {
    let field = record.field(name).expect("BUG: a declared field");
    assert!(kinds.contains(&field.kind), "BUG: {name} is of kind {:?}", field.kind);
    field.name
}
