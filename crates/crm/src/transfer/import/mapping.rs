//! Which field a column gives: by its heading, in either language, from the record's declaration.

use std::collections::BTreeMap;

use domain::Result;
use domain::custom_fields::CustomFields;
use domain::record::Field;
use domain::rights::Actor;
use domain::values::half_width;
use domain::{AppError, Code};

use crate::transfer::transferred::{Transferred, importable, required};

/// The field of each column.
#[derive(Debug, Clone)]
pub struct Mapping(Vec<Option<&'static Field>>);

impl Mapping {
    /// Each field is given by the first column that names it.
    pub fn by_header<R: Transferred>(headers: &[String], custom: &CustomFields) -> Self {
        let mut taken: Vec<&'static str> = Vec::new();
        let place = |header: &String| {
            let field = field_called::<R>(header, custom).filter(|field| !taken.contains(&field.name))?;
            taken.push(field.name);
            Some(field)
        };
        Self(headers.iter().map(place).collect())
    }

    /// As a person chose.
    ///
    /// # Errors
    /// `unknown_field`.
    pub fn chosen<R: Transferred>(fields: &[Option<String>], custom: &CustomFields) -> Result<Self> {
        let field = |name: &Option<String>| name.as_deref().map(|name| field_named::<R>(name, custom)).transpose();
        fields.iter().map(field).collect::<Result<_>>().map(Self)
    }

    /// Leaves out the columns whose field `actor` may not give.
    pub fn open_to<R: Transferred>(mut self, actor: &Actor, is_new: bool) -> Self {
        for place in &mut self.0 {
            *place = place.filter(|field| actor.may_give(R::TYPE.name, field.name, is_new));
        }
        self
    }

    pub fn field(&self, column: usize) -> Option<&'static Field> {
        self.0.get(column).copied().flatten()
    }

    pub fn columns(&self) -> impl Iterator<Item = (usize, &'static Field)> + '_ {
        self.0.iter().enumerate().filter_map(|(at, field)| field.map(|field| (at, field)))
    }

    /// Headings of the columns that are left out.
    pub fn unplaced(&self, headers: &[String]) -> Vec<String> {
        headers
            .iter()
            .enumerate()
            .filter(|(at, _)| self.field(*at).is_none())
            .map(|(_, header)| header.clone())
            .collect()
    }
}

/// # Errors
/// `unknown_field` for one that no file may give.
pub fn field_named<R: Transferred>(name: &str, custom: &CustomFields) -> Result<&'static Field> {
    let field = importable::<R>(custom).find(|field| field.name == name);
    field.ok_or_else(|| AppError::new(Code::UnknownField).field(name).param("record", R::TYPE.name))
}

fn field_called<R: Transferred>(header: &str, custom: &CustomFields) -> Option<&'static Field> {
    let wanted = comparable(header);
    let named = |field: &&'static Field| {
        [field.name, field.label.zh, field.label.en].iter().any(|name| comparable(name) == wanted)
    };
    let known = |field: &&'static Field| field.aka.iter().any(|name| comparable(name) == wanted);
    importable::<R>(custom).find(named).or_else(|| importable::<R>(custom).find(known))
}

/// Width, case, spaces, underscores and remarks in brackets do not matter.
fn comparable(heading: &str) -> String {
    let folded: String = heading.chars().map(half_width).collect();
    let bare = folded.split('(').next().unwrap_or_default();
    bare.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Required fields given neither by a column nor by a default.
pub fn missing<R: Transferred>(
    mapping: &Mapping,
    defaults: &BTreeMap<String, String>,
    custom: &CustomFields,
) -> Vec<String> {
    required::<R>(custom)
        .filter(|field| !mapping.columns().any(|(_, given)| given.name == field.name))
        .filter(|field| !defaults.contains_key(field.name))
        .map(|field| field.name.to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use domain::customers::Customer;

    use super::*;

    #[test]
    fn headings_are_placed_in_both_languages_whatever_their_spelling() {
        let none = CustomFields::default();
        let headers = ["客户名称（必填）", "Phone_Number", "ｃｉｔｙ", "负责人", "合同金额", "电话"].map(str::to_owned);
        let mapping = Mapping::by_header::<Customer>(&headers, &none);
        let fields: Vec<_> = (0..headers.len()).map(|at| mapping.field(at).map(|field| field.name)).collect();
        assert_eq!(fields, [Some("name"), Some("phones"), Some("city"), Some("owner"), None, None]);
        assert_eq!(mapping.unplaced(&headers), ["合同金额", "电话"]);
        assert_eq!(missing::<Customer>(&mapping, &BTreeMap::new(), &none), ["source"]);
    }
}
