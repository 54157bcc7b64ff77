//! What the database itself knows of keys: which slots stand, in which generation, and with which public half.
//!
//! The slot file is open to whoever can write into the folder; this table is not. A slot it does not know opens
//! nothing, and a new data key is sealed to no other.

use std::collections::{HashMap, HashSet};

use domain::record::Value;
use domain::{AppError, Code, Result};
use uuid::Uuid;

use crate::connection::Connection;
use crate::journal::Kind;
use crate::keys::{DataKey, Method, Slot, SlotOwner};
use crate::reading::Reading;
use crate::store::Store;
use crate::writing::WriteScope;

impl Store {
    /// When each key slot was last used, by slot.
    pub async fn slots_used(&self) -> Result<HashMap<Uuid, i64>> {
        let sql = "SELECT id, last_used_at FROM key_slot WHERE last_used_at IS NOT NULL";
        let rows = self.writer().await?.connection.rows(sql, vec![]).await?;
        Ok(rows.iter().filter_map(|row| Some((row.id(0)?, row.integer(1)?))).collect())
    }

    /// A member who works here, as their slots name them.
    ///
    /// # Errors
    /// [`Code::MemberInactive`].
    pub(crate) async fn slot_owner(&self, member: Uuid) -> Result<SlotOwner> {
        let found = at_work(&mut self.writer().await?.connection, member).await?;
        found.ok_or_else(|| Code::MemberInactive.into())
    }
}

async fn at_work(connection: &mut Connection, member: Uuid) -> Result<Option<SlotOwner>> {
    let sql = "SELECT login, name FROM main.member WHERE id = ?1 AND active AND state < 2";
    let row = connection.row(sql, vec![Value::Id(member)]).await?;
    Ok(row.and_then(|row| Some(SlotOwner { member, login: row.text(0)?, name: row.text(1)? })))
}

/// A sign-in, whatever it was by, as far as the member goes; commits with a denial when they have left.
///
/// # Errors
/// [`Code::MemberInactive`].
pub(crate) async fn admit(mut scope: WriteScope, member: Uuid, method: &str) -> Result<WriteScope> {
    let Some(owner) = at_work(scope.connection(), member).await? else {
        scope.note(Kind::Denial, "member", member, &[("reason", "inactive".into()), ("method", method.into())]);
        scope.commit().await?;
        return Err(Code::MemberInactive.into());
    };
    scope.sign_as(member, &owner.name);
    scope.note(Kind::SignIn, "member", member, &[("login", owner.login.into()), ("method", method.into())]);
    Ok(scope)
}

impl WriteScope {
    /// From here on the slot opens the workspace.
    pub(crate) async fn put_slot(&mut self, slot: &Slot) -> Result<()> {
        let sql = "INSERT INTO key_slot (id, member, method, generation, public) VALUES (?1, ?2, ?3, ?4, ?5)";
        let values = vec![
            Value::Id(slot.id),
            Value::Id(slot.owner.member),
            Value::Text(slot.method.as_str().to_owned()),
            Value::Integer(i64::from(slot.generation)),
            Value::Bytes(slot.public.to_vec()),
        ];
        self.connection().execute(sql, values).await.map(|_| ())
    }

    /// A slot the database does not know in this generation was replaced or revoked.
    pub(crate) async fn check_slot(&mut self, slot: &Slot, now_ms: i64) -> Result<()> {
        let sql = "UPDATE key_slot SET last_used_at = ?4 WHERE id = ?1 AND generation = ?2 AND public = ?3";
        let values = vec![
            Value::Id(slot.id),
            Value::Integer(i64::from(slot.generation)),
            Value::Bytes(slot.public.to_vec()),
            Value::Integer(now_ms),
        ];
        match self.connection().execute(sql, values).await? {
            0 => Err(AppError::new(Code::WrongKey).param("reason", "replaced")),
            _ => Ok(()),
        }
    }

    /// Of each member's slots of one method only the newest in the slot file stands. A crash in the middle of
    /// replacing one leaves the old slot known to the database; a stale copy of the file must not open by it.
    pub(crate) async fn settle_slots(&mut self, slots: &[Slot]) -> Result<()> {
        let sql = "DELETE FROM key_slot WHERE member = ?1 AND method = ?2 AND generation < ?3 \
                   AND EXISTS (SELECT 1 FROM key_slot WHERE id = ?4 AND generation = ?3)";
        for slot in slots {
            let values = vec![
                Value::Id(slot.owner.member),
                Value::Text(slot.method.as_str().to_owned()),
                Value::Integer(i64::from(slot.generation)),
                Value::Id(slot.id),
            ];
            self.connection().execute(sql, values).await?;
        }
        Ok(())
    }

    /// The newest generation of a member's slots of one method; 0: they never had one.
    pub(crate) async fn newest_generation(&mut self, member: Uuid, method: Method) -> Result<u32> {
        let sql = "SELECT coalesce(max(generation), 0) FROM key_slot WHERE member = ?1 AND method = ?2";
        let values = vec![Value::Id(member), Value::Text(method.as_str().to_owned())];
        Ok(u32::try_from(self.connection().integer(sql, values).await?).unwrap_or(u32::MAX - 1))
    }

    pub(crate) async fn drop_slot(&mut self, id: Uuid) -> Result<()> {
        self.connection().execute("DELETE FROM key_slot WHERE id = ?1", vec![Value::Id(id)]).await.map(|_| ())
    }

    pub(crate) async fn drop_slots_of(&mut self, member: Uuid) -> Result<()> {
        self.connection().execute("DELETE FROM key_slot WHERE member = ?1", vec![Value::Id(member)]).await.map(|_| ())
    }
}

/// Keeps the slots that are in the file what the database knows them to be. Only their public halves are sealed to:
/// a slot somebody else put into the file never gets a data key.
pub(crate) async fn keep_known(connection: &mut Connection, slots: &mut Vec<Slot>) -> Result<()> {
    let rows = connection.rows("SELECT id, generation, public FROM key_slot", vec![]).await?;
    let known: HashSet<_> = rows.iter().filter_map(|row| Some((row.id(0)?, row.integer(1)?, row.bytes(2)?))).collect();
    slots.retain(|slot| known.contains(&(slot.id, i64::from(slot.generation), slot.public.to_vec())));
    Ok(())
}

/// Puts the key that opens the database into every slot it knows. A slot file put back from before a rotation
/// would else carry the old key on.
pub(crate) async fn reseal(connection: &mut Connection, slots: &mut Vec<Slot>, key: &DataKey) -> Result<()> {
    keep_known(connection, slots).await?;
    slots.iter_mut().try_for_each(|slot| slot.reseal(key))
}
