//! From a row of a file to a checked customer.

use std::collections::{BTreeMap, HashMap};

use domain::customers::{Customer, check, suspect_keys};
use domain::members::{Member, Team};
use domain::record::{Field, Record};
use domain::tags::Tag;
use domain::{AppError, Code, Id, Result};
use serde_json::Value as Json;

use super::mapping::Mapping;
use super::table::TableRow;
use super::views::RowProblem;
use crate::export::RUN_BY_SPREADSHEETS;

/// What names in a file can refer to, by their comparable form.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    pub members: HashMap<String, (Id<Member>, Option<Id<Team>>)>,
    pub teams: HashMap<String, Id<Team>>,
    pub tags: HashMap<String, Id<Tag>>,
    pub importer: Option<Id<Member>>,
    pub importers_team: Option<Id<Team>>,
}

/// A row that became a customer.
pub struct Ready {
    /// Its row in the file.
    pub number: u32,
    pub customer: Customer,
    /// Fields the row itself gives: what an update puts into an existing customer.
    pub given: Vec<&'static str>,
    /// What it may share with a customer there is already.
    pub keys: Vec<String>,
    /// Tags that do not exist yet.
    pub new_tags: Vec<String>,
    pub warnings: Vec<RowProblem>,
}

/// The fields a row gives, and the tags it names that do not exist yet.
type Filled = (Vec<&'static str>, Vec<String>);

/// Why a row is rejected, and the value at fault.
type Fault = (AppError, String);

/// Turns rows into customers.
pub struct RowReader {
    pub mapping: Mapping,
    pub defaults: BTreeMap<String, String>,
    pub directory: Directory,
    pub columns: usize,
}

impl RowReader {
    /// # Errors
    /// The first fault of the row, with its field and value: the row is rejected.
    pub fn read(&self, row: TableRow) -> std::result::Result<Ready, (TableRow, RowProblem)> {
        let mut customer = Customer::blank();
        let mut ready = Vec::new();
        match self.fill(&row, &mut customer, &mut ready) {
            Ok((given, new_tags)) => {
                let keys = suspect_keys(&customer);
                Ok(Ready { number: row.number, customer, given, keys, new_tags, warnings: ready })
            }
            Err((error, value)) => {
                let problem = RowProblem::new(row.number, error, &value);
                Err((row, problem))
            }
        }
    }

    fn fill(
        &self,
        row: &TableRow,
        customer: &mut Customer,
        warnings: &mut Vec<RowProblem>,
    ) -> std::result::Result<Filled, Fault> {
        if row.cells.len() > self.columns {
            let error = AppError::new(Code::TooMany).param("max", self.columns).param("entries", row.cells.len());
            return Err((error, row.cells[self.columns..].join(" ")));
        }
        let (mut given, mut new_tags) = (Vec::new(), Vec::new());
        let mut owner_given = false;
        for (field, cell) in self.cells(row) {
            if cell.contains('\u{fffd}') {
                let error = AppError::new(Code::FileUnreadable).field(field.name);
                warnings.push(RowProblem::new(row.number, error, cell));
            }
            let mut warn = |error: AppError| warnings.push(RowProblem::new(row.number, error.field(field.name), cell));
            match field.name {
                "owner" => {
                    owner_given = true;
                    self.put_owner(cell, customer, &mut warn);
                }
                "team" => match self.directory.teams.get(&comparable(cell)) {
                    Some(team) => customer.team = Some(*team),
                    None => warn(AppError::new(Code::UnknownTeam)),
                },
                "tags" => self.put_tags(cell, customer, &mut new_tags),
                "province" | "city" | "district" => {
                    if let Err(error) = customer.set(field.name, &Json::from(cell)) {
                        warn(error);
                        keep_place(cell, customer);
                    }
                }
                _ => customer.set(field.name, &Json::from(cell)).map_err(|error| (error, cell.to_owned()))?,
            }
            given.push(field.name);
        }
        if !owner_given {
            customer.owner = self.directory.importer;
        }
        if customer.team.is_none() {
            customer.team = self.team_of(customer.owner);
        }
        self.settle(row, customer, warnings)?;
        Ok((given, new_tags))
    }

    /// Cells that say something, then defaults for the fields that got nothing.
    fn cells<'a>(&'a self, row: &'a TableRow) -> Vec<(&'static Field, &'a str)> {
        let placed = self.mapping.columns().filter_map(|(at, field)| {
            let cell = unguarded(row.cells.get(at)?.trim());
            (!cell.is_empty()).then_some((field, cell))
        });
        let mut cells: Vec<(&'static Field, &'a str)> = placed.collect();
        for (name, value) in &self.defaults {
            if let Ok(field) = Customer::TYPE.field(name)
                && !cells.iter().any(|(given, _)| given.name == field.name)
            {
                cells.push((field, value));
            }
        }
        cells
    }

    /// An owner that is no member becomes the importer's, with a warning: never a silent loss.
    fn put_owner(&self, cell: &str, customer: &mut Customer, warn: &mut dyn FnMut(AppError)) {
        customer.owner = match self.directory.members.get(&comparable(cell)) {
            Some((member, _)) => Some(*member),
            None => {
                warn(AppError::new(Code::UnknownMember));
                self.directory.importer
            }
        };
    }

    fn team_of(&self, owner: Option<Id<Member>>) -> Option<Id<Team>> {
        if owner == self.directory.importer {
            return self.directory.importers_team;
        }
        self.directory.members.values().find(|(member, _)| Some(*member) == owner).and_then(|(_, team)| *team)
    }

    fn put_tags(&self, cell: &str, customer: &mut Customer, new_tags: &mut Vec<String>) {
        let names = cell.split([';', '；', '、', ',', '，', '|']).map(str::trim).filter(|name| !name.is_empty());
        for name in names {
            match self.directory.tags.get(&comparable(name)) {
                Some(tag) => {
                    customer.tags.insert(*tag);
                }
                None => new_tags.push(name.to_owned()),
            }
        }
    }

    /// A region that contradicts another is kept as text in the address, with a warning.
    fn settle(
        &self,
        row: &TableRow,
        customer: &mut Customer,
        warnings: &mut Vec<RowProblem>,
    ) -> std::result::Result<(), Fault> {
        let settled: Result<()> = check(customer);
        match settled {
            Err(error) if error.code == Code::UnknownRegion => {
                let names = [customer.province, customer.city, customer.district].into_iter().flatten();
                let place = names.map(|region| region.name()).collect::<Vec<_>>().join(" ");
                warnings.push(RowProblem::new(row.number, error, &place));
                (customer.province, customer.city, customer.district) = (None, None, None);
                keep_place(&place, customer);
                check(customer).map_err(|error| (error, String::new()))
            }
            other => other.map_err(|error| {
                let value = error.field.as_deref().and_then(|name| {
                    self.mapping.columns().find(|(_, field)| field.name == name).and_then(|(at, _)| row.cells.get(at))
                });
                let value = value.cloned().unwrap_or_default();
                (error, value)
            }),
        }
    }
}

/// Without the apostrophe by which an export keeps a spreadsheet from running a cell.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| text.starts_with(RUN_BY_SPREADSHEETS)).unwrap_or(cell)
}

/// A place that is no known region still says where the customer is.
fn keep_place(place: &str, customer: &mut Customer) {
    let address = customer.address.take().unwrap_or_default();
    customer.address = Some(format!("{place} {address}").trim().to_owned());
}

/// Names are found whatever their case and the spaces around them.
pub fn comparable(name: &str) -> String {
    name.trim().to_lowercase()
}
