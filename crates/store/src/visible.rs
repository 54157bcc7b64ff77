//! The `visible_<table>` views: what the acting member may see, as SQL.
//!
//! They are temporary views of each connection, made when an actor takes it. Deleted and foreign rows are
//! not in them, hidden fields are NULL and masked ones masked, so every list, join, sum and count built on
//! them inherits the rights. That a row is not deleted is no reason to choose an index: hence the plus. Owners come from a temporary table (or a constant for one owner): never an
//! `OR` between own and team, which costs SQLite the index.

use domain::record::{Field, Kind, Order};
use domain::rights::{Action, Actor, FieldAccess, OwnerSet, PoolSet};
use domain::{RECORD_TYPES, RecordType, Result};

use crate::connection::{Connection, Value};
use crate::custom::{expression, quoted};
use crate::schema::{is_searched, set_fields};
use crate::stored::META_COLUMNS;

/// Makes the views of `connection` those of `actor`.
pub async fn install(connection: &mut Connection, actor: &Actor) -> Result<()> {
    for record in RECORD_TYPES {
        let owners = actor.owners(record.name, Action::See);
        let condition = format!("{}{}", owner_condition(record, &owners), parent_condition(record, actor));
        let table = record.table;
        let mut script = format!(
            "DROP VIEW IF EXISTS temp.visible_{table}; DROP TABLE IF EXISTS temp.scope_{table};
             CREATE TEMP TABLE scope_{table} (owner BLOB PRIMARY KEY) WITHOUT ROWID;
             CREATE TEMP VIEW visible_{table} AS SELECT {} FROM main.{table} WHERE +state < 2 AND {condition};",
            columns(record, actor)
        );
        if record.is_pooled() {
            script.push_str(&pool_view(record, actor));
        }
        for (_, field) in set_fields(record) {
            script.push_str(&format!(
                "DROP VIEW IF EXISTS temp.visible_{table}_{field};
                 CREATE TEMP VIEW visible_{table}_{field} AS SELECT value, row FROM main.{table}_{field}{};",
                if shown(actor, record.name, field) { "" } else { " WHERE 0" }
            ));
        }
        connection.script(script).await?;
        if let OwnerSet::Only(owners) = owners
            && owners.len() > 1
        {
            let values: Vec<_> = owners.into_iter().map(Value::Id).collect();
            let marks = crate::connection::placeholders(values.len(), 1);
            connection.execute(format!("INSERT INTO temp.scope_{table} VALUES {marks}"), values).await?;
        }
    }
    Ok(())
}

fn shown(actor: &Actor, record: &str, field: &str) -> bool {
    actor.field(record, field) >= FieldAccess::See
}

/// `visible_<table>_pool`: what the actor may claim. Nobody knows more of it than that it is there until it is theirs:
/// sensitive fields are masked, long texts left out.
fn pool_view(record: &RecordType, actor: &Actor) -> String {
    let table = record.table;
    let condition = match actor.pools(record.name) {
        PoolSet::Nothing => "0".to_owned(),
        PoolSet::All => "1".to_owned(),
        PoolSet::Teams(teams) => {
            let teams: Vec<_> = teams.iter().map(|team| format!("x'{}'", team.simple())).collect();
            format!("(team IS NULL OR team IN ({}))", teams.join(", "))
        }
    };
    let owner = record.owner.expect("BUG: only what can be owned is pooled");
    let mut columns = vec![META_COLUMNS.to_owned()];
    for field in record.fields {
        let name = field.name;
        let access = actor.field(record.name, name);
        columns.push(match field.kind {
            Kind::LongText | Kind::Custom => format!("NULL AS {name}"),
            _ if access == FieldAccess::Hidden => format!("NULL AS {name}"),
            _ if field.sensitive || access < FieldAccess::See => format!("{} AS {name}", mask(field)),
            _ => name.to_owned(),
        });
    }
    format!(
        "DROP VIEW IF EXISTS temp.visible_{table}_pool;
         CREATE TEMP VIEW visible_{table}_pool AS SELECT {} FROM main.{table} \
         WHERE {owner} IS NULL AND state = 0 AND {condition};",
        columns.join(", ")
    )
}

fn owner_condition(record: &RecordType, owners: &OwnerSet) -> String {
    match (record.owner, owners) {
        (Some(field), owners) => owned_by(field, record, owners),
        (None, OwnerSet::All) => "1".to_owned(),
        // A record of the organisation is seen whole or not at all.
        (None, OwnerSet::Only(owners)) => if owners.is_empty() { "0" } else { "1" }.to_owned(),
    }
}

