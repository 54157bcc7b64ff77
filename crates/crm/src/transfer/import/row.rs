//! From a row of a file to a checked record.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::custom_fields::key_of;
use domain::record::{Field, Kind};
use domain::rights::Actor;
use domain::{AppError, Code, Result};
use serde_json::{Value as Json, json};

use super::directory::Directory;
use super::mapping::Mapping;
use super::table::TableRow;
use super::text::{bool_of, time_of_cell, unguarded};
use super::views::RowProblem;
use crate::transfer::transferred::Transferred;

/// A row that became a record.
pub struct Ready<R> {
    /// Its row in the file.
    pub number: u32,
    pub record: R,
    /// Fields the row itself gives: what an update puts into an existing record.
    pub given: Vec<&'static str>,
    /// What it may share with a record there is already.
    pub keys: Vec<String>,
    /// Tags that do not exist yet.
    pub new_tags: Vec<String>,
    pub warnings: Vec<RowProblem>,
    /// The customer it names, still to be found: the row is settled after that.
    pub waiting: Option<Waiting>,
}

pub struct Waiting {
    pub row: TableRow,
    pub field: &'static str,
    pub customer: String,
}

/// Why a row is rejected, and the value at fault.
type Fault = (AppError, String);

pub type Checked<R> = std::result::Result<Ready<R>, (TableRow, RowProblem)>;

/// Turns rows into records.
pub struct RowReader<R: Transferred> {
    pub mapping: Mapping,
    pub defaults: BTreeMap<String, String>,
    pub directory: Directory,
    pub around: R::Around,
    pub columns: usize,
    pub actor: Arc<Actor>,
}

impl<R: Transferred> RowReader<R> {
    /// # Errors
    /// The first fault of the row, with its field and value: the row is rejected.
    pub fn read(&self, row: TableRow) -> Checked<R> {
        let mut ready = Ready {
            number: row.number,
            record: R::blank(),
            given: Vec::new(),
            keys: Vec::new(),
            new_tags: Vec::new(),
            warnings: Vec::new(),
            waiting: None,
        };
        let filled = self.fill(&row, &mut ready).and_then(|named| match named {
            Some(named) => Ok(Some(named)),
            None => self.settle(&mut ready, &row).map(|()| None),
        });
        match filled {
            Ok(named) => {
                ready.waiting = named.map(|(field, customer)| Waiting { row, field, customer });
                Ok(ready)
            }
            Err((error, value)) => {
                let problem = RowProblem::new(row.number, error, &value);
                Err((row, problem))
            }
        }
    }

    /// Puts the cells into the record. Tells the customer it names.
    fn fill(&self, row: &TableRow, ready: &mut Ready<R>) -> std::result::Result<Option<(&'static str, String)>, Fault> {
        if row.cells.len() > self.columns {
            let error = AppError::new(Code::TooMany).param("max", self.columns).param("entries", row.cells.len());
            return Err((error, row.cells[self.columns..].join(" ")));
        }
        let mut named = None;
        for (field, cell) in self.cells(row) {
            if cell.contains('\u{fffd}') {
                let error = AppError::new(Code::FileUnreadable).field(field.name);
                ready.warnings.push(RowProblem::new(row.number, error, cell));
            }
            match field.refers_to {
                Some("customer") => named = Some((field.name, cell.to_owned())),
                _ => self.put(field, cell, ready).map_err(|error| (error, cell.to_owned()))?,
            }
            ready.given.push(field.name);
        }
        if let Some(place) = ready.record.ownership() {
            if !ready.given.contains(&"owner") {
                *place.owner = Some(self.directory.importer);
            }
            if place.team.is_none() {
                *place.team = self.directory.team_of(*place.owner);
            }
        }
        Ok(named)
    }

    /// # Errors
    /// What cannot be read or does not exist; what a person can live with is a warning.
    fn put(&self, field: &'static Field, cell: &str, ready: &mut Ready<R>) -> Result<()> {
        let Ready { record, warnings, new_tags, number, .. } = ready;
        let mut warn = |error: AppError| warnings.push(RowProblem::new(*number, error.field(field.name), cell));
        if let Some(read) = record.read_cell(field, cell, &self.around) {
            return read.map_err(|error| error.field(field.name));
        }
        if key_of(field.name).is_some() {
            return record.set(field.name, &self.custom_value(field, cell)?);
        }
        match (field.refers_to, field.name) {
            (Some("member"), _) => self.put_member(field, cell, record, &mut warn),
            (Some("team"), _) => match (self.directory.team(cell), record.ownership()) {
                (Ok(team), Some(place)) => {
                    *place.team = Some(team);
                    Ok(())
                }
                (Ok(_), None) => Ok(()),
                (Err(error), _) => {
                    warn(error);
                    Ok(())
                }
            },
            (Some("tag"), _) => {
                self.put_tags(cell, record, new_tags);
                Ok(())
            }
            (None, "province" | "city" | "district") => {
                if let Err(error) = record.set(field.name, &Json::from(cell)) {
                    warn(error);
                    record.place().expect("BUG: a region has its text").keep(cell);
                }
                Ok(())
            }
            _ => {
                let input = match field.kind {
                    Kind::Time => Json::from(time_of_cell(cell).map_err(|error| error.field(field.name))?),
                    Kind::Bool => json!(bool_of(cell).map_err(|error| error.field(field.name))?),
                    Kind::Integer => Json::from(cell.trim_end_matches(['%', '％']).trim_end()),
                    _ => Json::from(cell),
                };
                record.set(field.name, &input)
            }
        }
    }

