//! PINs: short, so good only for changing places at a workspace that is open already, and only five times wrong.
//!
//! Hash and counter lie in the database: neither a restart nor an old slot file sets the counter back. A PIN is
//! 10,000 to a million guesses for whoever holds the data key; they need no PIN.

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::record::Value;
use domain::rights::{Grant, SystemTask};
use domain::{AppError, Code, Result};
use uuid::Uuid;

use crate::error::logged;
use crate::journal::Kind;
use crate::key_table;
use crate::keys::{KeyCost, Method, SlotFile, random, too_many};
use crate::reading::{ReadScope, Reading};
use crate::store::Store;
use crate::workspace::Workspace;
use crate::writing::WriteScope;

/// Wrong PINs in a row until only the passphrase helps.
const TRIES: usize = 5;

/// How long to wait after so many wrong ones.
const WAITS_MS: [i64; TRIES] = [0, 0, 5_000, 30_000, 120_000];

/// How a member stands with their PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PinState {
    pub member: Uuid,
    /// Too often wrong: the passphrase is needed.
    pub blocked: bool,
}

struct Pin {
    hash: String,
    failed: usize,
    last_failed_at_ms: i64,
}

impl ReadScope {
    /// Who has a PIN.
    pub async fn pins(&mut self) -> Result<Vec<PinState>> {
        let rows = self.connection().rows("SELECT member, failed FROM pin", vec![]).await?;
        let state = |member, failed: i64| PinState { member, blocked: failed >= TRIES as i64 };
        Ok(rows.iter().filter_map(|row| Some(state(row.id(0)?, row.integer(1)?))).collect())
    }
}

impl WriteScope {
    async fn pin(&mut self, member: Uuid) -> Result<Option<Pin>> {
        let sql = "SELECT hash, failed, coalesce(last_failed_at, 0) FROM pin WHERE member = ?1";
        let row = self.connection().row(sql, vec![Value::Id(member)]).await?;
        Ok(row.and_then(|row| {
            let failed = usize::try_from(row.integer(1)?).unwrap_or(TRIES);
            Some(Pin { hash: row.text(0)?, failed, last_failed_at_ms: row.integer(2)? })
        }))
    }

    pub(crate) async fn drop_pin(&mut self, member: Uuid) -> Result<()> {
        self.connection().execute("DELETE FROM pin WHERE member = ?1", vec![Value::Id(member)]).await.map(|_| ())
    }

    /// The member proved themselves by something stronger: the count begins anew.
    pub(crate) async fn forgive_pin(&mut self, member: Uuid) -> Result<()> {
        let sql = "UPDATE pin SET failed = 0, last_failed_at = NULL WHERE member = ?1";
        self.connection().execute(sql, vec![Value::Id(member)]).await.map(|_| ())
    }
}

impl Workspace {
    /// Gives the member a PIN, or another one.
    ///
    /// # Errors
    /// [`Code::WeakPin`].
    pub async fn set_pin(&self, store: &Store, grant: &Grant, member: Uuid, pin: &str) -> Result<()> {
        check_strength(pin)?;
        let salt = SaltString::encode_b64(&random::<16>()).map_err(|cause| logged(Code::Internal, &cause))?;
        let hash = hasher(self.options.cost)?.hash_password(pin.as_bytes(), &salt);
        let hash = hash.map_err(|cause| logged(Code::Internal, &cause))?.to_string();
        let mut scope = store.write(grant.clone()).await?;
        let sql = "INSERT OR REPLACE INTO pin (member, hash) VALUES (?1, ?2)";
        scope.connection().execute(sql, vec![Value::Id(member), Value::Text(hash)]).await?;
        scope.note(Kind::KeyChange, "member", member, &[("method", "pin".into()), ("change", "replaced".into())]);
        scope.commit().await.map(|_| ())
    }

    pub async fn remove_pin(&self, store: &Store, grant: &Grant, member: Uuid) -> Result<()> {
        let mut scope = store.write(grant.clone()).await?;
        scope.drop_pin(member).await?;
        scope.note(Kind::KeyChange, "member", member, &[("method", "pin".into()), ("change", "removed".into())]);
        scope.commit().await.map(|_| ())
    }

