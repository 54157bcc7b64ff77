//! What is the member's own on this machine: preferences and drafts.

use domain::Result;
use domain::rights::Access;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, WriteScope, time_of};
use ts_rs::TS;

use super::views::{DraftView, Preferences};
use crate::command::{Command, ReadCommand, Seed, WriteCommand};

#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SavePreferences {
    pub preferences: Preferences,
}

impl Command for SavePreferences {
    type Answer = ();
    const NAME: &'static str = "save_preferences";
    const ACCESS: Access = Access::Member;

    fn example(_: &Seed) -> Self {
        Self { preferences: Preferences::default() }
    }
}

impl WriteCommand for SavePreferences {
    async fn run(self, scope: &mut WriteScope) -> Result<()> {
        let content = serde_json::to_value(&self.preferences).expect("BUG: plain data serialises");
        scope.put_preferences(&content).await
    }
}

/// Keeps what is being typed into a form, encrypted like everything else.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveDraft {
    pub form: String,
    #[ts(type = "unknown")]
    pub content: serde_json::Value,
}

impl Command for SaveDraft {
    type Answer = ();
    const NAME: &'static str = "save_draft";
    const ACCESS: Access = Access::Member;

    fn example(_: &Seed) -> Self {
        Self { form: "customer:new".into(), content: serde_json::json!({ "name": "启" }) }
    }
}

impl WriteCommand for SaveDraft {
    async fn run(self, scope: &mut WriteScope) -> Result<()> {
        scope.put_draft(&self.form, &self.content).await
    }
}

#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetDraft {
    pub form: String,
}

impl Command for GetDraft {
    type Answer = Option<DraftView>;
    const NAME: &'static str = "get_draft";
    const ACCESS: Access = Access::Member;

    fn example(_: &Seed) -> Self {
        Self { form: "customer:new".into() }
    }
}

impl ReadCommand for GetDraft {
    async fn run(self, scope: &mut ReadScope) -> Result<Self::Answer> {
        let draft = scope.draft(&self.form).await?;
        Ok(draft.map(|draft| DraftView { content: draft.content, saved_at: time_of(draft.saved_at_ms) }))
    }
}

#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct DiscardDraft {
    pub form: String,
}

impl Command for DiscardDraft {
    type Answer = ();
    const NAME: &'static str = "discard_draft";
    const ACCESS: Access = Access::Member;

    fn example(_: &Seed) -> Self {
        Self { form: "customer:new".into() }
    }
}

impl WriteCommand for DiscardDraft {
    async fn run(self, scope: &mut WriteScope) -> Result<()> {
        scope.drop_draft(&self.form).await
    }
}
