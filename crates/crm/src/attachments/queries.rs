//! Reading attachments: one, and those of a record.

use std::collections::HashMap;

use domain::attachments::Attachment;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{Result, record_type};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, RecordView, State};
use ts_rs::TS;
use uuid::Uuid;

use super::views::AttachmentView;
use crate::command::{Command, ReadCommand, Seed};
use crate::members::names_of;

pub(super) const SEE: Access = Access::Record { record: Attachment::TYPE.name, action: Action::See };

/// One attachment, without what is in it.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetAttachment {
    pub id: Uuid,
}

impl Command for GetAttachment {
    type Answer = AttachmentView;
    const NAME: &'static str = "get_attachment";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.attachment.0 }
    }
}

impl ReadCommand for GetAttachment {
    async fn run(self, scope: &mut ReadScope) -> Result<AttachmentView> {
        view_of(scope, self.id).await
    }
}

/// The files of a record and of what belongs to it, the newest first: a customer's page shows those of its visits too.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListAttachments {
    pub record: String,
    pub id: Uuid,
}

impl Command for ListAttachments {
    type Answer = Vec<AttachmentView>;
    const NAME: &'static str = "list_attachments";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { record: "customer".into(), id: seed.customer }
    }
}

impl ReadCommand for ListAttachments {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<AttachmentView>> {
        let parent = record_type(&self.record)?;
        scope.view(parent, self.id).await?;
        let mut views = scope.belonging(Attachment::TYPE, parent, self.id).await?;
        views.retain(|view| view.meta().state == State::Active);
        views.reverse();
        described(scope, &views).await
    }
}

pub async fn view_of(scope: &mut (impl Reading + Send), id: Uuid) -> Result<AttachmentView> {
    let view = scope.view(Attachment::TYPE, id).await?;
    let mut views = described(scope, std::slice::from_ref(&view)).await?;
    Ok(views.pop().expect("BUG: one for one"))
}

async fn described(scope: &mut (impl Reading + Send), views: &[RecordView]) -> Result<Vec<AttachmentView>> {
    let names = names_of(scope).await?;
    let mut titles = HashMap::new();
    for parent in Attachment::TYPE.parents() {
        let of_type = views.iter().filter(|view| view.text("record").as_deref() == Some(parent.name));
        let ids: Vec<Uuid> = of_type.filter_map(|view| view.id_in("record_id")).collect();
        if !ids.is_empty() {
            titles.extend(scope.titles_of(parent, &ids).await?);
        }
    }
    let actor = scope.actor();
    Ok(views.iter().map(|view| AttachmentView::new(view, actor, &titles, &names)).collect())
}
