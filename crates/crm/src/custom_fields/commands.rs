//! Defining, ordering and archiving custom fields.

use std::sync::Arc;

use domain::custom_fields::{CustomField, check, key_from, narrows};
use domain::record::Record;
use domain::rights::{Access, Action, FieldAccess};
use domain::{AppError, Code, Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use store::{ReadScope, Reading, State, Stored, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use super::definitions;
use super::views::CustomFieldView;
use crate::command::{Command, ReadCommand, Seed, WriteCommand};
use crate::revision::refuse_overtaken;

const CONFIGURE: Access = Access::Record { record: CustomField::TYPE.name, action: Action::Configure };

/// Every definition the actor may know of, archived ones too, in the order of forms.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListCustomFields {}

impl Command for ListCustomFields {
    type Answer = Vec<CustomFieldView>;
    const NAME: &'static str = "list_custom_fields";
    const ACCESS: Access = Access::Record { record: CustomField::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for ListCustomFields {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<CustomFieldView>> {
        views(scope).await
    }
}

async fn views(scope: &mut (impl Reading + Send)) -> Result<Vec<CustomFieldView>> {
    let mut all = scope.all::<CustomField>().await?;
    all.sort_by_key(|stored| (stored.record.position, stored.meta.id));
    // Whoever has just defined one is not yet an actor who knows of it.
    let known = definitions(scope).await?;
    let actor = scope.actor().as_ref().clone().knowing(known);
    let configures = actor.may(CustomField::TYPE.name, Action::Configure);
    let unindexed = scope.unindexed().await?;
    let mut views: Vec<_> = all.iter().map(|stored| CustomFieldView::new(stored, &actor, &unindexed)).collect();
    views.retain(|view| configures || view.access >= FieldAccess::See);
    Ok(views)
}

async fn view_of(scope: &mut WriteScope, id: Uuid) -> Result<CustomFieldView> {
    let view = views(scope).await?.into_iter().find(|view| view.id == id);
    view.ok_or_else(|| Code::NotFound.into())
}

/// Defines a field of a record type, or changes a definition. What it holds never changes; where values would not be
/// right any more, it is refused with their number.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveCustomField {
    /// `None`: a new one.
    pub id: Option<Uuid>,
    pub revision: Option<String>,
    pub record: String,
    pub field: Draft<CustomField>,
}

impl Command for SaveCustomField {
    type Answer = CustomFieldView;
    const NAME: &'static str = "save_custom_field";
    const ACCESS: Access = CONFIGURE;

    fn example(_: &Seed) -> Self {
        let option = |label: &str| json!({ "key": "", "label": label, "label_en": null });
        let field = json!({
            "label": "客户投诉类型", "label_en": "Complaint kind", "kind": "choice",
            "options": [option("质量"), option("交期"), option("服务")],
        });
        let field = Draft::from_json(field).expect("BUG: an object");
        Self { id: None, revision: None, record: "customer".into(), field }
    }
}

impl WriteCommand for SaveCustomField {
    async fn run(self, scope: &mut WriteScope) -> Result<CustomFieldView> {
        let id = match self.id {
            None => self.define(scope).await?,
            Some(id) => self.change(scope, Id::new(id)).await?,
        };
        view_of(scope, id.uuid()).await
    }
}

impl SaveCustomField {
    async fn define(self, scope: &mut WriteScope) -> Result<Id<CustomField>> {
        let actor = Arc::clone(scope.actor());
        let siblings = of_record(scope, &self.record).await?;
        let position = siblings.iter().map(|stored| stored.record.position + 1).max().unwrap_or(0);
        let taken = |key: &str| siblings.iter().any(|stored| stored.record.key == key);
        let typed = |name: &str| self.field.get(name).and_then(Json::as_str);
        let key = key_from(typed("label").unwrap_or_default(), typed("label_en"), taken);
        let mut field = CustomField { record: self.record, key, position, ..CustomField::blank() };
        self.field.fill(&mut field, &actor)?;
        check(&mut field)?;
        refuse_second_name(&siblings, None, &field)?;
        scope.create(&field).await
    }

    async fn change(self, scope: &mut WriteScope, id: Id<CustomField>) -> Result<Id<CustomField>> {
        let actor = Arc::clone(scope.actor());
        let before = scope.load(id).await?;
        refuse_overtaken(&before.meta, self.revision.as_deref().unwrap_or_default(), &self.field)?;
        let mut after = before.record.clone();
        self.field.apply(&mut after, &actor)?;
        let fixed = narrows(&before.record, &after)?;
        check(&mut after)?;
        let siblings = of_record(scope, &after.record).await?;
        refuse_second_name(&siblings, Some(id.uuid()), &after)?;
        if fixed {
            let rows = scope.count_misfits(&after).await?;
            if rows > 0 {
                return Err(AppError::new(Code::ValuesDoNotFit).param("rows", rows));
            }
        }
        scope.update(&before, &after).await?;
        Ok(id)
    }
}

async fn of_record(scope: &mut WriteScope, record: &str) -> Result<Vec<Stored<CustomField>>> {
    let mut all = scope.all::<CustomField>().await?;
    all.retain(|stored| stored.record.record == record);
    Ok(all)
}

fn refuse_second_name(siblings: &[Stored<CustomField>], own: Option<Uuid>, field: &CustomField) -> Result<()> {
    let same = |stored: &&Stored<CustomField>| {
        stored.record.label == field.label && Some(stored.meta.id) != own && stored.meta.state == State::Active
    };
    match siblings.iter().find(same) {
        Some(_) => Err(AppError::new(Code::AlreadyExists).field("label").param("name", &field.label)),
        None => Ok(()),
    }
}

/// Takes a field out of forms and lists, or brings it back. Its values are kept, and shown in histories.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ArchiveCustomField {
    pub id: Uuid,
    pub archived: bool,
}

impl Command for ArchiveCustomField {
    type Answer = CustomFieldView;
    const NAME: &'static str = "archive_custom_field";
    const ACCESS: Access = CONFIGURE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.custom_field, archived: true }
    }
}

impl WriteCommand for ArchiveCustomField {
    async fn run(self, scope: &mut WriteScope) -> Result<CustomFieldView> {
        let stored = scope.load(Id::<CustomField>::new(self.id)).await?;
        if self.archived {
            scope.archive(&stored).await?;
        } else {
            refuse_second_name(&of_record(scope, &stored.record.record).await?, Some(self.id), &stored.record)?;
            scope.restore(&stored).await?;
        }
        view_of(scope, self.id).await
    }
}

/// Puts the fields of a record type into this order; those not named come after.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct OrderCustomFields {
    pub record: String,
    pub ids: Vec<Uuid>,
}

impl Command for OrderCustomFields {
    type Answer = Vec<CustomFieldView>;
    const NAME: &'static str = "order_custom_fields";
    const ACCESS: Access = CONFIGURE;

    fn example(seed: &Seed) -> Self {
        Self { record: "customer".into(), ids: vec![seed.custom_field] }
    }
}

impl WriteCommand for OrderCustomFields {
    async fn run(self, scope: &mut WriteScope) -> Result<Vec<CustomFieldView>> {
        let mut siblings = of_record(scope, &self.record).await?;
        let named = |stored: &Stored<CustomField>| self.ids.iter().position(|id| *id == stored.meta.id);
        siblings.sort_by_key(|stored| (named(stored).unwrap_or(usize::MAX), stored.record.position));
        for (stored, position) in siblings.iter().zip(0..) {
            scope.update(stored, &CustomField { position, ..stored.record.clone() }).await?;
        }
        views(scope).await
    }
}
