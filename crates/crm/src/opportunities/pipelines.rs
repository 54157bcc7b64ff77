//! Pipelines: few, read whole; a change of stages makes a new version.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::opportunities::{
    CRITERION_FIELDS, Fact, Opportunity, Pipeline, PipelineVersion, Stage, Stages, standard_stages,
};
use domain::record::{FieldValue, Record};
use domain::rights::{Access, Action, Grant, SystemTask};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, State, Store, Stored, WriteScope, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::open_by_version;
use crate::command::{Command, ReadCommand, Seed, WriteCommand};
use crate::members::names_of;

/// All pipelines with all their versions, as they stand.
pub struct Pipelines {
    pub pipelines: Vec<Stored<Pipeline>>,
    versions: Vec<Stored<PipelineVersion>>,
}

impl Pipelines {
    pub async fn read(scope: &mut (impl Reading + Send)) -> Result<Self> {
        let mut pipelines = scope.all::<Pipeline>().await?;
        pipelines.retain(|pipeline| pipeline.meta.state == State::Active);
        Ok(Self { pipelines, versions: scope.all::<PipelineVersion>().await? })
    }

    /// The stages of a version.
    ///
    /// # Errors
    /// [`Code::UnknownPipeline`].
    pub fn stages(&self, pipeline: Id<Pipeline>, number: i64) -> Result<&Stages> {
        let version =
            self.versions.iter().find(|kept| kept.record.pipeline == pipeline && kept.record.number == number);
        version.map(|version| &version.record.stages).ok_or_else(unknown)
    }

    /// # Errors
    /// [`Code::UnknownPipeline`].
    pub fn find(&self, pipeline: Uuid) -> Result<&Stored<Pipeline>> {
        self.pipelines.iter().find(|kept| kept.meta.id == pipeline).ok_or_else(unknown)
    }

    /// The pipeline a new opportunity enters when nobody says which: the first in use.
    ///
    /// # Errors
    /// [`Code::UnknownPipeline`].
    pub fn usual(&self) -> Result<&Stored<Pipeline>> {
        self.pipelines.iter().find(|pipeline| pipeline.record.active).ok_or_else(unknown)
    }

    /// The stages of the version new opportunities enter.
    ///
    /// # Errors
    /// [`Code::UnknownPipeline`].
    pub fn current(&self, pipeline: Uuid) -> Result<&Stages> {
        let pipeline = self.find(pipeline)?;
        self.stages(pipeline.id(), pipeline.record.current)
    }

    /// A stage by its key in some version, the newest first: what a row's key is called.
    pub fn stage(&self, pipeline: Uuid, key: &str) -> Option<&Stage> {
        let mut versions: Vec<_> = self.versions_of(pipeline).collect();
        versions.sort_by_key(|version| std::cmp::Reverse(version.record.number));
        versions.iter().find_map(|version| version.record.stages.0.iter().find(|stage| stage.key == key))
    }

    fn versions_of(&self, pipeline: Uuid) -> impl Iterator<Item = &Stored<PipelineVersion>> {
        self.versions.iter().filter(move |version| version.record.pipeline.uuid() == pipeline)
    }

    fn keys_of(&self, pipeline: Uuid) -> BTreeSet<String> {
        self.versions_of(pipeline)
            .flat_map(|version| version.record.stages.0.iter().map(|stage| stage.key.clone()))
            .collect()
    }
}

fn unknown() -> AppError {
    AppError::new(Code::UnknownPipeline).field("pipeline")
}

/// A new workspace has the pipeline that comes with the product.
pub async fn furnish(store: &Store) -> Result<()> {
    let mut scope = store.write(Grant::for_task(SystemTask::FirstRun)).await?;
    make(&mut scope, Pipeline::STANDARD, standard_stages()).await?;
    scope.commit().await.map(|_| ())
}

