//! The one path: parse, authorize, open a scope, run, commit, and only then publish.

use std::sync::Arc;

use domain::rights::{Access, Grant, RIGHTS_RECORDS, authorize};
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use store::{Cancel, Committed, FrozenList, journal};
use ts_rs::TS;
use uuid::Uuid;

use crate::app::{App, Session};
use crate::command::{Command, JobCommand, ReadCommand, SessionCommand, WriteCommand};
use crate::registry;

/// A call as it arrives from a window or a script.
#[derive(Debug, Clone, Default)]
pub struct Call {
    pub name: String,
    pub request: Json,
    /// Under this id the caller may cancel it.
    pub id: Option<String>,
}

/// How a change is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct UndoRef {
    pub kind: UndoKind,
    pub id: Uuid,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UndoKind {
    Transaction,
    Job,
}

/// What a call comes back with.
#[derive(Debug, Clone, Serialize)]
pub struct Outcome {
    pub answer: Json,
    /// Record types the answer was made from: an interface refreshes it when one of them changes.
    pub reads: Vec<String>,
    pub undo: Option<UndoRef>,
}

impl App {
    /// Runs a command by name.
    ///
    /// # Errors
    /// [`Code::UnknownCommand`], [`Code::MalformedRequest`], [`Code::NotAllowed`],
    /// [`Code::WorkspaceLocked`], and whatever the command says.
    pub async fn call(self: &Arc<Self>, call: Call) -> Result<Outcome> {
        let entry = registry::find(&call.name)?;
        let cancel = self.begin_call(call.id.as_deref());
        let outcome = (entry.run)(Arc::clone(self), call.request, cancel).await;
        self.end_call(call.id.as_deref());
        outcome
    }
}

fn parse<C: Command>(request: Json) -> Result<C> {
    // A command without fields takes an empty object; scripts may leave it out.
    let request = if request.is_null() { Json::Object(Default::default()) } else { request };
    serde_json::from_value(request)
        .map_err(|cause| AppError::new(Code::MalformedRequest).param("command", C::NAME).param("cause", cause))
}

fn answer<A: Serialize>(answer: &A) -> Result<Json> {
    serde_json::to_value(answer).map_err(|cause| store::logged(Code::Internal, &cause))
}

/// Checks the right; a refusal is an entry in the journal.
async fn granted(session: &Session, name: &'static str, access: Access) -> Result<Grant> {
    let actor = session.actor_now().await?;
    match authorize(&actor, access) {
        Ok(grant) => Ok(grant),
        Err(error) => {
            let own = authorize(&actor, Access::Member)?;
            let mut scope = session.store.write(own).await?;
            scope.note(journal::Kind::Denial, "member", actor.id(), &[("command", name.into())]);
            scope.commit().await?;
            Err(error)
        }
    }
}

pub(crate) async fn read<C: ReadCommand>(app: Arc<App>, request: Json, cancel: Cancel) -> Result<Outcome> {
    let command: C = parse(request)?;
    let session = app.session()?;
    let grant = granted(&session, C::NAME, C::ACCESS).await?;
    let mut scope = session.store.read(grant.clone(), &cancel).await?;
    let answered = command.run(&mut scope).await?;
    let opened: Vec<Arc<FrozenList>> = scope.take_opened();
    let reads = scope.finish().await?;
    for list in opened {
        session.store.freeze_behind(grant.clone(), list);
    }
    Ok(Outcome { answer: answer(&answered)?, reads, undo: None })
}

pub(crate) async fn write<C: WriteCommand>(app: Arc<App>, request: Json, _: Cancel) -> Result<Outcome> {
    let command: C = parse(request)?;
    let session = app.session()?;
    let grant = granted(&session, C::NAME, C::ACCESS).await?;
    let mut scope = session.store.write(grant).await?;
    let answered = command.run(&mut scope).await?;
    let answer = answer(&answered)?;
    let committed = scope.commit().await?;
    let undo = undo_of(&committed);
    app.committed(&session, &committed, undo.clone()).await;
    Ok(Outcome { answer, reads: Vec::new(), undo })
}

fn undo_of(committed: &Committed) -> Option<UndoRef> {
    let changed = !committed.records.is_empty();
    let undoable = changed && !committed.records.iter().any(|record| RIGHTS_RECORDS.contains(record));
    let id = committed.transaction.filter(|_| undoable)?;
    Some(UndoRef { kind: UndoKind::Transaction, id })
}

pub(crate) async fn job<C: JobCommand>(app: Arc<App>, request: Json, cancel: Cancel) -> Result<Outcome> {
    let command: C = parse(request)?;
    let session = app.session()?;
    let grant = granted(&session, C::NAME, C::ACCESS).await?;
    let id = Uuid::now_v7();
    let progress = app.jobs.start(id, C::NAME, command.label(), cancel.clone());
    let changes = Arc::new(ChangedRecords::default());
    let (teller, heard, within) = (Arc::clone(&app), Arc::clone(&changes), Arc::clone(&session));
    let committed = move |committed: &Committed| {
        heard.add(committed);
        let (app, session, committed) = (Arc::clone(&teller), Arc::clone(&within), committed.clone());
        tokio::spawn(async move { app.committed(&session, &committed, None).await });
    };
    let scope = session.store.job(grant, id, cancel, Arc::new(committed));
    let ran = command.run(&scope, &progress).await;
    let ran = ran.and_then(|answered| answer(&answered));
    progress.end(&ran);
    let undo = changes.any().then_some(UndoRef { kind: UndoKind::Job, id });
    Ok(Outcome { answer: ran?, reads: Vec::new(), undo })
}

/// Whether a job changed anything.
#[derive(Default)]
struct ChangedRecords(std::sync::atomic::AtomicBool);

impl ChangedRecords {
    fn add(&self, committed: &Committed) {
        if !committed.records.is_empty() {
            self.0.store(true, std::sync::atomic::Ordering::Relaxed);
        }
    }

    fn any(&self) -> bool {
        self.0.load(std::sync::atomic::Ordering::Relaxed)
    }
}

pub(crate) async fn session<C: SessionCommand>(app: Arc<App>, request: Json, _: Cancel) -> Result<Outcome> {
    let command: C = parse(request)?;
    if C::ACCESS != Access::Anyone {
        granted(&*app.session()?, C::NAME, C::ACCESS).await?;
    }
    let answered = command.run(&app).await?;
    Ok(Outcome { answer: answer(&answered)?, reads: Vec::new(), undo: None })
}
