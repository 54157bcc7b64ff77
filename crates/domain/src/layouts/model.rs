//! The declaration of a layout.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use crate::error::{AppError, Code, Result};
use crate::record::{FieldValue, Kind, Record, Value};

/// A field where a form shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Placed {
    /// A declared field, or `custom.<key>`.
    pub field: String,
    /// Asked for in this form, whatever the field says elsewhere.
    #[serde(default)]
    pub required: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Section {
    pub title: String,
    pub title_en: Option<String>,
    pub fields: Vec<Placed>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
pub struct Sections(pub Vec<Section>);

/// Fields a list shows until somebody chooses otherwise; none: the usual ones.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
pub struct Columns(pub Vec<String>);

macro_rules! kept_as_json {
    ($($type:ty),+) => {$(
        impl FieldValue for $type {
            const KIND: Kind = Kind::Json;
            fn to_value(&self) -> Value {
                Value::Text(serde_json::json!(self).to_string())
            }
            fn from_value(value: Value) -> Result<Self> {
                Self::from_input(&value.to_json(Kind::Json))
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
kept_as_json!(Sections, Columns);

#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "layout", table = "layout", title = "record", zh = "表单布局", en = "Form layout")]
pub struct Layout {
    #[field(zh = "记录类型", en = "Record type", merge = "Authority")]
    pub record: String,
    /// For whom; without one, for everybody who has none of their own.
    #[field(zh = "角色", en = "Role", merge = "Authority")]
    pub role: Option<String>,
    #[field(zh = "分组", en = "Sections", merge = "Authority")]
    pub sections: Sections,
    /// Fields no section names and the form leaves out; what is neither here nor there comes last.
    #[field(zh = "隐藏的字段", en = "Hidden fields", merge = "Authority")]
    pub hidden: Columns,
    #[field(zh = "默认列", en = "Columns", merge = "Authority")]
    pub columns: Columns,
    /// What stands at the head of a record's page; none: the usual ones.
    #[field(zh = "关键字段", en = "Key fields", merge = "Authority")]
    pub key_fields: Columns,
}
