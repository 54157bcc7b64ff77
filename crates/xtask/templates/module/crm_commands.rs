//! The commands of {{en_plural_lower}}.

use std::sync::Arc;

use domain::{{module}}::{{{Record}}, check};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Draft, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{ReadScope, Reading, State, WriteScope};
use ts_rs::TS;

use super::queries::is_named;
use super::views::{{Record}}View;
use crate::command::{Command, ReadCommand, Seed, WriteCommand};

/// All of them, by name in pinyin order.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct List{{Module}} {}

impl Command for List{{Module}} {
    type Answer = Vec<{{Record}}View>;
    const NAME: &'static str = "list_{{module}}";
    const ACCESS: Access = Access::Record { record: {{Record}}::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for List{{Module}} {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<{{Record}}View>> {
        let mut all = scope.all::<{{Record}}>().await?;
        all.retain(|stored| stored.meta.state == State::Active);
        all.sort_by_cached_key(|stored| domain::search::pinyin_sort_key(&stored.record.name));
        Ok(all.iter().map(|stored| {{Record}}View::new(stored.meta.id, &stored.record)).collect())
    }
}

/// Makes one.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct Create{{Record}} {
    pub {{record}}: Draft<{{Record}}>,
}

impl Command for Create{{Record}} {
    type Answer = {{Record}}View;
    const NAME: &'static str = "create_{{record}}";
    const ACCESS: Access = Access::Record { record: {{Record}}::TYPE.name, action: Action::Create };

    fn example(_: &Seed) -> Self {
        Self { {{record}}: Draft::from_json(json!({ "name": "一" })).expect("BUG: an object") }
    }
}

impl WriteCommand for Create{{Record}} {
    async fn run(self, scope: &mut WriteScope) -> Result<{{Record}}View> {
        let actor = Arc::clone(scope.actor());
        let mut {{record}} = {{Record}} { name: String::new(), remark: None };
        self.{{record}}.apply(&mut {{record}}, &actor)?;
        check(&mut {{record}})?;
        if is_named(scope, &{{record}}.name).await? {
            return Err(AppError::new(Code::AlreadyExists).field("name").param("name", &{{record}}.name));
        }
        let id = scope.create(&{{record}}).await?;
        Ok({{Record}}View::new(id.uuid(), &{{record}}))
    }
}
