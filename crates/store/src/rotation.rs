//! A new data key: who knew the old one, or keeps an old slot, opens nothing that is written from now on.
//!
//! The database is written anew beside the old one under the next key, and proved. Then slots and anchor carry
//! both keys, one rename switches, and slots and anchor let go of the old key. A kill leaves either database
//! with slots that open it: before the rename the old one, after it the new one, and nobody's secret changes.
//! The next opening clears away what was left over.

use std::fs;
use std::path::{Path, PathBuf};

use domain::rights::Grant;
use domain::{Code, Result};
use serde_json::json;
use uuid::Uuid;

use crate::connection::{Connection, Mode, Value};
use crate::error::{disk, logged};
use crate::journal::{Anchor, Kind, head};
use crate::key_table::{self, keep_known};
use crate::keys::{DataKey, Slot, SlotFile, sync_folder};
use crate::store::Store;
use crate::verify::{Verification, check_pages};
use crate::workspace::{DATABASE, WRITER_CACHE_KIB, Workspace};
use crate::writer::Writer;

/// The database while it is written anew.
const NEXT: &str = "waystation.next.db";

/// Removes what a rotation that was cut off left over. Only for whoever holds an opened database: until then it
/// is not known which of the two is the workspace.
pub fn clear_away(folder: &Path) {
    for name in [NEXT.to_owned(), format!("{NEXT}-journal")] {
        fs::remove_file(folder.join(name)).ok();
    }
}

impl Workspace {
    /// Takes everything from a member that opens the workspace for them, and changes the data key, which they may
    /// have kept. Called again after it was cut off, it completes the change.
    pub async fn revoke(&self, store: &Store, grant: &Grant, member: Uuid) -> Result<()> {
        let mut scope = store.write(grant.clone()).await?;
        scope.drop_slots_of(member).await?;
        scope.drop_pin(member).await?;
        scope.note(Kind::KeyChange, "member", member, &[("change", "revoked".into())]);
        scope.commit().await?;
        let mut file = SlotFile::read(self.folder())?;
        let gone: Vec<Slot> = file.slots.extract_if(.., |slot| slot.owner.member == member).collect();
        file.unconfirmed.remove(&member);
        file.write(self.folder())?;
        self.forget_secrets(file.database, &gone);
        self.rotate(store).await?;
        let mut scope = store.write(grant.clone()).await?;
        scope.note(Kind::KeyChange, "workspace", store.database, &[("change", json!("data_key"))]);
        scope.commit().await.map(|_| ())
    }

    /// Changes the data key of an open workspace. Reads and writes wait, and go on afterwards.
    async fn rotate(&self, store: &Store) -> Result<()> {
        let _pause = store.readers.pause().await?;
        let mut place = store.writer_place().await;
        let writer = place.as_mut().ok_or(Code::WorkspaceLocked)?;
        clear_away(self.folder());
        let next = DataKey::generate();
        if let Err(error) = self.prepare(writer, &next).await {
            self.let_go(writer, &store.key.get()).await.ok();
            return Err(error);
        }
        let switched = match place.take() {
            Some(writer) => self.switch(writer).await,
            None => Err(Code::WorkspaceLocked.into()),
        };
        if switched.is_ok() {
            store.key.set(next);
        }
        let key = store.key.get();
        let path = self.folder().join(DATABASE);
        let connection = Connection::open(&path, &key, Mode::Writer, WRITER_CACHE_KIB).await?;
        let (anchor, _) = Anchor::open(self.folder(), &key)?;
        let writer = place.insert(Writer::new(connection, anchor).await?);
        if switched.is_ok() {
            // Not before the new name outlives a power cut: until then either database may be found.
            sync_folder(&path)?;
        }
        let released = self.let_go(writer, &key).await;
        switched.and(released)
    }

    /// One key is left: slots and anchor forget the other, and its file goes.
    pub(crate) async fn let_go(&self, writer: &mut Writer, key: &DataKey) -> Result<()> {
        let mut file = SlotFile::read(self.folder())?;
        key_table::reseal(&mut writer.connection, &mut file.slots, key).await?;
        file.write(self.folder())?;
        writer.anchor_under_both(key)?;
        clear_away(self.folder());
        Ok(())
    }

