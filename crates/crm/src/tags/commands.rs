//! The commands of tags.

use domain::record::{FieldValue, Record};
use domain::rights::{Access, Action};
use domain::tags::{Tag, TagShape};
use domain::{AppError, Code, Draft, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{ReadScope, Reading, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::tag_is_named;
use crate::command::{Command, ReadCommand, Seed, WriteCommand};

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TagView {
    pub id: Uuid,
    pub name: String,
    #[ts(type = "\"square\" | \"triangle\" | \"disc\" | \"ring\"")]
    pub shape: String,
}

/// All tags, by name in pinyin order.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListTags {}

impl Command for ListTags {
    type Answer = Vec<TagView>;
    const NAME: &'static str = "list_tags";
    const ACCESS: Access = Access::Record { record: Tag::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for ListTags {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<TagView>> {
        let mut tags = scope.all::<Tag>().await?;
        tags.retain(|tag| tag.meta.state == store::State::Active);
        tags.sort_by_cached_key(|tag| domain::search::pinyin_sort_key(&tag.record.name));
        Ok(tags.iter().map(|tag| view(tag.meta.id, &tag.record)).collect())
    }
}

fn view(id: Uuid, tag: &Tag) -> TagView {
    TagView { id, name: tag.name.clone(), shape: tag.shape.as_str().to_owned() }
}

/// Makes a tag.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CreateTag {
    pub name: String,
    #[ts(type = "\"square\" | \"triangle\" | \"disc\" | \"ring\"")]
    pub shape: String,
}

impl Command for CreateTag {
    type Answer = TagView;
    const NAME: &'static str = "create_tag";
    const ACCESS: Access = Access::Record { record: Tag::TYPE.name, action: Action::Create };

    fn example(_: &Seed) -> Self {
        Self { name: "华东展会".into(), shape: TagShape::Ring.as_str().into() }
    }
}

impl WriteCommand for CreateTag {
    async fn run(self, scope: &mut WriteScope) -> Result<TagView> {
        let draft = Draft::<Tag>::from_json(json!({ "name": self.name, "shape": self.shape }))?;
        let mut tag = Tag { name: String::new(), shape: TagShape::blank() };
        let actor = std::sync::Arc::clone(scope.actor());
        draft.fill(&mut tag, &actor)?;
        if tag_is_named(scope, &tag.name).await? {
            return Err(AppError::new(Code::AlreadyExists).field("name").param("name", &tag.name));
        }
        let id = scope.create(&tag).await?;
        Ok(view(id.uuid(), &tag))
    }
}
