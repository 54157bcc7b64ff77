//! What belongs to a record, directly or through another, as SQL.

use domain::RecordType;

/// The condition on rows of `record` that they belong to `?1` of type `root`, or to something that does. The rows on the way
/// are looked for in the tables whose names begin with `from`: `main.`, or `visible_` for those the actor sees.
pub fn under(record: &RecordType, root: &RecordType, from: &str) -> String {
    let field = record.belongs_to.expect("BUG: it belongs to another");
    let of_root = |of: &RecordType| of.parents().any(|parent| parent.name == root.name);
    let on_the_way: String = record
        .parents()
        .filter(|parent| of_root(parent))
        .filter_map(|parent| Some((parent.table, parent.belongs_to?)))
        .map(|(table, of)| format!(" UNION ALL SELECT id FROM {from}{table} WHERE {of} = ?1"))
        .collect();
    if on_the_way.is_empty() { format!("{field} = ?1") } else { format!("{field} IN (SELECT ?1{on_the_way})") }
}
