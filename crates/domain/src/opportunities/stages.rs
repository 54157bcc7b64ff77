//! The stages of a pipeline version, as one value: their order, their limits and what each asks for.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use crate::custom_fields::key_of;
use crate::error::{AppError, Code, Result};
use crate::record::{FieldValue, Kind, Value};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StageKind {
    Open,
    Won,
    Lost,
}

/// Something that must be true before a stage is left forwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Criterion {
    /// These fields of the opportunity are filled.
    Fields { fields: Vec<String> },
    /// This is so in the rows around the opportunity.
    Fact { fact: Fact },
}

/// What other modules know of an opportunity's customer. One that knows of more adds it here, and whether it is so where
/// facts are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// Since the opportunity was opened, the customer has been visited.
    VisitDone,
    /// A contact of the customer is named as the one who decides.
    DecisionMaker,
}

impl Fact {
    pub const ALL: &[Self] = &[Self::VisitDone, Self::DecisionMaker];

    /// As criteria and errors name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::VisitDone => "visit_done",
            Self::DecisionMaker => "decision_maker",
        }
    }
}

/// The declared fields of an opportunity a criterion may ask for; those a company defined may be asked for, too.
pub const CRITERION_FIELDS: &[&str] = &["amount", "expected_close", "source", "competitors", "remark"];

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Stage {
    /// What rows know it by, in every version of the pipeline; empty in a stage just made.
    pub key: String,
    pub name: String,
    pub name_en: Option<String>,
    pub kind: StageKind,
    /// Chance of winning in per cent that an opportunity gets on entering.
    #[ts(type = "number")]
    pub probability: i64,
    /// Days after which an opportunity has stayed too long.
    pub stalled_days: Option<u32>,
    pub criteria: Vec<Criterion>,
}

/// Open stages in their order, then the won and the lost one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
pub struct Stages(pub Vec<Stage>);

const MOST_STAGES: usize = 20;
const LONGEST_NAME: usize = 40;
const LONGEST_STALL: u32 = 3650;

impl Stages {
    pub fn position(&self, key: &str) -> Option<usize> {
        self.0.iter().position(|stage| stage.key == key)
    }

    /// # Errors
    /// [`Code::UnknownStage`].
    pub fn find(&self, key: &str) -> Result<(usize, &Stage)> {
        let at = self.position(key);
        at.map(|at| (at, &self.0[at])).ok_or_else(|| AppError::new(Code::UnknownStage).field("stage"))
    }

    pub fn open(&self) -> impl Iterator<Item = &Stage> {
        self.0.iter().filter(|stage| stage.kind == StageKind::Open)
    }

    /// The stage an opportunity begins in.
    pub fn first(&self) -> &Stage {
        self.open().next().expect("BUG: checked stages have an open one")
    }

    /// The stage of an end; checked stages have one of each.
    pub fn end(&self, kind: StageKind) -> &Stage {
        self.0.iter().find(|stage| stage.kind == kind).expect("BUG: checked stages have both ends")
    }

    /// Puts designed stages into their order, gives new ones a key none of `taken` has, and checks them.
    ///
    /// # Errors
    /// [`Code::Required`] without an open stage, both ends or a name; [`Code::OutOfRange`], [`Code::TooMany`],
    /// [`Code::TooLong`], [`Code::AlreadyExists`] or [`Code::UnknownField`] with the field `stages`.
    pub fn settle(mut self, taken: &BTreeSet<String>) -> Result<Self> {
        self.0.sort_by_key(|stage| match stage.kind {
            StageKind::Open => 0,
            StageKind::Won => 1,
            StageKind::Lost => 2,
        });
        let mut used: BTreeSet<String> = taken.iter().chain(self.0.iter().map(|stage| &stage.key)).cloned().collect();
        for stage in &mut self.0 {
            stage.settle()?;
            if stage.key.is_empty() {
                let free = (1..).map(|number| format!("s{number}")).find(|key| !used.contains(key));
                stage.key = free.expect("BUG: there is always a next number");
                used.insert(stage.key.clone());
            }
        }
        self.check().map_err(|error| error.field("stages")).map(|()| self)
    }

    fn check(&self) -> Result<()> {
        let count = |kind| self.0.iter().filter(|stage| stage.kind == kind).count();
        if self.0.len() > MOST_STAGES {
            return Err(AppError::new(Code::TooMany).param("max", MOST_STAGES));
        }
        if count(StageKind::Open) == 0 || count(StageKind::Won) != 1 || count(StageKind::Lost) != 1 {
            return Err(Code::Required.into());
        }
        let (mut keys, mut names) = (BTreeSet::new(), BTreeSet::new());
        for stage in &self.0 {
            if !keys.insert(&stage.key) || !names.insert(&stage.name) {
                return Err(AppError::new(Code::AlreadyExists).param("name", &stage.name));
            }
        }
        Ok(())
    }
}

