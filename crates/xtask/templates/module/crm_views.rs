//! {{en_plural}} as the interface sees them.

use domain::{{module}}::{{Record}};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct {{Record}}View {
    pub id: Uuid,
    pub name: String,
    pub remark: Option<String>,
}

impl {{Record}}View {
    pub fn new(id: Uuid, {{record}}: &{{Record}}) -> Self {
        Self { id, name: {{record}}.name.clone(), remark: {{record}}.remark.clone() }
    }
}
