//! The one path: parse, authorize, open a scope, run, commit, and only then publish.

use std::sync::Arc;

use domain::audit::AuditReview;
use domain::rights::{Access, Grant, RIGHTS_RECORDS, authorize};
use domain::{AppError, Code, Record, Result};
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

/// What somebody asks for, as the journal tells of it when it is refused.
struct Asked {
    command: &'static str,
    access: Access,
    /// The record the request names.
    id: Option<Uuid>,
}

impl Asked {
    fn of<C: Command>(request: &Json) -> Self {
        let id = request.get("id").and_then(Json::as_str).and_then(|id| Uuid::parse_str(id).ok());
        Self { command: C::NAME, access: C::ACCESS, id }
    }

    /// Checks the right.
    async fn granted(&self, session: &Session) -> Result<Grant> {
        match authorize(&session.actor_now().await?, self.access) {
            Ok(grant) => Ok(grant),
            Err(error) => Err(self.refused(session, error).await),
        }
    }

    /// A refusal, by the right or by a row out of its reach, is an entry in the journal. The error itself is told
    /// whether or not that entry could be written.
    async fn refused(&self, session: &Session, error: AppError) -> AppError {
        if error.code == Code::NotAllowed
            && let Err(unwritten) = self.note_denial(session).await
        {
            tracing::error!(%unwritten, "a denial could not be noted");
        }
        error
    }

    async fn note_denial(&self, session: &Session) -> Result<()> {
        let actor = session.actor();
        let record = match self.access {
            Access::Record { record, .. } => Some(record),
            Access::Anyone | Access::Member | Access::Workspace => None,
        };
        let told = [
            ("command", Some(Json::from(self.command))),
            ("record", record.map(Json::from)),
            ("id", self.id.map(|id| Json::from(id.to_string()))),
        ];
        let note: Vec<_> = told.into_iter().filter_map(|(key, value)| Some((key, value?))).collect();
        let mut scope = session.store.write(authorize(&actor, Access::Member)?).await?;
        scope.note(journal::Kind::Denial, "member", actor.id(), &note);
        scope.commit().await.map(|_| ())
    }
}

pub(crate) async fn read<C: ReadCommand>(app: Arc<App>, request: Json, cancel: Cancel) -> Result<Outcome> {
    let asked = Asked::of::<C>(&request);
    let command: C = parse(request)?;
    let session = app.session()?;
    let grant = asked.granted(&session).await?;
    let mut scope = session.store.read(grant.clone(), &cancel).await?;
    let answered = match command.run(&mut scope).await {
        Ok(answered) => answered,
        Err(error) => return Err(asked.refused(&session, error).await),
    };
    let opened: Vec<Arc<FrozenList>> = scope.take_opened();
    let reads = scope.finish().await?;
    for list in opened {
        session.store.freeze_behind(grant.clone(), list);
    }
    Ok(Outcome { answer: answer(&answered)?, reads, undo: None })
}

pub(crate) async fn write<C: WriteCommand>(app: Arc<App>, request: Json, _: Cancel) -> Result<Outcome> {
    let asked = Asked::of::<C>(&request);
    let command: C = parse(request)?;
    let session = app.session()?;
    let grant = asked.granted(&session).await?;
    let mut scope = session.store.write(grant).await?;
    let answered = match command.run(&mut scope).await {
        Ok(answered) => answered,
        Err(error) => {
            // The writer is needed for the entry that tells of it.
            drop(scope);
            return Err(asked.refused(&session, error).await);
        }
    };
    let answer = answer(&answered)?;
    let committed = scope.commit().await?;
    let undo = undo_of(&committed);
    app.committed(&session, &committed, undo.clone()).await;
    Ok(Outcome { answer, reads: Vec::new(), undo })
}

fn undo_of(committed: &Committed) -> Option<UndoRef> {
    let kept = |record: &&str| RIGHTS_RECORDS.contains(record) || *record == AuditReview::TYPE.name;
    let undoable = committed.undoable && !committed.records.iter().any(kept);
    let id = committed.transaction.filter(|_| undoable)?;
    Some(UndoRef { kind: UndoKind::Transaction, id })
}

pub(crate) async fn job<C: JobCommand>(app: Arc<App>, request: Json, cancel: Cancel) -> Result<Outcome> {
    let asked = Asked::of::<C>(&request);
    let command: C = parse(request)?;
    let session = app.session()?;
    let grant = asked.granted(&session).await?;
    let id = Uuid::now_v7();
    let progress = app.jobs.start(session.member, id, C::NAME, command.label(), cancel.clone());
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
    match ran {
        Ok(answer) => Ok(Outcome { answer, reads: Vec::new(), undo }),
        Err(error) => Err(asked.refused(&session, error).await),
    }
}

/// Whether a job changed anything that can be taken back.
#[derive(Default)]
struct ChangedRecords(std::sync::atomic::AtomicBool);

impl ChangedRecords {
    fn add(&self, committed: &Committed) {
        if committed.undoable {
            self.0.store(true, std::sync::atomic::Ordering::Relaxed);
        }
    }

    fn any(&self) -> bool {
        self.0.load(std::sync::atomic::Ordering::Relaxed)
    }
}

pub(crate) async fn session<C: SessionCommand>(app: Arc<App>, request: Json, _: Cancel) -> Result<Outcome> {
    let asked = Asked::of::<C>(&request);
    let command: C = parse(request)?;
    if C::ACCESS != Access::Anyone {
        asked.granted(&*app.session()?).await?;
    }
    let answered = match (command.run(&app).await, app.session()) {
        (Err(error), Ok(session)) => return Err(asked.refused(&session, error).await),
        (ran, _) => ran?,
    };
    Ok(Outcome { answer: answer(&answered)?, reads: Vec::new(), undo: None })
}
