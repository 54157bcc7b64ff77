//! Reading, saving and taking back layouts.

use std::sync::Arc;

use domain::layouts::{Layout, Section, check, of_roles};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Draft, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{ReadScope, Reading, State, Stored, WriteScope};
use ts_rs::TS;

use crate::command::{Command, ReadCommand, Seed, WriteCommand};

const CONFIGURE: Access = Access::Record { record: Layout::TYPE.name, action: Action::Configure };

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LayoutView {
    pub revision: String,
    pub record: String,
    /// `None`: for everybody who has none of their own.
    pub role: Option<String>,
    pub sections: Vec<Section>,
    pub hidden: Vec<String>,
    pub columns: Vec<String>,
    pub key_fields: Vec<String>,
    /// The one whoever asks works with.
    pub own: bool,
}

/// Every layout there is; where a record type has none, its form keeps the order it was built with.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListLayouts {}

impl Command for ListLayouts {
    type Answer = Vec<LayoutView>;
    const NAME: &'static str = "list_layouts";
    const ACCESS: Access = Access::Record { record: Layout::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for ListLayouts {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<LayoutView>> {
        views(scope).await
    }
}

async fn kept(scope: &mut (impl Reading + Send)) -> Result<Vec<Stored<Layout>>> {
    let mut all = scope.all::<Layout>().await?;
    all.retain(|stored| stored.meta.state == State::Active);
    Ok(all)
}

async fn views(scope: &mut (impl Reading + Send)) -> Result<Vec<LayoutView>> {
    let kept = kept(scope).await?;
    let layouts: Vec<Layout> = kept.iter().map(|stored| stored.record.clone()).collect();
    let actor = Arc::clone(scope.actor());
    let view = |stored: &Stored<Layout>| {
        let Layout { record, role, sections, hidden, columns, key_fields } = stored.record.clone();
        let own = of_roles(&layouts, &record, actor.roles()).is_some_and(|own| own.role == role);
        let revision = stored.meta.version.to_string();
        let [hidden, columns, key_fields] = [hidden, columns, key_fields].map(|fields| fields.0);
        LayoutView { revision, record, role, sections: sections.0, hidden, columns, key_fields, own }
    };
    Ok(kept.iter().map(view).collect())
}

/// Lays out the form and list of a record type, for everybody or for a role.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveLayout {
    /// Of the layout that is there; `None`: there was none.
    pub revision: Option<String>,
    pub layout: Draft<Layout>,
}

impl Command for SaveLayout {
    type Answer = Vec<LayoutView>;
    const NAME: &'static str = "save_layout";
    const ACCESS: Access = CONFIGURE;

    fn example(_: &Seed) -> Self {
        let fields = json!([{ "field": "source" }, { "field": "owner", "required": true }]);
        let layout = json!({
            "record": "customer", "role": null, "hidden": ["website"], "columns": ["name", "owner", "level"],
            "key_fields": ["owner", "level", "next_follow_up"],
            "sections": [{ "title": "归属", "title_en": "Ownership", "fields": fields }],
        });
        Self { revision: None, layout: Draft::from_json(layout).expect("BUG: an object") }
    }
}

impl WriteCommand for SaveLayout {
    async fn run(self, scope: &mut WriteScope) -> Result<Vec<LayoutView>> {
        let actor = Arc::clone(scope.actor());
        let mut layout = Layout::blank();
        self.layout.fill(&mut layout, &actor)?;
        check(&mut layout, actor.custom())?;
        match of(scope, &layout.record, layout.role.as_deref()).await? {
            Some(before) => {
                if self.revision != Some(before.meta.version.to_string()) {
                    return Err(AppError::new(Code::ChangedMeanwhile).field("sections").param("fields", "sections"));
                }
                scope.update(&before, &layout).await?;
            }
            None => drop(scope.create(&layout).await?),
        }
        views(scope).await
    }
}

async fn of(scope: &mut WriteScope, record: &str, role: Option<&str>) -> Result<Option<Stored<Layout>>> {
    let same = |stored: &Stored<Layout>| stored.record.record == record && stored.record.role.as_deref() == role;
    Ok(kept(scope).await?.into_iter().find(same))
}

/// Takes a layout away: the form has the order it was built with again.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ResetLayout {
    pub record: String,
    pub role: Option<String>,
}

impl Command for ResetLayout {
    type Answer = Vec<LayoutView>;
    const NAME: &'static str = "reset_layout";
    const ACCESS: Access = CONFIGURE;

    fn example(_: &Seed) -> Self {
        Self { record: "customer".into(), role: None }
    }
}

impl WriteCommand for ResetLayout {
    async fn run(self, scope: &mut WriteScope) -> Result<Vec<LayoutView>> {
        if let Some(kept) = of(scope, &self.record, self.role.as_deref()).await? {
            scope.delete(&kept).await?;
        }
        views(scope).await
    }
}
