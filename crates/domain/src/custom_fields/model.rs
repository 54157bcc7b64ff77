//! The declaration of a custom field.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;
use uuid::Uuid;

use crate::error::{AppError, Code, Result};
use crate::record::{FieldValue, Kind, Record, Value, choice};

choice! {
    /// What it holds.
    pub enum ValueKind {
        Text = "text" ("文本", "Text"),
        LongText = "long_text" ("长文本", "Long text"),
        Number = "number" ("数字", "Number"),
        Money = "money" ("金额", "Amount of money"),
        Date = "date" ("日期", "Date"),
        Bool = "bool" ("是/否", "Yes or no"),
        Choice = "choice" ("单选", "Choice"),
        Choices = "choices" ("多选", "Several choices"),
        Member = "member" ("成员", "Member"),
        Link = "link" ("关联记录", "Record link"),
    }
}

choice! {
    /// When it must be filled.
    pub enum Requirement {
        Never = "never" ("选填", "Optional"),
        Always = "always" ("必填", "Required"),
        FromStage = "from_stage" ("从某阶段起必填", "Required from a stage on"),
    }
}

/// A value of a choice. Rows keep the key; its names may change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FieldOption {
    /// Empty in an option just made.
    pub key: String,
    pub label: String,
    pub label_en: Option<String>,
    /// Not offered any more; rows that have it keep it.
    #[serde(default)]
    pub retired: bool,
}

/// A stage of a pipeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct StageRef {
    pub pipeline: Uuid,
    pub stage: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
pub struct Options(pub Vec<FieldOption>);

/// From which stage on an opportunity needs it, in each pipeline that asks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
pub struct StageRefs(pub Vec<StageRef>);

/// Keys of roles; none: whoever may the record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
pub struct RoleKeys(pub BTreeSet<String>);

impl RoleKeys {
    /// Whether one of the roles is among them, or none is named.
    pub fn admit(&self, roles: &[String]) -> bool {
        self.0.is_empty() || roles.iter().any(|role| self.0.contains(role))
    }
}

macro_rules! kept_as_json {
    ($($type:ty),+) => {$(
        impl FieldValue for $type {
            const KIND: Kind = Kind::Json;
            fn to_value(&self) -> Value {
                Value::Text(serde_json::json!(self).to_string())
            }
            fn from_value(value: Value) -> Result<Self> {
                if value.is_null() { Ok(Self::default()) } else { Self::from_input(&value.to_json(Kind::Json)) }
            }
            fn from_input(input: &Json) -> Result<Self> {
                serde_json::from_value(input.clone())
                    .map_err(|cause| AppError::new(Code::MalformedRequest).param("cause", cause))
            }
            fn blank() -> Self {
                Self::default()
            }
        }
    )+};
}
kept_as_json!(Options, StageRefs, RoleKeys);

#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "custom_field", table = "custom_field", title = "label", zh = "自定义字段", en = "Custom field")]
pub struct CustomField {
    /// The record type that has it.
    #[field(zh = "记录类型", en = "Record type", merge = "Authority", assigned)]
    pub record: String,
    /// What values are kept by; made from the label, never changed.
    #[field(zh = "键", en = "Key", merge = "Authority", assigned)]
    pub key: String,
    #[field(zh = "名称", en = "Name", max = 40, order = "Pinyin", merge = "Authority")]
    pub label: String,
    #[field(zh = "英文名称", en = "English name", max = 60, merge = "Authority")]
    pub label_en: Option<String>,
    #[field(zh = "类型", en = "Kind", merge = "Authority")]
    pub kind: ValueKind,
    /// Digits a number has after its point.
    #[field(zh = "小数位数", en = "Decimals", merge = "Authority")]
    pub decimals: i64,
    #[field(zh = "单位", en = "Unit", max = 12, merge = "Authority")]
    pub unit: Option<String>,
    #[field(zh = "选项", en = "Choices", merge = "Authority")]
    pub options: Options,
    /// The record type a link leads to.
    #[field(zh = "关联到", en = "Links to", merge = "Authority")]
    pub refers_to: Option<String>,
    #[field(zh = "必填", en = "Required", merge = "Authority")]
    pub required: Requirement,
    #[field(zh = "必填起始阶段", en = "Required from", merge = "Authority")]
    pub stages: StageRefs,
    #[field(zh = "可见角色", en = "Seen by", merge = "Authority")]
    pub seen_by: RoleKeys,
    #[field(zh = "可改角色", en = "Changed by", merge = "Authority")]
    pub changed_by: RoleKeys,
    #[field(zh = "敏感", en = "Sensitive", merge = "Authority")]
    pub sensitive: bool,
    #[field(zh = "可搜索", en = "Searchable", merge = "Authority")]
    pub searchable: bool,
    /// A column of the list unless somebody chooses otherwise.
    #[field(zh = "默认在列表中", en = "In the list", merge = "Authority")]
    pub listed: bool,
    #[field(zh = "顺序", en = "Position", merge = "Authority")]
    pub position: i64,
}
