//! One way to open the workspace, owned by one member.
//!
//! A slot has a key pair. Its private half is sealed with XChaCha20-Poly1305 under a wrapping key made from the
//! member's secret; the data key is sealed to its public half. So a new data key reaches every slot without
//! anybody's secret, and only the secret gets at it. Everything that says what the slot is – database, slot,
//! member, method, parameters, generation, public half – is associated data: none of it can be changed or
//! carried to another workspace without the seal breaking.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use crypto_box::aead::OsRng;
use crypto_box::{PublicKey, SecretKey};
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

impl Method {
    /// What database and journal know it by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Keyring => "keyring",
            Self::Passphrase => "passphrase",
            Self::RecoveryCode => "recovery_code",
        }
    }
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
    /// The secret was given by somebody else: its member is to replace it.
    pub temporary: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Slot {
    pub id: Uuid,
    pub owner: SlotOwner,
    pub method: Method,
    /// Rises whenever the secret is replaced; the database knows the newest, so a stale copy opens nothing.
    pub generation: u32,
    pub created_at_ms: i64,
    /// The secret was given by somebody else: its member is to replace it.
    pub temporary: bool,
    cost: KeyCost,
    salt: [u8; 16],
    nonce: [u8; 24],
    pub(crate) public: [u8; 32],
    /// The private half, sealed under the wrapping key.
    private: Vec<u8>,
    /// The data key, sealed to the public half. Such a seal does not tell who made it.
    data_key: Vec<u8>,
    /// The data key that takes its place, while the database is written anew.
    next_data_key: Option<Vec<u8>>,
}

/// What is in an opened slot.
pub struct SlotKeys {
    pub key: DataKey,
    /// The key a rotation was about to change to, when it was cut off: one of the two opens the database.
    pub next: Option<DataKey>,
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
    /// Makes a key pair for `owner` and seals the data key to it.
    pub fn seal(
        database: Uuid,
        owner: SlotOwner,
        method: Method,
        secret: &Secret<'_>,
        data_key: &DataKey,
        edition: SlotEdition,
    ) -> Result<Self> {
        let SlotEdition { generation, cost, at_ms, temporary } = edition;
        let pair = SecretKey::from_bytes(random());
        let mut slot = Self {
            id: Uuid::now_v7(),
            owner,
            method,
            generation,
            created_at_ms: at_ms,
            temporary,
            cost,
            salt: random(),
            nonce: random(),
            public: *pair.public_key().as_bytes(),
            private: Vec::new(),
            data_key: Vec::new(),
            next_data_key: None,
        };
        let key = slot.wrapping_key(secret)?;
        let half = Zeroizing::new(pair.to_bytes());
        let payload = Payload { msg: half.as_slice(), aad: &slot.associated_data(database) };
        let cipher = XChaCha20Poly1305::new((&key.0).into());
        slot.private = cipher.encrypt((&slot.nonce).into(), payload).map_err(|_| AppError::new(Code::Internal))?;
        slot.data_key = slot.seal_to_public(data_key)?;
        Ok(slot)
    }

    /// The data key, if the secret is right and the slot unchanged.
    ///
    /// # Errors
    /// [`Code::WrongKey`]: the two cannot be told apart, by design. [`Code::DamagedSlots`] when the secret is
    /// right and the data key behind it cannot be had.
    pub fn open(&self, database: Uuid, secret: &Secret<'_>) -> Result<SlotKeys> {
        let key = self.wrapping_key(secret)?;
        let payload = Payload { msg: &self.private, aad: &self.associated_data(database) };
        let opened = XChaCha20Poly1305::new((&key.0).into()).decrypt((&self.nonce).into(), payload);
        let half = Zeroizing::new(opened.map_err(|_| AppError::new(Code::WrongKey))?);
        let damaged = || AppError::new(Code::DamagedSlots);
        let private = SecretKey::from_slice(&half).map_err(|_| damaged())?;
        let unseal = |sealed: &[u8]| {
            let bytes = Zeroizing::new(private.unseal(sealed).map_err(|_| damaged())?);
            DataKey::from_bytes(&bytes).ok_or_else(damaged)
        };
        let next = self.next_data_key.as_deref().map(unseal).transpose()?;
        Ok(SlotKeys { key: unseal(&self.data_key)?, next })
    }

    /// Puts the key beside the present one that will take its place.
    pub(crate) fn prepare_next(&mut self, next: &DataKey) -> Result<()> {
        self.next_data_key = Some(self.seal_to_public(next)?);
        Ok(())
    }

    /// Puts the key that opens the database into the slot, and no other.
    pub(crate) fn reseal(&mut self, data_key: &DataKey) -> Result<()> {
        self.data_key = self.seal_to_public(data_key)?;
        self.next_data_key = None;
        Ok(())
    }

    pub(crate) fn is_between_keys(&self) -> bool {
        self.next_data_key.is_some()
    }

    fn seal_to_public(&self, data_key: &DataKey) -> Result<Vec<u8>> {
        let sealed = PublicKey::from_bytes(self.public).seal(&mut OsRng, data_key.as_bytes());
        sealed.map_err(|_| Code::Internal.into())
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
            "waystation slot 2",
            database,
            self.id,
            &self.owner,
            self.method,
            self.generation,
            (memory_kib, passes, lanes),
            self.salt,
            self.temporary,
            self.public,
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
        let edition = SlotEdition { generation: 1, cost: KeyCost::LEAST, at_ms: 0, temporary: true };
        Slot::seal(database, owner, Method::Passphrase, &secret, key, edition).expect("seals")
    }

    #[test]
    fn the_right_passphrase_gives_back_the_data_key_and_a_wrong_one_is_wrong_key() {
        let (database, key) = (Uuid::now_v7(), DataKey::generate());
        let slot = sealed(database, &key);
        let opened = slot.open(database, &Secret::Passphrase("right horse")).ok().map(|keys| *keys.key.as_bytes());
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
        let mut lasting = slot.clone();
        lasting.temporary = false;
        assert!(lasting.open(database, &secret).is_err());
        let mut redirected = slot.clone();
        redirected.public = *SecretKey::from_bytes(random()).public_key().as_bytes();
        assert!(redirected.open(database, &secret).is_err());
    }

    #[test]
    fn a_new_data_key_reaches_a_slot_without_its_secret() {
        let (database, old, new) = (Uuid::now_v7(), DataKey::generate(), DataKey::generate());
        let mut slot = sealed(database, &old);
        let open = |slot: &Slot| slot.open(database, &Secret::Passphrase("right horse")).expect("opens");
        slot.prepare_next(&new).expect("seals");
        let between = open(&slot);
        assert_eq!(between.key.as_bytes(), old.as_bytes());
        assert_eq!(between.next.map(|key| *key.as_bytes()), Some(*new.as_bytes()));
        slot.reseal(&new).expect("seals");
        let after = open(&slot);
        assert_eq!(after.key.as_bytes(), new.as_bytes());
        assert!(after.next.is_none());
    }
}