/// That the owner in `field` is one of those whose rows of `scoped` the actor sees.
fn owned_by(field: &str, scoped: &RecordType, owners: &OwnerSet) -> String {
    let OwnerSet::Only(owners) = owners else { return "1".to_owned() };
    match owners.len() {
        0 => "0".to_owned(),
        1 => {
            let owner = owners.iter().next().expect("BUG: one owner").simple();
            format!("{field} = x'{owner}'")
        }
        _ => format!("{field} IN (SELECT owner FROM temp.scope_{})", scoped.table),
    }
}

/// What may belong to a record of any type is seen as far as that type is: its own right is within that of the other.
fn parent_condition(record: &RecordType, actor: &Actor) -> String {
    let (Some(named), Some(owner)) = (record.parent_type, record.owner) else { return String::new() };
    let seen = record.parents().map(|parent| {
        let scope = actor.owners(parent.name, Action::See);
        format!("({named} = '{}' AND {})", parent.name, owned_by(owner, parent, &scope))
    });
    format!(" AND ({})", seen.collect::<Vec<_>>().join(" OR "))
}

fn columns(record: &RecordType, actor: &Actor) -> String {
    let mut columns = vec![META_COLUMNS.to_owned()];
    for field in record.fields {
        let name = field.name;
        match actor.field(record.name, name) {
            FieldAccess::See | FieldAccess::Edit if field.kind == Kind::Custom => {
                columns.extend(custom_columns(record, name, actor));
            }
            FieldAccess::See | FieldAccess::Edit => columns.push(name.to_owned()),
            FieldAccess::Masked | FieldAccess::Reveal => columns.push(format!("{} AS {name}", mask(field))),
            FieldAccess::Hidden => columns.push(format!("NULL AS {name}")),
        }
        if field.order == Order::Pinyin {
            let key = format!("{name}_key");
            columns.push(if shown(actor, record.name, name) { key } else { format!("NULL AS {key}") });
        }
    }
    columns.join(", ")
}

/// The sheet of custom values without those the actor may not see, and each of the others as a column of its own, as
/// indexes hold it.
fn custom_columns(record: &RecordType, sheet: &str, actor: &Actor) -> Vec<String> {
    let (mut columns, mut hidden) = (Vec::new(), String::new());
    for defined in actor.custom().of(record.name) {
        let name = defined.declared.name;
        if shown(actor, record.name, name) {
            columns.push(format!("{} AS {}", expression(defined.declared, sheet), quoted(name)));
        } else {
            hidden.push_str(&format!(", '$.{}'", defined.field.key));
        }
    }
    columns.push(if hidden.is_empty() { sheet.to_owned() } else { format!("json_remove({sheet}{hidden}) AS {sheet}") });
    columns
}

/// The middle of a value becomes stars: 138****1234.
fn mask(field: &Field) -> String {
    let masked = |cell: &str| {
        format!(
            "CASE WHEN length({cell}) > 8 THEN substr({cell}, 1, 3) || '****' || substr({cell}, -4) \
             WHEN {cell} IS NULL THEN NULL ELSE substr({cell}, 1, 1) || '***' END"
        )
    };
    match field.kind {
        // E.164 of a Chinese number: the country code is no part of what people know, nor is the extension.
        Kind::Phones => format!(
            "(SELECT json_group_array({}) FROM \
             (SELECT replace(substr(value, 1, instr(value || ';', ';') - 1), '+86', '') AS number FROM json_each({})))",
            masked("number"),
            field.name
        ),
        Kind::Emails => {
            format!("(SELECT json_group_array({}) FROM json_each({}))", masked("value"), field.name)
        }
        _ => masked(field.name),
    }
}

/// The record types whose views or search a statement reads, found in its text: the cache of an
/// interface is refreshed by what was really read.
pub fn types_read(sql: &str) -> impl Iterator<Item = &'static str> + '_ {
    RECORD_TYPES
        .iter()
        .filter(move |record| {
            let view = format!("visible_{}", record.table);
            let named = sql.match_indices(&view).any(|(at, _)| {
                let rest = &sql[at + view.len()..];
                !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
            });
            named || (is_searched(record) && sql.contains(&format!("{}_search", record.table)))
        })
        .map(|record| record.name)
}