    /// Signs a member in at the open workspace by their PIN.
    ///
    /// # Errors
    /// [`Code::WrongKey`] (with `left`), [`Code::TooManyAttempts`], [`Code::PinBlocked`],
    /// [`Code::MemberInactive`].
    pub async fn switch_by_pin(&self, store: &Store, member: Uuid, typed: &str) -> Result<()> {
        let grant = || Grant::for_task(SystemTask::SignIn);
        let mut scope = store.write(grant()).await?;
        let wrong = || AppError::new(Code::WrongKey).field("pin");
        let Some(pin) = scope.pin(member).await? else { return Err(wrong()) };
        let now_ms = scope.now_ms();
        check_wait(&pin, now_ms)?;
        let fits = PasswordHash::new(&pin.hash)
            .is_ok_and(|hash| Argon2::default().verify_password(typed.as_bytes(), &hash).is_ok());
        if fits {
            scope.forgive_pin(member).await?;
            return key_table::admit(scope, member, "pin").await?.commit().await.map(|_| ());
        }
        // The count is kept before the answer is given: killing the program takes no try back.
        let sql = "UPDATE pin SET failed = failed + 1, last_failed_at = ?2 WHERE member = ?1";
        scope.connection().execute(sql, vec![Value::Id(member), Value::Integer(now_ms)]).await?;
        scope.note(Kind::FailedUnlock, "member", member, &[("method", "pin".into())]);
        scope.commit().await?;
        match TRIES.saturating_sub(pin.failed + 1) {
            0 => Err(AppError::new(Code::PinBlocked).field("pin")),
            left => Err(wrong().param("left", left)),
        }
    }

    /// Signs a member in at the open workspace by their passphrase.
    ///
    /// # Errors
    /// Those of [`Workspace::check_passphrase`]; [`Code::MemberInactive`].
    pub async fn switch_by_passphrase(&self, store: &Store, member: Uuid, passphrase: &str) -> Result<()> {
        let grant = Grant::for_task(SystemTask::SignIn);
        self.check_passphrase(store, &grant, member, passphrase).await?;
        let mut scope = store.write(grant).await?;
        scope.forgive_pin(member).await?;
        key_table::admit(scope, member, Method::Passphrase.as_str()).await?.commit().await.map(|_| ())
    }

    /// Members with a passphrase here.
    pub fn with_passphrase(&self) -> Result<Vec<Uuid>> {
        let slots = SlotFile::read(self.folder())?.slots;
        let with = slots.iter().filter(|slot| slot.method == Method::Passphrase);
        Ok(with.map(|slot| slot.owner.member).collect())
    }
}

fn check_wait(pin: &Pin, now_ms: i64) -> Result<()> {
    let Some(wait) = WAITS_MS.get(pin.failed) else { return Err(AppError::new(Code::PinBlocked).field("pin")) };
    // A clock set back does not lengthen the wait.
    let left = (pin.last_failed_at_ms + wait - now_ms).min(*wait);
    if left > 0 { Err(too_many(left)) } else { Ok(()) }
}

/// Four to six digits, not all the same and not one after the other.
fn check_strength(pin: &str) -> Result<()> {
    let weak = |hint: &str| Err(AppError::new(Code::WeakPin).field("pin").param("hint", hint));
    let digits = pin.as_bytes();
    if !(4..=6).contains(&digits.len()) || !digits.iter().all(u8::is_ascii_digit) {
        return weak("digits");
    }
    let steps = |step: u8| digits.windows(2).all(|pair| (pair[1] + 10 - pair[0]) % 10 == step);
    if steps(0) || steps(1) || steps(9) { weak("pattern") } else { Ok(()) }
}

fn hasher(cost: KeyCost) -> Result<Argon2<'static>> {
    let KeyCost { memory_kib, passes, lanes } = cost;
    let parameters = Params::new(memory_kib, passes, lanes, None).map_err(|cause| logged(Code::Internal, &cause))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_four_to_six_digits_without_a_pattern() {
        for weak in ["123", "1234567", "12a4", "１２３４", "1111", "000000", "1234", "4321", "890123", "210987", ""]
        {
            assert_eq!(check_strength(weak).err().map(|error| error.code), Some(Code::WeakPin), "{weak}");
        }
        for fine in ["2580", "1357", "112233", "90817"] {
            assert!(check_strength(fine).is_ok(), "{fine}");
        }
    }

    #[test]
    fn waits_grow_until_the_passphrase_is_needed_and_a_clock_set_back_does_not_lengthen_them() {
        let after = |failed, now_ms| {
            check_wait(&Pin { hash: String::new(), failed, last_failed_at_ms: 1_000_000 }, now_ms)
                .err()
                .map(|error| (error.code, error.params.get("seconds").cloned()))
        };
        assert_eq!(after(1, 1_000_000), None);
        assert_eq!(after(2, 1_000_000), Some((Code::TooManyAttempts, Some("5".into()))));
        assert_eq!(after(4, 1_000_000), Some((Code::TooManyAttempts, Some("120".into()))));
        assert_eq!(after(4, 0), Some((Code::TooManyAttempts, Some("120".into()))));
        assert_eq!(after(4, 1_120_000), None);
        assert_eq!(after(5, i64::MAX), Some((Code::PinBlocked, None)));
    }
}
