//! One connection to the encrypted file, and the only place that talks to sqlx.
//!
//! The writer is a single bare connection; readers are opened read-only. Every connection gets the raw key
//! first, then proves that the cipher is at work before anything is trusted. Statement logging is off and
//! options are never formatted, because both would print the key.

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use domain::{Code, Result};
use sqlx::sqlite::{SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, ConnectOptions, Connection as _, Executor, Row as _, ValueRef};

use crate::error::database;
use crate::keys::DataKey;
use crate::process_end;

/// A bound value.
pub type Value = domain::record::Value;

/// Stops a running statement from outside: the progress handler looks at it.
#[derive(Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    pub fn check(&self) -> Result<()> {
        if self.is_cancelled() { Err(Code::Cancelled.into()) } else { Ok(()) }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Writer,
    Reader,
}

/// Its methods stay inside this crate: a scope lets modules see the type, never use it.
pub struct Connection {
    inner: SqliteConnection,
}

/// Instructions of SQLite's machine between two looks at the cancel mark: well under a millisecond.
const PROGRESS_STEPS: i32 = 2_000;

impl Connection {
    /// Opens the file with the raw key.
    ///
    /// # Errors
    /// [`Code::DamagedDatabase`] when pages fail their check or the file is none of ours. It is never
    /// `wrong_key`: the key came out of a sealed slot and is right.
    pub(crate) async fn open(file: &Path, key: &DataKey, mode: Mode, cache_kib: u32) -> Result<Self> {
        let options = SqliteConnectOptions::from_str("sqlite:")
            .expect("BUG: a constant URL")
            .filename(file)
            .create_if_missing(false)
            .read_only(mode == Mode::Reader)
            .busy_timeout(Duration::from_secs(10))
            .statement_cache_capacity(200)
            // Right behind the key, before any page is read: the cipher would print its faults to standard
            // error, where scripts read typed errors. They come back as errors anyway.
            .pragma("key", format!("{}; PRAGMA cipher_log_level = NONE", key.pragma()))
            .disable_statement_logging();
        let inner = SqliteConnection::connect_with(&options).await.map_err(database)?;
        process_end::skip_the_clean_up();
        let mut connection = Self { inner };
        let prepared = connection.prepare(mode, cache_kib).await;
        connection.keep_if(prepared).await.map(|(connection, ())| connection)
    }

    /// Whatever reads a page comes after connecting, where a fault finds the connection in our hands.
    async fn prepare(&mut self, mode: Mode, cache_kib: u32) -> Result<()> {
        self.script(format!("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -{cache_kib}")).await?;
        if mode == Mode::Writer {
            self.script(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; \
                 PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4000",
            )
            .await?;
        }
        self.prove_cipher().await
    }

    /// Goes on with the connection, or closes it and gives the error: one that is merely dropped holds its file a moment
    /// longer.
    pub(crate) async fn keep_if<T>(self, ran: Result<T>) -> Result<(Self, T)> {
        match ran {
            Ok(value) => Ok((self, value)),
            Err(error) => {
                self.close().await.ok();
                Err(error)
            }
        }
    }

    /// The cipher is there and the first page opens with this key.
    async fn prove_cipher(&mut self) -> Result<()> {
        let cipher = self.rows("PRAGMA cipher_version", vec![]).await?;
        if cipher.is_empty() {
            return Err(crate::error::logged(Code::Internal, &"the SQLite library has no cipher"));
        }
        self.integer("SELECT count(*) FROM sqlite_schema", vec![]).await.map(|_| ())
    }

    pub(crate) async fn close(self) -> Result<()> {
        self.inner.close().await.map_err(database)
    }

    /// Ends statements of this connection when `cancel` is set.
    pub(crate) async fn obey(&mut self, cancel: &Cancel) -> Result<()> {
        self.obey_until(cancel, None).await
    }

    /// Ends them as well when the time is over; both end them as [`Code::Cancelled`].
    pub(crate) async fn obey_until(&mut self, cancel: &Cancel, end: Option<Instant>) -> Result<()> {
        let cancel = cancel.clone();
        let mut handle = self.inner.lock_handle().await.map_err(database)?;
        handle.set_progress_handler(PROGRESS_STEPS, move || {
            !cancel.is_cancelled() && end.is_none_or(|end| Instant::now() < end)
        });
        Ok(())
    }

    /// Calls `seen` with the table of each row this connection inserts, updates or deletes.
    pub(crate) async fn on_change(&mut self, mut seen: impl FnMut(&str) + Send + 'static) -> Result<()> {
        let mut handle = self.inner.lock_handle().await.map_err(database)?;
        handle.set_update_hook(move |change| seen(change.table));
        Ok(())
    }

    /// Runs a statement and tells how many rows it changed.
    pub(crate) async fn execute(&mut self, sql: impl Into<String>, values: Vec<Value>) -> Result<u64> {
        let query = sqlx::query_with(AssertSqlSafe(sql.into()), arguments(values));
        query.execute(&mut self.inner).await.map(|done| done.rows_affected()).map_err(database)
    }

