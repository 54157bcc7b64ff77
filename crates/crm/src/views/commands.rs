//! Listing, saving and deleting views.

use domain::filter::{Filter, Sort};
use domain::members::Member;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::views::SavedView;
use domain::{AppError, Code, Id, Result, filter, record_type};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, State, Stored, WriteScope, calendar_at};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::{Command, ReadCommand, Seed, WriteCommand};

/// A view as its tab shows it.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
#[ts(rename = "SavedView")]
pub struct SavedViewView {
    pub id: Uuid,
    pub record: String,
    pub name: String,
    pub filter: Option<Filter>,
    pub sort: Option<Sort>,
    pub columns: Vec<String>,
    pub shared: bool,
    pub mine: bool,
}

/// One's own views of a record type, and the shared ones.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListSavedViews {
    pub record: String,
}

impl Command for ListSavedViews {
    type Answer = Vec<SavedViewView>;
    const NAME: &'static str = "list_saved_views";
    const ACCESS: Access = Access::Record { record: SavedView::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self { record: "customer".into() }
    }
}

impl ReadCommand for ListSavedViews {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<SavedViewView>> {
        let me = Id::new(scope.actor().id());
        let views = scope.all::<SavedView>().await?;
        let shown =
            views.into_iter().filter(|view| view.meta.state == State::Active && view.record.record == self.record);
        Ok(shown.filter(|view| may_use(&view.record, me)).map(|view| describe(view.meta.id, view.record, me)).collect())
    }
}

fn may_use(view: &SavedView, me: Id<Member>) -> bool {
    view.shared || view.author == Some(me)
}

fn describe(id: Uuid, view: SavedView, me: Id<Member>) -> SavedViewView {
    let sort = view.sort.as_deref().map(|sort| match sort.strip_prefix('-') {
        Some(field) => Sort { field: field.to_owned(), descending: true },
        None => Sort { field: sort.to_owned(), descending: false },
    });
    SavedViewView {
        id,
        record: view.record,
        name: view.name,
        filter: view.filter,
        sort,
        columns: view.columns.unwrap_or_default().split_whitespace().map(str::to_owned).collect(),
        shared: view.shared,
        mine: view.author == Some(me),
    }
}

/// Makes a view, or replaces one's own.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveView {
    pub id: Option<Uuid>,
    pub record: String,
    pub name: String,
    pub filter: Option<Filter>,
    pub sort: Option<Sort>,
    pub columns: Vec<String>,
    pub shared: bool,
}

impl Command for SaveView {
    type Answer = SavedViewView;
    const NAME: &'static str = "save_view";
    const ACCESS: Access = Access::Record { record: SavedView::TYPE.name, action: Action::Create };

    fn example(_: &Seed) -> Self {
        Self {
            id: None,
            record: "customer".into(),
            name: "华东一组".into(),
            filter: None,
            sort: Some(Sort { field: "next_follow_up".into(), descending: false }),
            columns: vec!["name".into(), "owner".into()],
            shared: false,
        }
    }
}

impl WriteCommand for SaveView {
    async fn run(self, scope: &mut WriteScope) -> Result<SavedViewView> {
        let me = Id::new(scope.actor().id());
        let view = self.checked(scope)?;
        let id = match self.id {
            None => scope.create(&view).await?.uuid(),
            Some(id) => {
                let before = own(scope, id, me).await?;
                scope.update(&before, &view).await?;
                id
            }
        };
        Ok(describe(id, view, me))
    }
}

impl SaveView {
    /// The view, if its filter and order are ones the member could use.
    fn checked(&self, scope: &WriteScope) -> Result<SavedView> {
        let actor = scope.actor();
        let record = record_type(&self.record)?;
        if let Some(tree) = &self.filter {
            filter::check(tree, record, actor, &calendar_at(scope.now_ms()))?;
        }
        if let Some(sort) = &self.sort {
            filter::check_sort(sort, record, actor)?;
        }
        let sort = self.sort.as_ref().map(|sort| format!("{}{}", if sort.descending { "-" } else { "" }, sort.field));
        let name = self.name.trim();
        if name.is_empty() {
            return Err(AppError::new(Code::Required).field("name"));
        }
        Ok(SavedView {
            record: self.record.clone(),
            name: name.to_owned(),
            filter: self.filter.clone(),
            sort,
            columns: (!self.columns.is_empty()).then(|| self.columns.join(" ")),
            shared: self.shared,
            author: Some(Id::new(actor.id())),
        })
    }
}

/// A view of one's own; somebody else's cannot be changed, shared or not.
async fn own(scope: &mut WriteScope, id: Uuid, me: Id<Member>) -> Result<Stored<SavedView>> {
    let stored = scope.load::<SavedView>(Id::new(id)).await?;
    if stored.record.author == Some(me) {
        Ok(stored)
    } else {
        Err(AppError::new(Code::NotAllowed)
            .param("record", SavedView::TYPE.name)
            .param("action", Action::Edit.as_str()))
    }
}

/// Deletes one's own view.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct DeleteView {
    pub id: Uuid,
}

impl Command for DeleteView {
    type Answer = ();
    const NAME: &'static str = "delete_view";
    const ACCESS: Access = Access::Record { record: SavedView::TYPE.name, action: Action::Archive };

    fn example(seed: &Seed) -> Self {
        Self { id: seed.view }
    }
}

impl WriteCommand for DeleteView {
    async fn run(self, scope: &mut WriteScope) -> Result<()> {
        let me = Id::new(scope.actor().id());
        let stored = own(scope, self.id, me).await?;
        scope.delete(&stored).await
    }
}
