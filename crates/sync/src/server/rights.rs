//! What a member may do to a row, judged as their own machine judged it – but by the rows and roles of now.

use domain::record::Merge;
use domain::rights::{Action, Actor, FieldAccess};
use domain::{AppError, Code, RecordType};

use super::row::ServerRow;
use crate::operation::{Change, STATE};

/// Whether `actor` may make the row; its fields count as the writer gave them.
pub fn may_create(actor: &Actor, record: &RecordType, row: &ServerRow) -> Result<(), AppError> {
    let hidden = row.cells.keys().find(|field| is_typed(record, field) && !actor.may_give(record.name, field, true));
    if let Some(field) = hidden {
        return Err(not_allowed(record, Action::Create).field(field));
    }
    // One's own scope, and those one may assign to. What belongs to another record is not assigned.
    let assigned = record.belongs_to.is_none() && actor.owners(record.name, Action::Assign).holds(row.owner(record));
    let created = match record.owner {
        Some(_) => actor.owners(record.name, Action::Create).holds(row.owner(record)) || assigned,
        None => true,
    };
    if actor.may(record.name, Action::Create) && created { Ok(()) } else { Err(not_allowed(record, Action::Create)) }
}

/// Whether `actor` may change the row so; `sees`: they see it in full.
pub fn may_change(
    actor: &Actor,
    record: &RecordType,
    row: &ServerRow,
    changes: &[Change],
    sees: bool,
) -> Result<(), AppError> {
    if is_claim(actor, record, row, changes) {
        return Ok(());
    }
    if !sees {
        return Err(AppError::new(Code::NotFound).param("record", record.name));
    }
    for Change { field, .. } in changes {
        if is_inherited(record, field) {
            return Err(not_allowed(record, Action::Assign).field(field));
        }
        let Some(action) = needed_for(record, field) else { continue };
        let is_open = matches!(action, Action::Assign | Action::Archive)
            || actor.field(record.name, sheet_of(field)) == FieldAccess::Edit;
        if !is_open || !reaches(actor, record, row, action) {
            return Err(not_allowed(record, action).field(field));
        }
    }
    Ok(())
}

pub fn may_erase(actor: &Actor, record: &RecordType, row: &ServerRow) -> Result<(), AppError> {
    let may = reaches(actor, record, row, Action::Erase);
    if may { Ok(()) } else { Err(not_allowed(record, Action::Erase)) }
}

fn reaches(actor: &Actor, record: &RecordType, row: &ServerRow, action: Action) -> bool {
    match record.owner {
        Some(_) => actor.owners(record.name, action).holds(row.owner(record)),
        None => actor.may(record.name, action),
    }
}

/// Out of a pool the member may claim from, into their own hands, and nothing else a person could type.
fn is_claim(actor: &Actor, record: &RecordType, row: &ServerRow, changes: &[Change]) -> bool {
    let Some(owner) = record.owner.filter(|_| record.is_pooled()) else { return false };
    let mine = |change: &Change| change.field == owner && crate::row::id_of(&change.after) == Some(actor.id());
    let goes_along = |field: &str| field == owner || field == "team" || !is_typed(record, field);
    row.owner(record).is_none()
        && row.state() == 0
        && actor.pools(record.name).holds(row.reference("team"))
        && changes.iter().any(mine)
        && changes.iter().all(|change| goes_along(&change.field))
}

/// What a change of the field needs; `None`: it follows from a write that was allowed.
fn needed_for(record: &RecordType, field: &str) -> Option<Action> {
    let declared = record.fields.iter().find(|declared| declared.name == sheet_of(field));
    let authority = declared.is_some_and(|field| field.merge == Merge::Authority);
    let is_owned = record.owner.is_some();
    Some(match field {
        STATE => Action::Archive,
        _ if !is_owned && authority => Action::Configure,
        _ if !is_owned => Action::Edit,
        _ if authority || record.owner == Some(field) => Action::Assign,
        _ if !is_typed(record, field) => return None,
        "tags" => Action::Tag,
        _ => Action::Edit,
    })
}

/// Whether people give the field; the others the product keeps by itself.
fn is_typed(record: &RecordType, field: &str) -> bool {
    record.fields.iter().all(|declared| declared.name != sheet_of(field) || !declared.assigned)
}

/// Whether a change of this field would take a row from what it belongs to, or from its owner.
fn is_inherited(record: &RecordType, field: &str) -> bool {
    record.belongs_to.is_some()
        && (record.belongs_to == Some(field) || record.ownership().any(|at| record.fields[at].name == field))
}

/// The declared field of a changed one: a custom value is of its sheet.
pub fn sheet_of(field: &str) -> &str {
    field.split_once('.').map_or(field, |(sheet, _)| sheet)
}

fn not_allowed(record: &RecordType, action: Action) -> AppError {
    AppError::new(Code::NotAllowed).param("record", record.name).param("action", action.as_str())
}
