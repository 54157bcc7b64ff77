//! One way to open the workspace, owned by one member.
//!
//! The data key is sealed with XChaCha20-Poly1305 under a wrapping key. Everything that says what the slot
//! is – database, slot, member, method, parameters, generation – is associated data: none of it can be
//! changed or carried to another workspace without the seal breaking.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use domain::{AppError, Code, Result};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::data_key::{DataKey, random};

/// How a wrapping key comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// A random key kept by the operating system.
    Keyring,
    /// Argon2id over what the member types.
    Passphrase,
    /// 256 random bits on paper.
    RecoveryCode,
}

/// What Argon2id costs: memory in KiB, passes, lanes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyCost {
    pub memory_kib: u32,
    pub passes: u32,
    pub lanes: u32,
}

impl KeyCost {
    /// 64 MiB, 3 passes, 4 lanes: about 300 ms on an ordinary machine.
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
    /// The least Argon2 takes; for tests that open hundreds of workspaces.
    pub const LEAST: Self = Self { memory_kib: 64, passes: 1, lanes: 1 };
}

/// Whose slot it is, in the words the lock screen shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotOwner {
    pub member: Uuid,
    pub login: String,
    pub name: String,
}

/// Which sealing of a slot it is, when, and at what cost.
#[derive(Debug, Clone, Copy)]
pub struct SlotEdition {
    pub generation: u32,
    pub cost: KeyCost,
    pub at_ms: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Slot {
    pub id: Uuid,
    pub owner: SlotOwner,
    pub method: Method,
    /// Rises whenever the secret is replaced; the database knows the newest, so a stale copy opens nothing.
    pub generation: u32,
    pub created_at_ms: i64,
    cost: KeyCost,
    salt: [u8; 16],
    nonce: [u8; 24],
    sealed: Vec<u8>,
}

/// Opens one slot.
#[derive(Zeroize, ZeroizeOnDrop)]
struct WrappingKey([u8; 32]);

impl WrappingKey {
    /// A random key: what the keyring keeps, or the recovery code's secret.
    fn from_secret(secret: &[u8]) -> Result<Self> {
        secret.try_into().map(Self).map_err(|_| Code::WrongKey.into())
    }

    fn from_passphrase(passphrase: &str, salt: &[u8], cost: KeyCost) -> Result<Self> {
        let parameters = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32))
            .map_err(|cause| crate::error::logged(Code::DamagedSlots, &cause))?;
        let mut key = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters)
            .hash_password_into(passphrase.as_bytes(), salt, &mut key)
            .map_err(|cause| crate::error::logged(Code::Internal, &cause))?;
        Ok(Self(key))
    }
}

/// What the member brings to open or make a slot.
pub enum Secret<'a> {
    Passphrase(&'a str),
    Random(&'a [u8; 32]),
}

impl Slot {
    /// Seals the data key for `owner`.
    pub fn seal(
        database: Uuid,
        owner: SlotOwner,
        method: Method,
        secret: &Secret<'_>,
        data_key: &DataKey,
        edition: SlotEdition,
    ) -> Result<Self> {
        let SlotEdition { generation, cost, at_ms } = edition;
        let mut slot = Self {
            id: Uuid::now_v7(),
            owner,
            method,
            generation,
            created_at_ms: at_ms,
            cost,
            salt: random(),
            nonce: random(),
            sealed: Vec::new(),
        };
        let key = slot.wrapping_key(secret)?;
        let payload = Payload { msg: data_key.as_bytes(), aad: &slot.associated_data(database) };
        let cipher = XChaCha20Poly1305::new((&key.0).into());
        slot.sealed = cipher.encrypt((&slot.nonce).into(), payload).map_err(|_| AppError::new(Code::Internal))?;
        Ok(slot)
    }

    /// The data key, if the secret is right and the slot unchanged.
    ///
    /// # Errors
    /// [`Code::WrongKey`]: the two cannot be told apart, by design.
    pub fn open(&self, database: Uuid, secret: &Secret<'_>) -> Result<DataKey> {
        let key = self.wrapping_key(secret)?;
        let payload = Payload { msg: &self.sealed, aad: &self.associated_data(database) };
        let opened = XChaCha20Poly1305::new((&key.0).into()).decrypt((&self.nonce).into(), payload);
        let bytes = Zeroizing::new(opened.map_err(|_| AppError::new(Code::WrongKey))?);
        DataKey::from_bytes(&bytes).ok_or_else(|| Code::DamagedSlots.into())
    }

    fn wrapping_key(&self, secret: &Secret<'_>) -> Result<WrappingKey> {
        match secret {
            Secret::Passphrase(passphrase) => WrappingKey::from_passphrase(passphrase, &self.salt, self.cost),
            Secret::Random(bytes) => WrappingKey::from_secret(*bytes),
        }
    }

    fn associated_data(&self, database: Uuid) -> Vec<u8> {
        let KeyCost { memory_kib, passes, lanes } = self.cost;
        serde_json::to_vec(&(
            "waystation slot 1",
            database,
            self.id,
            &self.owner,
            self.method,
            self.generation,
            (memory_kib, passes, lanes),
            self.salt,
        ))
        .expect("BUG: plain data serialises")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(database: Uuid, key: &DataKey) -> Slot {
        let owner = SlotOwner { member: Uuid::now_v7(), login: "lin".into(), name: "林知夏".into() };
        let secret = Secret::Passphrase("right horse");
        let edition = SlotEdition { generation: 1, cost: KeyCost::LEAST, at_ms: 0 };
        Slot::seal(database, owner, Method::Passphrase, &secret, key, edition).expect("seals")
    }

    #[test]
    fn the_right_passphrase_gives_back_the_data_key_and_a_wrong_one_is_wrong_key() {
        let (database, key) = (Uuid::now_v7(), DataKey::generate());
        let slot = sealed(database, &key);
        let opened = slot.open(database, &Secret::Passphrase("right horse")).ok().map(|key| *key.as_bytes());
        assert_eq!(opened, Some(*key.as_bytes()));
        let refused = slot.open(database, &Secret::Passphrase("wrong horse")).err().map(|error| error.code);
        assert_eq!(refused, Some(Code::WrongKey));
    }

    #[test]
    fn a_slot_altered_or_carried_to_another_workspace_does_not_open() {
        let (database, key) = (Uuid::now_v7(), DataKey::generate());
        let secret = Secret::Passphrase("right horse");
        let slot = sealed(database, &key);
        assert!(slot.open(Uuid::now_v7(), &secret).is_err());
        let mut newer = slot.clone();
        newer.generation = 2;
        assert!(newer.open(database, &secret).is_err());
        let mut foreign = slot.clone();
        foreign.owner.login = "zhou".into();
        assert!(foreign.open(database, &secret).is_err());
    }
}