    /// Everything up to the switch: the new database, whole and proved, and both keys where both are needed.
    async fn prepare(&self, writer: &mut Writer, next: &DataKey) -> Result<()> {
        let file = self.folder().join(NEXT);
        write_anew(&mut writer.connection, &file, next).await?;
        prove_equal(&mut writer.connection, &file, next).await?;
        fs::File::open(&file).and_then(|file| file.sync_all()).map_err(disk)?;
        let mut slots = SlotFile::read(self.folder())?;
        keep_known(&mut writer.connection, &mut slots.slots).await?;
        for slot in &mut slots.slots {
            slot.prepare_next(next)?;
        }
        slots.write(self.folder())?;
        writer.anchor_under_both(next)
    }

    /// Puts the new database in the place of the old one; the last thing it does. A log of the old one must not be found beside the new
    /// one, whose pages it would overwrite.
    async fn switch(&self, mut writer: Writer) -> Result<()> {
        let checkpointed = writer.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)", vec![]).await;
        let closed = writer.connection.close().await;
        checkpointed?;
        closed?;
        let log = self.folder().join(format!("{DATABASE}-wal"));
        if fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
            return Err(logged(Code::Internal, &"the log of the old database is still in use"));
        }
        fs::rename(self.folder().join(NEXT), self.folder().join(DATABASE)).map_err(disk)
    }
}

/// Copies every table, index, trigger and search index into a new file under another key.
async fn write_anew(connection: &mut Connection, file: &PathBuf, key: &DataKey) -> Result<()> {
    let path = file.to_str().ok_or_else(|| logged(Code::Internal, &"the folder's name is not text"))?;
    // The writer's connection may open files, not make them.
    fs::File::create_new(file).map_err(disk)?;
    let version = connection.integer("PRAGMA main.user_version", vec![]).await?;
    let attach = vec![Value::Text(path.to_owned()), Value::Text(key.literal())];
    connection.execute("ATTACH DATABASE ?1 AS next KEY ?2", attach).await?;
    let copied = async {
        // What is written here is flushed once, at the end, and thrown away when that is not reached.
        connection
            .script(format!(
                "PRAGMA next.cipher_hmac_algorithm = HMAC_SHA256; PRAGMA next.journal_mode = OFF; \
                 PRAGMA next.synchronous = OFF; PRAGMA next.cache_size = -{WRITER_CACHE_KIB}; \
                 SELECT sqlcipher_export('next'); PRAGMA next.user_version = {version}"
            ))
            .await
    }
    .await;
    let detached = connection.execute("DETACH DATABASE next", vec![]).await;
    copied?;
    detached.map(|_| ())
}

/// The new file is whole, and holds what the old one holds.
async fn prove_equal(old: &mut Connection, file: &Path, key: &DataKey) -> Result<()> {
    let mut new = Connection::open(file, key, Mode::Reader, WRITER_CACHE_KIB).await?;
    let compared = compare(old, &mut new).await;
    let (new, ()) = new.keep_if(compared).await?;
    new.close().await
}

async fn compare(old: &mut Connection, new: &mut Connection) -> Result<()> {
    let differs = |what: &str| Err(logged(Code::Internal, &format!("the database written anew differs: {what}")));
    let mut pages = Verification::default();
    check_pages(new, &mut pages).await?;
    if let Some(found) = pages.findings.first() {
        return differs(&found.detail);
    }
    if head(old).await? != head(new).await? {
        return differs("journal");
    }
    for sql in ["PRAGMA user_version", "SELECT count(*) FROM sqlite_schema"] {
        if old.integer(sql, vec![]).await? != new.integer(sql, vec![]).await? {
            return differs(sql);
        }
    }
    let sql = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name";
    let (known, copied) = (old.rows(sql, vec![]).await?, new.rows(sql, vec![]).await?);
    for (known, copied) in known.iter().zip(&copied) {
        if (0..4).any(|at| known.text(at) != copied.text(at)) {
            return differs("schema");
        }
    }
    // Virtual tables have no rows of their own: theirs lie in tables beside them.
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0";
    for table in old.rows(sql, vec![]).await?.iter().filter_map(|row| row.text(0)) {
        let count = format!("SELECT count(*) FROM main.\"{table}\"");
        if old.integer(count.clone(), vec![]).await? != new.integer(count, vec![]).await? {
            return differs(&table);
        }
    }
    Ok(())
}