    /// Runs statements one after the other. While SQLite works on one, the next is made ready.
    pub(crate) async fn run_all(&mut self, mut statements: Statements<'_>) -> Result<()> {
        let mut next = statements.next();
        while let Some(Statement { sql, arguments }) = next {
            let running = sqlx::query_with(AssertSqlSafe(sql), arguments).execute(&mut self.inner);
            let (ran, following) = tokio::join!(running, async { statements.next() });
            ran.map_err(database)?;
            next = following;
        }
        Ok(())
    }

    /// Runs several statements without values.
    pub(crate) async fn script(&mut self, sql: impl Into<String>) -> Result<()> {
        self.inner.execute(sqlx::raw_sql(AssertSqlSafe(sql.into()))).await.map(|_| ()).map_err(database)
    }

    pub(crate) async fn rows(&mut self, sql: impl Into<String>, values: Vec<Value>) -> Result<Vec<Row>> {
        let query = sqlx::query_with(AssertSqlSafe(sql.into()), arguments(values));
        let rows = query.fetch_all(&mut self.inner).await.map_err(database)?;
        Ok(rows.into_iter().map(Row).collect())
    }

    pub(crate) async fn row(&mut self, sql: impl Into<String>, values: Vec<Value>) -> Result<Option<Row>> {
        let query = sqlx::query_with(AssertSqlSafe(sql.into()), arguments(values));
        Ok(query.fetch_optional(&mut self.inner).await.map_err(database)?.map(Row))
    }

    /// The integers of a one-column query, in its order. They come as one text: a million rows one by one
    /// would cost a message each and hundreds of megabytes on the way.
    pub(crate) async fn integers(&mut self, sql: &str, values: Vec<Value>) -> Result<Vec<i64>> {
        let joined = self.row(format!("SELECT group_concat(key) FROM ({sql})"), values).await?;
        let text = joined.and_then(|row| row.text(0)).unwrap_or_default();
        Ok(text.split(',').filter_map(|key| key.parse().ok()).collect())
    }

    /// The single integer a query answers.
    pub(crate) async fn integer(&mut self, sql: impl Into<String>, values: Vec<Value>) -> Result<i64> {
        let row = self.row(sql, values).await?;
        Ok(row.and_then(|row| row.integer(0)).unwrap_or(0))
    }
}

/// A statement with its values bound, ready to be sent.
pub(crate) struct Statement {
    sql: String,
    arguments: SqliteArguments,
}

/// Statements made when their turn comes.
pub(crate) type Statements<'a> = Box<dyn Iterator<Item = Statement> + Send + 'a>;

impl Statement {
    /// Rows of an INSERT: enough to forget its overhead, few enough for SQLite's 32,766 values.
    pub const ROWS: usize = 500;

    /// Inserts rows of `width` values each; `into` names the table and its columns.
    pub fn insert(into: &str, width: usize, values: Vec<Value>) -> Self {
        let rows = values.len() / width;
        Self { sql: format!("INSERT INTO {into} VALUES {}", placeholders(rows, width)), arguments: arguments(values) }
    }
}

/// `(?,?),(?,?)` for so many rows of so many columns.
pub(crate) fn placeholders(rows: usize, columns: usize) -> String {
    let row = format!("({})", vec!["?"; columns].join(","));
    vec![row.as_str(); rows].join(",")
}

fn arguments(values: Vec<Value>) -> SqliteArguments {
    let mut arguments = SqliteArguments::default();
    arguments.reserve(values.len(), 0);
    for value in values {
        let added = match value {
            Value::Null => arguments.add(Option::<i64>::None),
            Value::Integer(number) => arguments.add(number),
            Value::Text(text) => arguments.add(text),
            Value::Id(id) => arguments.add(id.as_bytes().to_vec()),
            Value::Bytes(bytes) => arguments.add(bytes),
        };
        added.expect("BUG: these kinds always encode");
    }
    arguments
}

/// One row of an answer.
pub struct Row(SqliteRow);

impl Row {
    pub fn integer(&self, at: usize) -> Option<i64> {
        self.0.try_get(at).ok()
    }

    pub fn text(&self, at: usize) -> Option<String> {
        self.0.try_get(at).ok().flatten()
    }

    pub fn bytes(&self, at: usize) -> Option<Vec<u8>> {
        self.0.try_get(at).ok().flatten()
    }

    pub fn id(&self, at: usize) -> Option<uuid::Uuid> {
        self.bytes(at).and_then(|bytes| uuid::Uuid::from_slice(&bytes).ok())
    }

    /// Whatever the cell holds; blobs of 16 bytes are ids.
    pub fn value(&self, at: usize) -> Value {
        let Ok(cell) = self.0.try_get_raw(at) else { return Value::Null };
        if cell.is_null() {
            return Value::Null;
        }
        match sqlx::TypeInfo::name(cell.type_info().as_ref()) {
            "INTEGER" | "BOOLEAN" => self.integer(at).map_or(Value::Null, Value::Integer),
            "BLOB" => self.id(at).map_or(Value::Null, Value::Id),
            _ => self.text(at).map_or(Value::Null, Value::Text),
        }
    }
}
