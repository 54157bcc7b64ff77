//! The read-only connections, each wearing one actor's views at a time.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use domain::rights::Actor;
use domain::{AppError, Code, Result};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::connection::{Cancel, Connection, Mode};
use crate::keys::CurrentKey;
use crate::visible;

/// Enough for a window, a count, a freezing list and a search at once; each holds a page cache of its own.
const READERS: u32 = 3;
const CACHE_KIB: u32 = 24 * 1024;

struct Dressed {
    connection: Connection,
    actor: Option<Arc<Actor>>,
}

pub struct Readers {
    file: PathBuf,
    key: CurrentKey,
    free: Mutex<Vec<Dressed>>,
    seats: Arc<Semaphore>,
    /// Apart, so that reads waiting for a frozen list cannot keep it from being frozen.
    freezing: Arc<Semaphore>,
}

/// Which readers a read competes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    Any,
    Freezing,
}

impl Readers {
    pub fn new(file: PathBuf, key: CurrentKey) -> Self {
        Self {
            file,
            key,
            free: Mutex::default(),
            seats: Arc::new(Semaphore::new(READERS as usize)),
            freezing: Arc::new(Semaphore::new(1)),
        }
    }

    /// A reader in a fresh snapshot, with `actor`'s views, that stops when `cancel` is set. Waits for one.
    pub async fn take(self: &Arc<Self>, actor: &Arc<Actor>, cancel: &Cancel, seat: Seat) -> Result<Reader> {
        let seats = if seat == Seat::Freezing { &self.freezing } else { &self.seats };
        let permit = Arc::clone(seats).acquire_owned().await.map_err(|_| Code::WorkspaceLocked)?;
        let mut free = {
            let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
            let suited = free.iter().position(|one| one.actor.as_ref().is_some_and(|worn| Arc::ptr_eq(worn, actor)));
            suited.map(|at| free.swap_remove(at)).or_else(|| free.pop())
        };
        if free.is_none() {
            let connection = Connection::open(&self.file, &self.key.get(), Mode::Reader, CACHE_KIB).await?;
            free = Some(Dressed { connection, actor: None });
        }
        let mut dressed = free.expect("BUG: just opened");
        dressed.connection.obey(&Cancel::default()).await?;
        if dressed.actor.as_ref().is_none_or(|worn| !Arc::ptr_eq(worn, actor)) {
            visible::install(&mut dressed.connection, actor).await?;
            dressed.actor = Some(Arc::clone(actor));
        }
        dressed.connection.execute("BEGIN", vec![]).await?;
        dressed.connection.obey(cancel).await?;
        Ok(Reader { taken: Some(Taken { dressed, permit }), home: Arc::clone(self) })
    }

    /// Waits until nobody reads and closes every reader. Nobody reads again until the answer is dropped.
    ///
    /// The freezing seat comes last: a read may be waiting for it, and must not be waited for meanwhile.
    pub async fn pause(&self) -> Result<Pause> {
        let locked = |_| AppError::new(Code::WorkspaceLocked);
        let seats = Arc::clone(&self.seats).acquire_many_owned(READERS).await.map_err(locked)?;
        let freezing = Arc::clone(&self.freezing).acquire_owned().await.map_err(locked)?;
        self.close_free().await;
        Ok(Pause { _seats: seats, _freezing: freezing })
    }

    /// Closes every free reader; those in use close when they are done.
    pub async fn close(&self) {
        self.seats.close();
        self.freezing.close();
        self.close_free().await;
    }

    async fn close_free(&self) {
        let free = std::mem::take(&mut *self.free.lock().unwrap_or_else(PoisonError::into_inner));
        for dressed in free {
            dressed.connection.close().await.ok();
        }
    }
}

/// Held while nobody may read.
pub struct Pause {
    _seats: OwnedSemaphorePermit,
    _freezing: OwnedSemaphorePermit,
}

struct Taken {
    dressed: Dressed,
    permit: OwnedSemaphorePermit,
}

/// A taken reader. Dropped without [`Reader::give_back`] – an abandoned read – it is closed, not reused.
pub struct Reader {
    /// `None` only while it is dropped or given back.
    taken: Option<Taken>,
    home: Arc<Readers>,
}

impl Reader {
    pub fn connection(&mut self) -> &mut Connection {
        &mut self.taken.as_mut().expect("BUG: a reader in use was given back").dressed.connection
    }

    pub fn give_back(mut self) {
        let Some(Taken { dressed, permit: _permit }) = self.taken.take() else { return };
        // After closing, a reader that comes back is dropped.
        if self.home.seats.is_closed() {
            return;
        }
        self.home.free.lock().unwrap_or_else(PoisonError::into_inner).push(dressed);
    }
}

/// An abandoned reader keeps its seat until its connection is closed: who waits for all seats may rely on no
/// connection being left.
impl Drop for Reader {
    fn drop(&mut self) {
        let Some(Taken { dressed, permit }) = self.taken.take() else { return };
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                dressed.connection.close().await.ok();
                drop(permit);
            });
        }
    }
}
