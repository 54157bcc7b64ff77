//! Naming a file anew, and removing it.

use std::sync::Arc;

use domain::attachments::{Attachment, file_name_of};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Reading, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::view_of;
use super::views::AttachmentView;
use crate::command::{Command, Seed, WriteCommand};
use crate::revision::refuse_overtaken;

/// Changes name or remark.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct UpdateAttachment {
    pub id: Uuid,
    pub revision: String,
    pub changes: Draft<Attachment>,
}

impl Command for UpdateAttachment {
    type Answer = AttachmentView;
    const NAME: &'static str = "update_attachment";
    const ACCESS: Access = Access::Record { record: Attachment::TYPE.name, action: Action::Edit };

    fn example(seed: &Seed) -> Self {
        let (id, revision) = seed.attachment.clone();
        let changes = json!({ "name": "二楼平面图.png", "remark": "门在右侧" });
        Self { id, revision, changes: Draft::from_json(changes).expect("BUG: an object") }
    }
}

impl WriteCommand for UpdateAttachment {
    async fn run(self, scope: &mut WriteScope) -> Result<AttachmentView> {
        let actor = Arc::clone(scope.actor());
        let before = scope.load::<Attachment>(Id::new(self.id)).await?;
        refuse_overtaken(&before.meta, &self.revision, &self.changes)?;
        let mut after = before.record.clone();
        self.changes.apply(&mut after, &actor)?;
        after.name = file_name_of(&after.name);
        scope.update(&before, &after).await?;
        view_of(scope, self.id).await
    }
}

/// Takes an attachment off its record. It can be taken back until its file is destroyed, 30 days later.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct RemoveAttachment {
    pub id: Uuid,
}

impl Command for RemoveAttachment {
    type Answer = ();
    const NAME: &'static str = "remove_attachment";
    const ACCESS: Access = Access::Record { record: Attachment::TYPE.name, action: Action::Archive };

    fn example(seed: &Seed) -> Self {
        Self { id: seed.attachment.0 }
    }
}

impl WriteCommand for RemoveAttachment {
    async fn run(self, scope: &mut WriteScope) -> Result<()> {
        let stored = scope.load::<Attachment>(Id::new(self.id)).await?;
        scope.delete(&stored).await
    }
}
