//! The running product: a workspace, and the session of whoever opened it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use domain::custom_fields::CustomField;
use domain::rights::{Access, Actor, Grant, RIGHTS_RECORDS, SystemTask, authorize};
use domain::{Code, Record, Result};
use store::{Cancel, Committed, Opened, Options, Store, Workspace};
use tokio::sync::broadcast;
use uuid::Uuid;

use crate::custom_fields::definitions;
use crate::dispatch::UndoRef;
use crate::events::{CoreEvent, LockReason};
use crate::jobs::Jobs;
use crate::members::People;

/// An open workspace and the member it is open for.
pub struct Session {
    pub store: Arc<Store>,
    pub member: Uuid,
    pub company: String,
    actor: RwLock<Arc<Actor>>,
}

impl Session {
    pub fn actor(&self) -> Arc<Actor> {
        Arc::clone(&self.actor.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The actor of this moment: a role lent for a time may have ended since.
    pub(crate) async fn actor_now(&self) -> Result<Arc<Actor>> {
        let actor = self.actor();
        if actor.until_ms().is_none_or(|until| until > self.store.now_ms()) {
            return Ok(actor);
        }
        self.read_actor_anew().await?;
        Ok(self.actor())
    }

    async fn read_actor_anew(&self) -> Result<()> {
        let actor = read_actor(&self.store, self.member).await?;
        *self.actor.write().unwrap_or_else(PoisonError::into_inner) = actor;
        Ok(())
    }

    /// What the member may do now: a command that commits by itself acts, and stands in the journal, under it.
    ///
    /// # Errors
    /// [`Code::NotAllowed`].
    pub(crate) fn grant(&self, access: Access) -> Result<Grant> {
        authorize(&self.actor(), access)
    }
}

pub struct App {
    pub workspace: Workspace,
    session: RwLock<Option<Arc<Session>>>,
    /// Held while a workspace is opened or closed: who comes to open waits until the other has left.
    door: tokio::sync::Mutex<()>,
    /// A new workspace whose recovery code was not yet typed back.
    unconfirmed: Mutex<Option<Arc<Session>>>,
    events: broadcast::Sender<CoreEvent>,
    calls: Mutex<HashMap<String, Cancel>>,
    pub jobs: Jobs,
}

/// Events a slow listener may lag behind before it misses some.
const EVENTS: usize = 1024;

impl App {
    pub fn new(options: Options) -> Arc<Self> {
        let (events, _) = broadcast::channel(EVENTS);
        Arc::new(Self {
            workspace: Workspace::new(options),
            session: RwLock::default(),
            unconfirmed: Mutex::default(),
            door: tokio::sync::Mutex::default(),
            jobs: Jobs::new(events.clone()),
            events,
            calls: Mutex::default(),
        })
    }

    pub fn listen(&self) -> broadcast::Receiver<CoreEvent> {
        self.events.subscribe()
    }

    pub(crate) fn publish(&self, event: CoreEvent) {
        // Without a listener there is nobody to tell.
        self.events.send(event).ok();
    }

    /// # Errors
    /// [`Code::WorkspaceLocked`].
    pub fn session(&self) -> Result<Arc<Session>> {
        let session = self.session.read().unwrap_or_else(PoisonError::into_inner).clone();
        session.ok_or_else(|| Code::WorkspaceLocked.into())
    }

    pub fn is_open(&self) -> bool {
        self.session().is_ok()
    }

    pub(crate) fn is_unconfirmed(&self) -> bool {
        self.unconfirmed.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Makes a session of an opened workspace; it is not anybody's to use until it is entered.
    pub(crate) async fn session_of(&self, opened: Opened) -> Result<Arc<Session>> {
        let Opened { store, member } = opened;
        let session = self.session_on(Arc::clone(&store), member).await;
        if session.is_err() {
            store.close().await;
        }
        session
    }

    /// A session of a member on a workspace that is open.
    pub(crate) async fn session_on(&self, store: Arc<Store>, member: Uuid) -> Result<Arc<Session>> {
        let actor = read_actor(&store, member).await?;
        let company = self.workspace.slots()?.company;
        Ok(Arc::new(Session { store, member, company, actor: RwLock::new(actor) }))
    }

    /// The session of whoever opened the workspace becomes the running one.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] when the member is none, or not at work any more; the store is closed then.
    pub async fn admit(&self, opened: Opened) -> Result<Arc<Session>> {
        let session = self.session_of(opened).await?;
        self.enter(Arc::clone(&session));
        Ok(session)
    }

    fn enter(&self, session: Arc<Session>) {
        *self.session.write().unwrap_or_else(PoisonError::into_inner) = Some(session);
    }

    pub(crate) fn keep_unconfirmed(&self, session: Arc<Session>) {
        *self.unconfirmed.lock().unwrap_or_else(PoisonError::into_inner) = Some(session);
    }

    pub(crate) fn unconfirmed(&self) -> Option<Arc<Session>> {
        self.unconfirmed.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn confirmed(&self) {
        let session = self.unconfirmed.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(session) = session {
            self.enter(session);
        }
    }

    /// The turn to open or close a workspace.
    pub(crate) async fn door(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.door.lock().await
    }

    /// Ends the session: running reads stop, connections close, the window is told to clear itself.
    pub async fn lock(&self, reason: LockReason) {
        let _door = self.door().await;
        let session = self.session.write().unwrap_or_else(PoisonError::into_inner).take();
        let Some(session) = session else { return };
        self.stop_work();
        self.publish(CoreEvent::Locked { reason });
        session.store.close().await;
    }

    /// The next session takes the place of the present one on the same open workspace. What the member who
    /// leaves had under way stops, and nothing of it is told to the one who comes.
    pub(crate) fn hand_over(&self, next: Arc<Session>) {
        self.stop_work();
        next.store.close_lists();
        let member = next.member;
        self.enter(next);
        self.publish(CoreEvent::Switched { member });
    }

    fn stop_work(&self) {
        for cancel in self.calls.lock().unwrap_or_else(PoisonError::into_inner).values() {
            cancel.cancel();
        }
        self.jobs.cancel_all();
    }

    /// Closes whatever is open; for the end of the program.
    pub async fn shut_down(&self) {
        let unconfirmed = self.unconfirmed.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(session) = unconfirmed {
            session.store.close().await;
        }
        self.lock(LockReason::Asked).await;
    }

    /// A cancel mark that [`App::cancel_call`] finds under the caller's id.
    pub(crate) fn begin_call(&self, id: Option<&str>) -> Cancel {
        let cancel = Cancel::default();
        if let Some(id) = id {
            self.calls.lock().unwrap_or_else(PoisonError::into_inner).insert(id.to_owned(), cancel.clone());
        }
        cancel
    }

    pub(crate) fn end_call(&self, id: Option<&str>) {
        if let Some(id) = id {
            self.calls.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
        }
    }

    /// Stops a running call; one that has ended already is none of anybody's business.
    pub fn cancel_call(&self, id: &str) {
        if let Some(cancel) = self.calls.lock().unwrap_or_else(PoisonError::into_inner).get(id) {
            cancel.cancel();
        }
    }

    /// Tells listeners what a commit changed, and takes over changed rights.
    pub(crate) async fn committed(&self, session: &Session, committed: &Committed, undo: Option<UndoRef>) {
        if committed.records.is_empty() {
            return;
        }
        let shapes_actors = |record: &&str| RIGHTS_RECORDS.contains(record) || *record == CustomField::TYPE.name;
        if committed.records.iter().any(shapes_actors)
            && let Err(error) = session.read_actor_anew().await
        {
            tracing::error!(%error, "rights could not be read anew");
        }
        let records = committed.records.iter().map(|record| (*record).to_owned()).collect();
        self.publish(CoreEvent::Changed { records, undo });
    }
}

/// The member as an actor, against the organisation as it stands.
async fn read_actor(store: &Arc<Store>, member: Uuid) -> Result<Arc<Actor>> {
    let mut scope = store.read(Grant::for_task(SystemTask::SignIn), &Cancel::default()).await?;
    let people = People::read(&mut scope).await?;
    let custom = definitions(&mut scope).await?;
    scope.finish().await?;
    let actor = people.actor(member, store.now_ms())?;
    Ok(Arc::new(actor.knowing(custom)))
}