    /// A value of one of the company's own fields.
    fn custom_value(&self, field: &Field, cell: &str) -> Result<Json> {
        let input = match field.kind {
            Kind::Reference => json!(self.directory.member(cell).map_err(|error| error.field(field.name))?),
            Kind::Bool => json!(bool_of(cell).map_err(|error| error.field(field.name))?),
            _ => Json::from(cell),
        };
        Ok(self.actor.custom().parse(R::TYPE, field.name, &input)?.unwrap_or(Json::Null))
    }

    /// Cells that say something, then defaults for the fields that got nothing.
    fn cells<'a>(&'a self, row: &'a TableRow) -> Vec<(&'static Field, &'a str)> {
        let placed = self.mapping.columns().filter_map(|(at, field)| {
            let cell = unguarded(row.cells.get(at)?.trim());
            (!cell.is_empty()).then_some((field, cell))
        });
        let mut cells: Vec<(&'static Field, &'a str)> = placed.collect();
        for (name, value) in &self.defaults {
            if let Ok(field) = self.actor.custom().column(R::TYPE, name)
                && !cells.iter().any(|(given, _)| given.name == field.name)
            {
                cells.push((field, value));
            }
        }
        cells
    }

    /// A member nobody knows, or whom the importer may give nothing, becomes the importer, with a warning: never a silent
    /// loss.
    fn put_member(&self, field: &Field, cell: &str, record: &mut R, warn: &mut dyn FnMut(AppError)) -> Result<()> {
        let owns = R::TYPE.owner == Some(field.name);
        let found = if owns { self.directory.owner(cell) } else { self.directory.member(cell) };
        let member = found.unwrap_or_else(|error| {
            warn(error);
            self.directory.importer
        });
        match record.ownership() {
            Some(place) if owns => {
                *place.owner = Some(member);
                Ok(())
            }
            _ => record.set(field.name, &json!(member)),
        }
    }

    fn put_tags(&self, cell: &str, record: &mut R, new_tags: &mut Vec<String>) {
        let Some(tags) = record.tags() else { return };
        let names = cell.split([';', '；', '、', ',', '，', '|']).map(str::trim).filter(|name| !name.is_empty());
        for name in names {
            match self.directory.tag(name) {
                Some(tag) => {
                    tags.insert(tag);
                }
                None => new_tags.push(name.to_owned()),
            }
        }
    }

    /// What follows from the cells, and the check of the whole. A region that contradicts another is kept as text, with a
    /// warning.
    pub fn settle(&self, ready: &mut Ready<R>, row: &TableRow) -> std::result::Result<(), Fault> {
        let mut settled = ready.record.settle(&ready.given, &self.around);
        if let Err(error) = &settled
            && error.code == Code::UnknownRegion
            && let Some(mut place) = ready.record.place()
        {
            let text = place.give_up();
            ready.warnings.push(RowProblem::new(row.number, error.clone(), &text));
            settled = ready.record.settle(&ready.given, &self.around);
        }
        ready.keys = ready.record.keys();
        let settled = settled.and_then(|()| self.settle_custom(&ready.record));
        settled.map_err(|error| {
            let value = error.field.as_deref().and_then(|name| {
                let (at, _) = self.mapping.columns().find(|(_, field)| field.name == name)?;
                row.cells.get(at)
            });
            let value = value.cloned().unwrap_or_default();
            (error, value)
        })
    }

    /// A row that lacks one of the company's required fields is rejected by itself, not with everything else.
    fn settle_custom(&self, record: &R) -> Result<()> {
        let custom = self.actor.custom();
        if custom.used(R::TYPE.name).next().is_none() {
            return Ok(());
        }
        custom.settle(R::TYPE, None, &mut record.to_values(), &self.actor).map(drop)
    }
}
