//! The declarations of a pipeline and its versions, and the one that comes with the product.

use super::stages::{Criterion, Stage, StageKind, Stages};
use crate::id::Id;
use crate::record::Record;

#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "pipeline", table = "pipeline", title = "name", zh = "销售流程", en = "Pipeline")]
pub struct Pipeline {
    #[field(zh = "名称", en = "Name", max = 60, order = "Pinyin", merge = "Authority")]
    pub name: String,
    /// New opportunities may enter it.
    #[field(zh = "启用", en = "In use", merge = "Authority")]
    pub active: bool,
    /// Number of the version new opportunities enter.
    #[field(zh = "当前版本", en = "Current version", merge = "Authority")]
    pub current: i64,
}

/// The stages of a pipeline as they were decided once; never changed, only followed by another version.
#[derive(Debug, Clone, PartialEq, Record)]
#[record(
    name = "pipeline_version",
    table = "pipeline_version",
    title = "number",
    zh = "流程版本",
    en = "Pipeline version"
)]
pub struct PipelineVersion {
    #[field(zh = "销售流程", en = "Pipeline", merge = "Authority", refers = "pipeline")]
    pub pipeline: Id<Pipeline>,
    #[field(zh = "版本", en = "Version", merge = "Authority")]
    pub number: i64,
    #[field(zh = "阶段", en = "Stages", merge = "Authority")]
    pub stages: Stages,
}

impl Pipeline {
    /// The name of the pipeline that comes with the product.
    pub const STANDARD: &'static str = "标准销售流程";
}

/// The stages that come with the product.
pub fn standard_stages() -> Stages {
    let stage = |key: &str, [name, name_en]: [&str; 2], kind, probability, stalled_days, fields: &[&str]| Stage {
        key: key.to_owned(),
        name: name.to_owned(),
        name_en: Some(name_en.to_owned()),
        kind,
        probability,
        stalled_days,
        criteria: match fields {
            [] => Vec::new(),
            fields => vec![Criterion::Fields { fields: fields.iter().map(|field| (*field).to_owned()).collect() }],
        },
    };
    Stages(vec![
        stage("contact", ["初步接触", "First contact"], StageKind::Open, 10, Some(14), &["source"]),
        stage("needs", ["需求确认", "Needs confirmed"], StageKind::Open, 30, Some(21), &["amount", "expected_close"]),
        stage("quote", ["方案报价", "Offer"], StageKind::Open, 50, Some(21), &["competitors"]),
        stage("negotiation", ["商务谈判", "Negotiation"], StageKind::Open, 80, Some(14), &[]),
        stage("won", ["赢单", "Won"], StageKind::Won, 100, None, &[]),
        stage("lost", ["输单", "Lost"], StageKind::Lost, 0, None, &[]),
    ])
}
