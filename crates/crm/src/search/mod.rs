//! The global search: any part of a name, pinyin, initials, digits of a phone, over every record one sees.

use std::collections::HashMap;

use domain::rights::{Access, Action};
use domain::{RECORD_TYPES, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Hit, ReadScope, Reading, State};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::{Command, ReadCommand, Seed};
use crate::members::names_of;

/// A record found.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct SearchHit {
    pub record: String,
    pub id: Uuid,
    pub title: String,
    /// The text the query was found in, where that is not the title.
    pub subtitle: Option<String>,
    /// Of what it is, or whose.
    pub note: Option<String>,
    /// UTF-16 ranges of the title to mark.
    pub marks: Vec<(usize, usize)>,
    pub archived: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct SearchAnswer {
    pub hits: Vec<SearchHit>,
    /// There are further ones.
    pub more: bool,
}

/// The best matches, Chinese before pinyin, starts before middles.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct Search {
    pub text: String,
    /// At most 100.
    pub limit: u32,
}

impl Command for Search {
    type Answer = SearchAnswer;
    const NAME: &'static str = "search";
    const ACCESS: Access = Access::Member;

    fn example(_: &Seed) -> Self {
        Self { text: "启澜".into(), limit: 20 }
    }
}

const MOST: u32 = 100;

impl ReadCommand for Search {
    async fn run(self, scope: &mut ReadScope) -> Result<SearchAnswer> {
        let limit = self.limit.clamp(1, MOST) as usize;
        let names = names_of(scope).await?;
        let mut answer = SearchAnswer { hits: Vec::new(), more: false };
        let searched = RECORD_TYPES.iter().filter(|record| record.owner.is_some());
        for record in searched.filter(|record| record.searchable().next().is_some()) {
            if !scope.actor().may(record.name, Action::See) {
                continue;
            }
            let found = scope.find(record, &self.text, limit).await?;
            answer.more |= found.more;
            let id_in = |hit: &Hit, field: Option<&str>| field.and_then(|field| hit.view.id_in(field));
            let mut parents = HashMap::new();
            for parent in record.parents() {
                let of_type = found.hits.iter().filter_map(|hit| hit.view.parent());
                let ids: Vec<_> = of_type.filter(|(of, _)| of.name == parent.name).map(|(_, id)| id).collect();
                if !ids.is_empty() {
                    parents.extend(scope.titles_of(parent, &ids).await?);
                }
            }
            answer.hits.extend(found.hits.iter().map(|hit| {
                let owner = id_in(hit, record.owner).and_then(|owner| names.get(&owner));
                let note = hit.view.parent().and_then(|(_, id)| parents.get(&id)).or(owner);
                describe(record.name, record.title, hit, note.cloned())
            }));
        }
        Ok(answer)
    }
}

fn describe(record: &str, title: &str, hit: &Hit, note: Option<String>) -> SearchHit {
    let title_at = hit.texts.iter().position(|(field, _)| *field == title);
    let marks = title_at.map(|at| hit.found.marks(at, &hit.texts[at].1)).unwrap_or_default();
    let elsewhere = hit.found.hits.iter().map(|found| &hit.texts[found.text]).find(|(field, _)| *field != title);
    SearchHit {
        record: record.to_owned(),
        id: hit.view.meta().id,
        title: hit.view.text(title).unwrap_or_default(),
        subtitle: elsewhere.map(|(_, text)| text.chars().take(80).collect()),
        note,
        marks,
        archived: hit.view.meta().state == State::Archived,
    }
}
