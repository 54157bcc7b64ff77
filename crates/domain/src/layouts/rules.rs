//! What is decided about a layout, without I/O.

use std::collections::BTreeSet;

use super::model::Layout;
use crate::custom_fields::{CustomFields, takes_custom_fields};
use crate::error::{AppError, Code, Result};
use crate::record_type;

const MOST_SECTIONS: usize = 20;
const LONGEST_TITLE: usize = 40;
/// As many as stand beside each other in the smallest window.
const MOST_KEY_FIELDS: usize = 7;

/// Brings titles into form and refuses what no form could show: unknown fields, one twice, a section without a title, a
/// required field that is left out.
///
/// # Errors
/// [`Code::UnknownField`], [`Code::AlreadyExists`], [`Code::Required`], [`Code::TooLong`] or [`Code::TooMany`].
pub fn check(layout: &mut Layout, custom: &CustomFields) -> Result<()> {
    let record = record_type(&layout.record).ok().filter(|record| takes_custom_fields(record));
    let record = record.ok_or_else(|| AppError::new(Code::UnknownField).field("record"))?;
    let known = custom.fields_of(record);
    if layout.sections.0.len() > MOST_SECTIONS {
        return Err(AppError::new(Code::TooMany).field("sections").param("max", MOST_SECTIONS));
    }
    if layout.key_fields.0.len() > MOST_KEY_FIELDS {
        return Err(AppError::new(Code::TooMany).field("key_fields").param("max", MOST_KEY_FIELDS));
    }
    let mut placed = BTreeSet::new();
    for section in &mut layout.sections.0 {
        section.title = section.title.trim().to_owned();
        section.title_en = section.title_en.take().map(|title| title.trim().to_owned()).filter(|t| !t.is_empty());
        if section.title.is_empty() {
            return Err(AppError::new(Code::Required).field("sections"));
        }
        if section.title.chars().count() > LONGEST_TITLE {
            return Err(AppError::new(Code::TooLong).field("sections").param("max", LONGEST_TITLE));
        }
        for field in &section.fields {
            if !placed.insert(field.field.as_str()) {
                return Err(AppError::new(Code::AlreadyExists).field("sections").param("name", &field.field));
            }
        }
    }
    let listed = [&layout.hidden, &layout.columns, &layout.key_fields].into_iter().flat_map(|fields| &fields.0);
    let listed = listed.map(String::as_str);
    let unknown = |name: &&str| !known.iter().any(|field| field.name == *name) && record.column(name).is_err();
    if let Some(name) = placed.iter().copied().chain(listed).find(unknown) {
        return Err(AppError::new(Code::UnknownField).field("sections").param("value", name));
    }
    let hidden = |name: &str| layout.hidden.0.iter().any(|hidden| hidden == name);
    match known.iter().find(|field| field.required && hidden(field.name)) {
        Some(field) => Err(AppError::new(Code::Required).field("hidden").param("value", field.name)),
        None => Ok(()),
    }
}

/// The layout of a record type for who holds these roles: one of a role of theirs, else everybody's.
pub fn of_roles<'a>(layouts: &'a [Layout], record: &str, roles: &[String]) -> Option<&'a Layout> {
    let of_record = || layouts.iter().filter(|layout| layout.record == record);
    let own = of_record().find(|layout| layout.role.as_ref().is_some_and(|role| roles.contains(role)));
    own.or_else(|| of_record().find(|layout| layout.role.is_none()))
}

#[cfg(test)]
mod tests {
    use super::super::model::{Columns, Placed, Section, Sections};
    use super::*;
    use crate::record::Record;

    fn layout(role: Option<&str>, fields: &[&str]) -> Layout {
        let placed = |field: &&str| Placed { field: (*field).to_owned(), required: false };
        let section = Section { title: " 基本 ".into(), title_en: None, fields: fields.iter().map(placed).collect() };
        Layout {
            record: "customer".into(),
            role: role.map(str::to_owned),
            sections: Sections(vec![section]),
            ..Layout::blank()
        }
    }

    #[test]
    fn a_layout_names_known_fields_once_and_leaves_out_none_that_is_required() {
        let refused = |mut layout: Layout| check(&mut layout, &CustomFields::default()).expect_err("refused").code;
        let mut sound = layout(None, &["name", "source"]);
        check(&mut sound, &CustomFields::default()).expect("sound");
        assert_eq!(sound.sections.0[0].title, "基本");
        assert_eq!(refused(layout(None, &["colour"])), Code::UnknownField);
        assert_eq!(refused(layout(None, &["custom.colour"])), Code::UnknownField);
        assert_eq!(refused(layout(None, &["source", "source"])), Code::AlreadyExists);
        let hidden = Columns(vec!["source".into()]);
        assert_eq!(refused(Layout { hidden, ..layout(None, &["name"]) }), Code::Required);
    }

    #[test]
    fn the_layout_of_a_role_goes_before_that_of_everybody() {
        let all = [layout(None, &["name"]), layout(Some("sales_rep"), &["source"])];
        let of = |role: &str| of_roles(&all, "customer", &[role.to_owned()]).and_then(|layout| layout.role.clone());
        assert_eq!(of("sales_rep").as_deref(), Some("sales_rep"));
        assert_eq!(of("analyst"), None);
        assert!(of_roles(&all, "lead", &["analyst".to_owned()]).is_none());
    }
}