async fn make(scope: &mut WriteScope, name: &str, stages: Stages) -> Result<Uuid> {
    let pipeline = scope.create(&Pipeline { name: name.to_owned(), active: true, current: 1 }).await?;
    scope.create(&PipelineVersion { pipeline, number: 1, stages }).await?;
    Ok(pipeline.uuid())
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PipelineView {
    pub id: Uuid,
    pub revision: String,
    pub name: String,
    pub active: bool,
    #[ts(type = "number")]
    pub current: i64,
    /// Of the current version.
    pub stages: Stages,
    /// The newest first.
    pub versions: Vec<VersionView>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct VersionView {
    #[ts(type = "number")]
    pub number: i64,
    pub made_at: DateTime<Utc>,
    pub made_by_name: Option<String>,
    pub stages: Stages,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PipelinesAnswer {
    pub pipelines: Vec<PipelineView>,
    /// Fields a stage may ask for.
    pub criterion_fields: Vec<String>,
    /// Facts of other rows a stage may ask for.
    pub criterion_facts: Vec<Fact>,
    /// What a new pipeline begins with.
    pub standard: Stages,
}

/// Every pipeline with its stages, by name in pinyin order.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListPipelines {}

impl Command for ListPipelines {
    type Answer = PipelinesAnswer;
    const NAME: &'static str = "list_pipelines";
    const ACCESS: Access = Access::Record { record: Pipeline::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for ListPipelines {
    async fn run(self, scope: &mut ReadScope) -> Result<PipelinesAnswer> {
        let custom = std::sync::Arc::clone(scope.actor().custom());
        let added = custom.used(Opportunity::TYPE.name).map(|defined| defined.declared.name);
        Ok(PipelinesAnswer {
            pipelines: views(scope).await?,
            criterion_facts: Fact::ALL.to_vec(),
            criterion_fields: CRITERION_FIELDS.iter().copied().chain(added).map(str::to_owned).collect(),
            standard: standard_stages(),
        })
    }
}

async fn views(scope: &mut (impl Reading + Send)) -> Result<Vec<PipelineView>> {
    let mut all = Pipelines::read(scope).await?;
    let names = names_of(scope).await?;
    all.pipelines.sort_by_cached_key(|pipeline| domain::search::pinyin_sort_key(&pipeline.record.name));
    let view = |pipeline: &Stored<Pipeline>| {
        let mut versions: Vec<_> =
            all.versions_of(pipeline.meta.id).map(|version| version_view(version, &names)).collect();
        versions.sort_by_key(|version| std::cmp::Reverse(version.number));
        Ok(PipelineView {
            id: pipeline.meta.id,
            revision: pipeline.meta.version.to_string(),
            name: pipeline.record.name.clone(),
            active: pipeline.record.active,
            current: pipeline.record.current,
            stages: all.stages(pipeline.id(), pipeline.record.current)?.clone(),
            versions,
        })
    };
    all.pipelines.iter().map(view).collect()
}

fn version_view(version: &Stored<PipelineVersion>, names: &std::collections::HashMap<Uuid, String>) -> VersionView {
    VersionView {
        number: version.record.number,
        made_at: time_of(version.meta.created_at),
        made_by_name: names.get(&version.meta.created_by).cloned(),
        stages: version.record.stages.clone(),
    }
}

/// Makes a pipeline, or changes one: other stages make a new version, which new opportunities enter from then on; the
/// others stay where they are.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SavePipeline {
    /// `None`: a new one.
    pub id: Option<Uuid>,
    pub revision: Option<String>,
    pub name: String,
    pub active: bool,
    /// Without them the standard ones, or those that are there.
    pub stages: Option<Stages>,
}

impl Command for SavePipeline {
    type Answer = PipelineView;
    const NAME: &'static str = "save_pipeline";
    const ACCESS: Access = Access::Record { record: Pipeline::TYPE.name, action: Action::Configure };

    fn example(_: &Seed) -> Self {
        Self { id: None, revision: None, name: "渠道销售".into(), active: true, stages: Some(standard_stages()) }
    }
}

impl WriteCommand for SavePipeline {
    async fn run(self, scope: &mut WriteScope) -> Result<PipelineView> {
        let all = Pipelines::read(scope).await?;
        let name = String::from_input(&self.name.as_str().into()).map_err(|error| error.field("name"))?;
        if all.pipelines.iter().any(|kept| kept.record.name == name && Some(kept.meta.id) != self.id) {
            return Err(AppError::new(Code::AlreadyExists).field("name").param("name", name));
        }
        let taken = self.id.map(|id| all.keys_of(id)).unwrap_or_default();
        let stages = self.stages.map(|stages| stages.settle(&taken)).transpose()?;
        let id = match self.id {
            None => make(scope, &name, stages.unwrap_or_else(standard_stages)).await?,
            Some(id) => {
                let before = scope.load(Id::<Pipeline>::new(id)).await?;
                refuse_older(&before, self.revision.as_deref())?;
                let newest = all.versions_of(id).map(|version| version.record.number).max().unwrap_or(0);
                let mut after = Pipeline { name, active: self.active, current: before.record.current };
                if let Some(stages) = stages.filter(|stages| all.current(id).ok() != Some(stages)) {
                    after.current = newest + 1;
                    scope.create(&PipelineVersion { pipeline: before.id(), number: after.current, stages }).await?;
                }
                scope.update(&before, &after).await?;
                id
            }
        };
        let view = views(scope).await?.into_iter().find(|view| view.id == id);
        view.ok_or_else(unknown)
    }
}

/// A pipeline is designed as a whole: whoever saves has seen its newest state.
fn refuse_older(before: &Stored<Pipeline>, revision: Option<&str>) -> Result<()> {
    if revision == Some(before.meta.version.to_string().as_str()) {
        return Ok(());
    }
    Err(AppError::new(Code::ChangedMeanwhile).field("stages").param("fields", "stages"))
}

/// How many open opportunities run in each version of a pipeline.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetPipelineUse {
    pub pipeline: Uuid,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct StageUse {
    #[ts(type = "number")]
    pub version: i64,
    pub stage: String,
    #[ts(type = "number")]
    pub open: u64,
}

impl Command for GetPipelineUse {
    type Answer = Vec<StageUse>;
    const NAME: &'static str = "get_pipeline_use";
    const ACCESS: Access = Access::Record { record: Pipeline::TYPE.name, action: Action::Configure };

    fn example(seed: &Seed) -> Self {
        Self { pipeline: seed.sales.pipeline }
    }
}

impl ReadCommand for GetPipelineUse {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<StageUse>> {
        open_by_version(scope, self.pipeline).await
    }
}
