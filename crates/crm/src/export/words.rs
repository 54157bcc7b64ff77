//! Values as people read them in a file, in the language of its reader.

use std::collections::HashMap;

use chrono::Local;
use domain::Result;
use domain::record::{Field, Kind, Label};
use domain::tags::Tag;
use domain::values::{Money, Phone, Region};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use store::{ReadScope, Reading, time_of};
use ts_rs::TS;
use uuid::Uuid;

use crate::members::names_of;

/// The language of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
pub enum FileLanguage {
    #[default]
    #[serde(rename = "zh-CN")]
    Chinese,
    #[serde(rename = "en")]
    English,
}

impl FileLanguage {
    pub fn say(self, label: Label) -> &'static str {
        match self {
            Self::Chinese => label.zh,
            Self::English => label.en,
        }
    }
}

/// Set between several values in one cell; an import reads them apart again.
const BETWEEN: &str = "; ";

pub struct Words {
    language: FileLanguage,
    /// Members, teams and tags.
    names: HashMap<Uuid, String>,
}

impl Words {
    pub async fn read(scope: &mut ReadScope, language: FileLanguage) -> Result<Self> {
        let mut names = names_of(scope).await?;
        names.extend(scope.all::<Tag>().await?.into_iter().map(|tag| (tag.meta.id, tag.record.name)));
        Ok(Self { language, names })
    }

    /// Further names of what records refer to.
    pub fn learn(&mut self, names: HashMap<Uuid, String>) {
        self.names.extend(names);
    }

    pub fn say(&self, label: Label) -> &'static str {
        self.language.say(label)
    }

    /// A value of a field, from a record or its history. What is masked stays as it is.
    pub fn text(&self, field: &Field, value: &Json) -> String {
        match (field.kind, value) {
            (_, Json::Null) => String::new(),
            (Kind::Choice, Json::String(text)) => {
                let choice = field.choices.iter().find(|choice| choice.value == text);
                choice.map_or(text.clone(), |choice| self.say(choice.label).to_owned())
            }
            (Kind::Choices, Json::Array(keys)) => joined(keys, |key| {
                let choice = field.choices.iter().find(|choice| key == choice.value);
                choice.map_or(key.as_str().unwrap_or_default(), |choice| self.say(choice.label)).to_owned()
            }),
            (Kind::Region, Json::String(code)) => Region::name(code).unwrap_or(code).to_owned(),
            (Kind::Reference, Json::String(id)) => self.name(id),
            (Kind::References, Json::Array(ids)) => joined(ids, |id| self.name(id.as_str().unwrap_or_default())),
            (Kind::Bool, Json::Bool(yes)) => {
                self.say(if *yes { Label { zh: "是", en: "Yes" } } else { Label { zh: "否", en: "No" } }).to_owned()
            }
            (Kind::Time, Json::Number(ms)) => ms.as_i64().map(Self::time).unwrap_or_default(),
            (Kind::Phones, Json::Array(phones)) => joined(phones, national),
            (Kind::Emails, Json::Array(mails)) => joined(mails, |mail| mail.as_str().unwrap_or_default().to_owned()),
            (Kind::Money, Json::String(text)) => Money::parse(text).map_or(text.clone(), Money::plain),
            (_, Json::String(text)) => text.clone(),
            (_, other) => other.to_string(),
        }
    }

    /// What an entry of the journal tells, by its kind.
    pub fn kind<'a>(&self, kind: &'a str) -> &'a str {
        let (zh, en) = match kind {
            "create" => ("新建", "Created"),
            "change" => ("修改", "Changed"),
            "archive" => ("归档", "Archived"),
            "restore" => ("恢复", "Restored"),
            "delete" => ("删除", "Deleted"),
            "purge" => ("从本机清除", "Cleared from this machine"),
            "erase" => ("销毁个人数据", "Personal data erased"),
            "sign_in" => ("登录", "Signed in"),
            "failed_unlock" => ("解锁失败", "Failed unlock"),
            "denial" => ("被拒绝", "Refused"),
            "export" => ("导出", "Exported"),
            "sensitive_read" => ("查看敏感信息", "Sensitive data shown"),
            "baseline" => ("基线", "Baseline"),
            "key_change" => ("钥匙变更", "Key changed"),
            "lost_tail" => ("接受丢失", "Loss accepted"),
            "carry" => ("随客户转移", "Reassigned along"),
            other => return other,
        };
        self.say(Label { zh, en })
    }

    /// In the zone of this computer.
    pub fn time(ms: i64) -> String {
        time_of(ms).with_timezone(&Local).format("%Y-%m-%d %H:%M:%S").to_string()
    }

    fn name(&self, id: &str) -> String {
        let known = id.parse().ok().and_then(|id: Uuid| self.names.get(&id));
        known.map_or(id.to_owned(), Clone::clone)
    }
}

fn joined(values: &[Json], text: impl Fn(&Json) -> String) -> String {
    values.iter().map(text).collect::<Vec<_>>().join(BETWEEN)
}

/// A record shows a phone as people write it, its history as it is kept.
fn national(phone: &Json) -> String {
    let kept = phone.as_str().unwrap_or_default();
    match phone.get("national").and_then(Json::as_str) {
        Some(national) => national.to_owned(),
        None => Phone::parse(kept).map_or(kept.to_owned(), |phone| phone.national()),
    }
}
