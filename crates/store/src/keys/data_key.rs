//! The key of the database.

use std::sync::{Arc, PoisonError, RwLock};

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// 32 random bytes. Has no `Debug`: it must not be printed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DataKey([u8; 32]);

impl DataKey {
    /// A new key from the operating system's random source.
    pub fn generate() -> Self {
        Self(random())
    }

    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The raw form SQLCipher takes without deriving anything, and how it proves its pages: SHA-256 is the hash
    /// that today's processors do by themselves, more than twice as fast as SQLCipher's own choice. sqlx keeps a copy of this text for as long as
    /// the connection lives; nothing here can wipe that one.
    pub fn pragma(&self) -> String {
        let text = Zeroizing::new(self.literal());
        format!("\"{}\"; PRAGMA cipher_hmac_algorithm = HMAC_SHA256", text.as_str())
    }

    /// `x'…'`, as SQLCipher reads a raw key.
    pub(crate) fn literal(&self) -> String {
        let digits = Zeroizing::new(self.0.map(|byte| format!("{byte:02x}")).concat());
        format!("x'{}'", digits.as_str())
    }

    /// A key for another purpose, from which this one cannot be found.
    pub fn derive(&self, purpose: &[u8]) -> [u8; 32] {
        let mut derived = [0; 32];
        Hkdf::<Sha256>::new(None, &self.0).expand(purpose, &mut derived).expect("BUG: 32 bytes are never too long");
        derived
    }
}

/// The data key in use; a rotation changes it for all who hold one.
#[derive(Clone)]
pub struct CurrentKey(Arc<RwLock<DataKey>>);

impl CurrentKey {
    pub fn new(key: DataKey) -> Self {
        Self(Arc::new(RwLock::new(key)))
    }

    pub fn get(&self) -> DataKey {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn set(&self, key: DataKey) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = key;
    }
}

/// Bytes from the operating system's random source.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill(&mut bytes);
    bytes
}

/// Fills a slice from the operating system's random source.
///
/// # Panics
/// When the source fails: nothing safe can be done without it.
pub fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system's random source failed");
}
