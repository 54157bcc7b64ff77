//! Opportunities: their pipeline and stage by name, open or ended, each with its stay in the stage it is in.

use std::collections::{BTreeMap, BTreeSet};

use domain::opportunities::{Moment, Opportunity, Outcome, Stage, StageKind, Stages, check, enter, format_number};
use domain::record::{Field, Record};
use domain::tags::Tag;
use domain::{Code, Id, Result};
use store::{JobScope, ReadScope, Reading, RecordView, calendar_at, time_of};
use uuid::Uuid;

use super::{id_in, key_within, unknown};
use crate::command::Seed;
use crate::opportunities::{NUMBERS, Pipelines, stay};
use crate::transfer::queries::of_customers;
use crate::transfer::transferred::Transferred;

/// The pipelines there are, and now.
pub struct Sales {
    pipelines: Pipelines,
    now: Moment,
}

impl Transferred for Opportunity {
    const PREVIEW: &'static str = "preview_opportunity_import";
    const IMPORT: &'static str = "import_opportunities";
    const EXPORT: &'static str = "export_opportunities";
    const TEMPLATE: &'static str = "write_opportunity_template";
    const ALSO: &'static [&'static str] =
        &["pipeline", "stage", "outcome", "channel", "win_reason", "loss_reason", "closed_on"];
    type Around = Sales;

    async fn look_around(scope: &mut ReadScope) -> Result<Sales> {
        let at = scope.now_ms();
        let now = Moment { at: time_of(at), today: calendar_at(at).today };
        Ok(Sales { pipelines: Pipelines::read(scope).await?, now })
    }

    fn tags(&mut self) -> Option<&mut BTreeSet<Id<Tag>>> {
        Some(&mut self.tags)
    }

    fn read_cell(&mut self, field: &Field, cell: &str, sales: &Sales) -> Option<Result<()>> {
        (field.name == "pipeline").then(|| {
            let known = sales.pipelines.pipelines.iter().find(|kept| kept.record.active && kept.record.name == cell);
            self.pipeline = known.ok_or_else(|| unknown(Code::UnknownPipeline, "pipeline", cell))?.id();
            Ok(())
        })
    }

    fn settle(&mut self, given: &[&'static str], sales: &Sales) -> Result<()> {
        let pipelines = &sales.pipelines;
        let kept =
            if given.contains(&"pipeline") { pipelines.find(self.pipeline.uuid())? } else { pipelines.usual()? };
        let stages = pipelines.current(kept.meta.id)?;
        (self.pipeline, self.pipeline_version) = (kept.id(), kept.record.current);
        let named = given.contains(&"stage").then(|| stage_called(stages, &self.stage)).transpose()?;
        let (probability, chosen) = (self.probability, given.contains(&"probability"));
        let farthest = named.filter(|stage| stage.kind == StageKind::Open).unwrap_or(stages.first()).key.clone();
        let stands = end_of(self, stages, named, given);
        enter(self, stands, sales.now);
        if chosen && self.outcome == Outcome::Open {
            self.probability = probability;
        }
        self.farthest = if self.outcome == Outcome::Won { self.stage.clone() } else { farthest };
        self.opened_on.get_or_insert(sales.now.today);
        if self.outcome == Outcome::Open {
            (self.closed_on, self.win_reason, self.loss_reason) = (None, None, None);
        } else {
            self.stalls_on = None;
            self.closed_on.get_or_insert(sales.now.today);
        }
        check(self)
    }

    fn keys(&self) -> Vec<String> {
        vec![key_within(self.customer.uuid(), "name", &self.name)]
    }

    fn keys_of(view: &RecordView) -> Vec<String> {
        vec![key_within(id_in(view, "customer"), "name", &view.text("name").unwrap_or_default())]
    }

    async fn doubles(scope: &mut ReadScope, _: &[String], customers: &[Uuid]) -> Result<Vec<RecordView>> {
        of_customers(scope, Self::TYPE, customers).await
    }

    async fn keep(job: &JobScope, mut records: Vec<Self>) -> Result<()> {
        let number = |opportunity: &mut Self, number| opportunity.number = Some(format_number(number));
        let stay = |id, opportunity: &Self| (opportunity.outcome == Outcome::Open).then(|| stay(id, opportunity));
        job.create_numbered_with(&mut records, NUMBERS, number, stay).await
    }

    fn word(field: &Field, view: &RecordView, sales: &Sales, english: bool) -> Option<String> {
        let stages = ["stage", "farthest"].contains(&field.name);
        if !stages && field.name != "pipeline" {
            return None;
        }
        let pipeline = view.id_in("pipeline")?;
        if !stages {
            return sales.pipelines.find(pipeline).ok().map(|kept| kept.record.name.clone());
        }
        let stage = sales.pipelines.stage(pipeline, &view.text(field.name)?)?;
        let english = stage.name_en.clone().filter(|_| english);
        Some(english.unwrap_or_else(|| stage.name.clone()))
    }

    fn example_defaults(seed: &Seed) -> BTreeMap<String, String> {
        BTreeMap::from([("customer".to_owned(), seed.customer.to_string())])
    }
}

/// The stage of a name, in either language, or of a key.
fn stage_called<'a>(stages: &'a Stages, name: &str) -> Result<&'a Stage> {
    let called = |stage: &&Stage| stage.name == name || stage.name_en.as_deref() == Some(name) || stage.key == name;
    stages.0.iter().find(called).ok_or_else(|| unknown(Code::UnknownStage, "stage", name))
}

/// Where it stands: an outcome other than open is the stage of that end; without an outcome, the stage says it.
fn end_of<'a>(
    opportunity: &mut Opportunity,
    stages: &'a Stages,
    named: Option<&'a Stage>,
    given: &[&'static str],
) -> &'a Stage {
    let stage = named.unwrap_or(stages.first());
    if !given.contains(&"outcome") {
        opportunity.outcome = match stage.kind {
            StageKind::Open => Outcome::Open,
            StageKind::Won => Outcome::Won,
            StageKind::Lost => Outcome::Lost,
        };
    }
    match opportunity.outcome {
        Outcome::Won => stages.end(StageKind::Won),
        Outcome::Lost => stages.end(StageKind::Lost),
        Outcome::Open if stage.kind == StageKind::Open => stage,
        Outcome::Open => stages.first(),
    }
}