impl Stage {
    fn settle(&mut self) -> Result<()> {
        let faulty = |code: Code| AppError::new(code).field("stages");
        self.name = self.name.trim().to_owned();
        self.name_en = self.name_en.take().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
        match self.kind {
            StageKind::Open => {}
            StageKind::Won => (self.probability, self.stalled_days) = (100, None),
            StageKind::Lost => (self.probability, self.stalled_days) = (0, None),
        }
        if self.name.is_empty() {
            return Err(faulty(Code::Required));
        }
        if [Some(&self.name), self.name_en.as_ref()]
            .into_iter()
            .flatten()
            .any(|name| name.chars().count() > LONGEST_NAME)
        {
            return Err(faulty(Code::TooLong).param("max", LONGEST_NAME));
        }
        if !(0..=100).contains(&self.probability) {
            return Err(faulty(Code::OutOfRange).param("min", 0).param("max", 100));
        }
        if self.stalled_days.is_some_and(|days| !(1..=LONGEST_STALL).contains(&days)) {
            return Err(faulty(Code::OutOfRange).param("min", 1).param("max", LONGEST_STALL));
        }
        if self.kind != StageKind::Open {
            self.criteria.clear();
        }
        self.criteria.retain(|criterion| !matches!(criterion, Criterion::Fields { fields } if fields.is_empty()));
        let asked = self.criteria.iter().filter_map(|criterion| match criterion {
            Criterion::Fields { fields } => Some(fields),
            Criterion::Fact { .. } => None,
        });
        if let Some(unknown) =
            asked.flatten().find(|field| !CRITERION_FIELDS.contains(&field.as_str()) && key_of(field).is_none())
        {
            return Err(faulty(Code::UnknownField).param("value", unknown));
        }
        Ok(())
    }
}

impl FieldValue for Stages {
    const KIND: Kind = Kind::Json;
    fn to_value(&self) -> Value {
        Value::Text(serde_json::json!(self).to_string())
    }
    fn from_value(value: Value) -> Result<Self> {
        Self::from_input(&value.to_json(Kind::Json))
    }
    fn from_input(input: &Json) -> Result<Self> {
        serde_json::from_value(input.clone())
            .map_err(|cause| AppError::new(Code::MalformedRequest).field("stages").param("cause", cause))
    }
    fn blank() -> Self {
        Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::standard_stages;
    use super::*;

    #[test]
    fn the_stages_that_come_with_the_product_are_sound() {
        let settled = standard_stages().settle(&BTreeSet::new()).expect("sound");
        assert_eq!(settled, standard_stages());
        assert_eq!(settled.first().key, "contact");
    }

    #[test]
    fn a_new_stage_gets_a_key_no_version_ever_had_and_ends_come_last() {
        let mut stages = standard_stages();
        let added = Stage { key: String::new(), name: "试用".into(), ..stages.0[1].clone() };
        stages.0.push(added);
        let taken = BTreeSet::from(["s1".to_owned()]);
        let settled = stages.settle(&taken).expect("sound");
        let keys: Vec<_> = settled.0.iter().map(|stage| stage.key.as_str()).collect();
        assert_eq!(keys, ["contact", "needs", "quote", "negotiation", "s2", "won", "lost"]);
    }

    #[test]
    fn stages_without_an_end_twice_named_or_asking_for_nothing_known_are_refused() {
        let refused = |change: fn(&mut Vec<Stage>)| {
            let mut stages = standard_stages();
            change(&mut stages.0);
            stages.settle(&BTreeSet::new()).expect_err("refused").code
        };
        assert_eq!(refused(|stages| drop(stages.pop())), Code::Required);
        assert_eq!(refused(|stages| stages.retain(|stage| stage.kind != StageKind::Open)), Code::Required);
        assert_eq!(refused(|stages| stages[1].name = stages[0].name.clone()), Code::AlreadyExists);
        assert_eq!(refused(|stages| stages[1].probability = 101), Code::OutOfRange);
        assert_eq!(refused(|stages| stages[1].stalled_days = Some(0)), Code::OutOfRange);
        let unknown = |stages: &mut Vec<Stage>| {
            stages[0].criteria = vec![Criterion::Fields { fields: vec!["owner".into()] }];
        };
        assert_eq!(refused(unknown), Code::UnknownField);
    }
}
