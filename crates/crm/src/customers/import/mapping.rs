//! Which field a column gives: by its heading, in either language, from the record's declaration.

use std::collections::BTreeMap;

use domain::Result;
use domain::customers::Customer;
use domain::record::{Field, Kind, Record};
use domain::rights::Actor;
use domain::values::half_width;

/// The field of each column.
#[derive(Debug, Clone)]
pub struct Mapping(Vec<Option<&'static Field>>);

impl Mapping {
    /// Each field is given by the first column that names it.
    pub fn by_header(headers: &[String]) -> Self {
        let mut taken: Vec<&'static str> = Vec::new();
        let place = |header: &String| {
            let field = field_called(header).filter(|field| !taken.contains(&field.name))?;
            taken.push(field.name);
            Some(field)
        };
        Self(headers.iter().map(place).collect())
    }

    /// As a person chose.
    ///
    /// # Errors
    /// `unknown_field`.
    pub fn chosen(fields: &[Option<String>]) -> Result<Self> {
        let field = |name: &Option<String>| name.as_deref().map(|name| Customer::TYPE.field(name)).transpose();
        fields.iter().map(field).collect::<Result<_>>().map(Self)
    }

    /// Leaves out the columns whose field `actor` may not give.
    pub fn open_to(mut self, actor: &Actor, is_new: bool) -> Self {
        for place in &mut self.0 {
            *place = place.filter(|field| actor.may_give(Customer::TYPE.name, field.name, is_new));
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

/// Fields a file may give: not those the product assigns, nor the custom sheet as a whole.
fn may_be_given(field: &Field) -> bool {
    !field.assigned && field.kind != Kind::Custom
}

fn field_called(header: &str) -> Option<&'static Field> {
    let wanted = comparable(header);
    let fields = || Customer::TYPE.fields.iter().filter(|field| may_be_given(field));
    let named = |field: &&'static Field| {
        [field.name, field.label.zh, field.label.en].iter().any(|name| comparable(name) == wanted)
    };
    let known = |field: &&'static Field| field.aka.iter().any(|name| comparable(name) == wanted);
    fields().find(named).or_else(|| fields().find(known))
}

/// Width, case, spaces, underscores and remarks in brackets do not matter.
fn comparable(heading: &str) -> String {
    let folded: String = heading.chars().map(half_width).collect();
    let bare = folded.split('(').next().unwrap_or_default();
    bare.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Required fields given neither by a column nor by a default. The kind has one: a company.
pub fn missing(mapping: &Mapping, defaults: &BTreeMap<String, String>) -> Vec<String> {
    let required = Customer::TYPE.fields.iter().filter(|field| field.required && field.kind != Kind::Choice);
    required
        .filter(|field| !mapping.columns().any(|(_, given)| given.name == field.name))
        .filter(|field| !defaults.contains_key(field.name))
        .map(|field| field.name.to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_placed_in_both_languages_whatever_their_spelling() {
        let headers = ["客户名称（必填）", "Phone_Number", "ｃｉｔｙ", "负责人", "合同金额", "电话"].map(str::to_owned);
        let mapping = Mapping::by_header(&headers);
        let fields: Vec<_> = (0..headers.len()).map(|at| mapping.field(at).map(|field| field.name)).collect();
        assert_eq!(fields, [Some("name"), Some("phones"), Some("city"), Some("owner"), None, None]);
        assert_eq!(mapping.unplaced(&headers), ["合同金额", "电话"]);
        assert_eq!(missing(&mapping, &BTreeMap::new()), ["source"]);
    }
}
