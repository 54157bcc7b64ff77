//! What stands in a file: a version, a nonce, and chunks.

use std::io::{self, Read, Write};

use chacha20poly1305::aead::stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use domain::{AppError, Code, Result};
use sha2::{Digest, Sha256};

use super::files::FileKey;
use crate::error::disk;
use crate::keys::random;

const VERSION: u8 = 1;
/// STREAM takes the other five bytes of the cipher's nonce for the place of a chunk and the mark of the last.
const NONCE: usize = 19;
const TAG: usize = 16;
const CHUNK: usize = 64 * 1024;

/// The length of a file with so many bytes in it.
pub(super) fn sealed_length(bytes: u64) -> u64 {
    let chunks = bytes.div_ceil(CHUNK as u64).max(1);
    1 + NONCE as u64 + bytes + chunks * TAG as u64
}

/// What was sealed: its address, and how many bytes are in it.
pub(super) struct Sealed {
    pub address: String,
    pub size: u64,
}

/// Seals what `source` gives, at most `most` bytes of it; `told` hears how many were read and may stop it.
///
/// # Errors
/// [`Code::FileEmpty`], [`Code::FileTooLarge`], [`Code::FileUnreadable`] when the source fails, [`Code::DiskFull`].
pub(super) fn seal(
    source: &mut dyn Read,
    key: &FileKey,
    target: &mut dyn Write,
    most: u64,
    told: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<Sealed> {
    let nonce: [u8; NONCE] = random();
    let mut cipher = EncryptorBE32::from_aead(XChaCha20Poly1305::new(key.bytes().into()), (&nonce).into());
    let mut out = Hashed { target, hash: Sha256::new() };
    out.put(&[&[VERSION], nonce.as_slice()].concat())?;
    let (mut chunk, mut next, mut size) = (read_chunk(source)?, read_chunk(source)?, 0);
    if chunk.is_empty() {
        return Err(Code::FileEmpty.into());
    }
    while !next.is_empty() {
        size += chunk.len() as u64;
        refuse_over(most, size)?;
        told(size)?;
        cipher.encrypt_next_in_place(&[], &mut chunk).map_err(|_| AppError::new(Code::Internal))?;
        out.put(&chunk)?;
        (chunk, next) = (next, read_chunk(source)?);
    }
    size += chunk.len() as u64;
    refuse_over(most, size)?;
    cipher.encrypt_last_in_place(&[], &mut chunk).map_err(|_| AppError::new(Code::Internal))?;
    out.put(&chunk)?;
    told(size)?;
    Ok(Sealed { address: hex(&out.hash.finalize()), size })
}

fn refuse_over(most: u64, size: u64) -> Result<()> {
    if size <= most { Ok(()) } else { Err(AppError::new(Code::FileTooLarge).param("max", most / (1024 * 1024))) }
}

/// A whole chunk, or what is left.
fn read_chunk(source: &mut dyn Read) -> Result<Vec<u8>> {
    let mut chunk = Vec::with_capacity(CHUNK + TAG);
    let read = source.take(CHUNK as u64).read_to_end(&mut chunk);
    read.map_err(|cause| AppError::new(Code::FileUnreadable).param("cause", cause))?;
    Ok(chunk)
}

struct Hashed<'a> {
    target: &'a mut dyn Write,
    hash: Sha256,
}

impl Hashed<'_> {
    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        self.hash.update(bytes);
        self.target.write_all(bytes).map_err(disk)
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The address of what a source gives, and its length.
pub(super) fn address_of(source: &mut dyn Read) -> io::Result<(String, u64)> {
    let mut hash = Sha256::new();
    let length = io::copy(source, &mut hash)?;
    Ok((hex(&hash.finalize()), length))
}

/// Opens what was sealed, chunk by chunk.
pub(super) struct Opener<R> {
    source: R,
    /// `None` once the last chunk is out.
    cipher: Option<DecryptorBE32<XChaCha20Poly1305>>,
    next: Vec<u8>,
}

impl<R: Read> Opener<R> {
    /// # Errors
    /// An error of the kind `InvalidData` for what was not sealed here.
    pub fn new(mut source: R, key: &FileKey) -> io::Result<Self> {
        let mut head = [0; 1 + NONCE];
        source.read_exact(&mut head).map_err(|_| damaged())?;
        if head[0] != VERSION {
            return Err(damaged());
        }
        let nonce: [u8; NONCE] = head[1..].try_into().expect("BUG: the rest of the head");
        let cipher = DecryptorBE32::from_aead(XChaCha20Poly1305::new(key.bytes().into()), (&nonce).into());
        let next = read_sealed(&mut source)?;
        Ok(Self { source, cipher: Some(cipher), next })
    }

    /// The next chunk; `None` after the last. What was cut off, changed or put into another place is `InvalidData`.
    pub fn chunk(&mut self) -> io::Result<Option<Vec<u8>>> {
        let Some(cipher) = &mut self.cipher else { return Ok(None) };
        let after = read_sealed(&mut self.source)?;
        let mut chunk = std::mem::replace(&mut self.next, after);
        if self.next.is_empty() {
            let cipher = self.cipher.take().expect("BUG: just seen");
            cipher.decrypt_last_in_place(&[], &mut chunk).map_err(|_| damaged())?;
        } else {
            cipher.decrypt_next_in_place(&[], &mut chunk).map_err(|_| damaged())?;
        }
        Ok(Some(chunk))
    }
}

fn read_sealed(source: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut chunk = Vec::with_capacity(CHUNK + TAG);
    source.take((CHUNK + TAG) as u64).read_to_end(&mut chunk)?;
    Ok(chunk)
}

fn damaged() -> io::Error {
    io::Error::from(io::ErrorKind::InvalidData)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLENTY: u64 = 1 << 30;

    fn sealed(bytes: &[u8], key: &FileKey) -> (Vec<u8>, Sealed) {
        let mut file = Vec::new();
        let sealed = seal(&mut &*bytes, key, &mut file, PLENTY, &mut |_| Ok(())).expect("seals");
        (file, sealed)
    }

    fn opened(file: &[u8], key: &FileKey) -> io::Result<Vec<u8>> {
        let (mut opener, mut bytes) = (Opener::new(file, key)?, Vec::new());
        while let Some(chunk) = opener.chunk()? {
            bytes.extend(chunk);
        }
        Ok(bytes)
    }

    #[test]
    fn what_was_sealed_comes_back_whole_at_every_length_around_a_chunk() {
        let key = FileKey::generate();
        for length in [1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7] {
            let bytes: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            let (file, sealed) = sealed(&bytes, &key);
            assert_eq!((sealed.size, sealed_length(sealed.size)), (length as u64, file.len() as u64));
            assert_eq!(address_of(&mut &*file).expect("reads"), (sealed.address, file.len() as u64));
            assert!(opened(&file, &key).expect("opens") == bytes, "{length}");
        }
    }

    #[test]
    fn what_is_cut_off_changed_exchanged_or_under_another_key_does_not_open() {
        let key = FileKey::generate();
        let (file, _) = sealed(&vec![7; 2 * CHUNK + 5], &key);
        let refused = |file: &[u8], key: &FileKey| {
            assert_eq!(opened(file, key).expect_err("refuses").kind(), io::ErrorKind::InvalidData);
        };
        refused(&file, &FileKey::generate());
        for length in [0, 10, 1 + NONCE, 1 + NONCE + CHUNK + TAG, 1 + NONCE + 2 * (CHUNK + TAG), file.len() - 1] {
            refused(&file[..length], &key);
        }
        for at in [0, 5, 1 + NONCE, CHUNK, file.len() - 1] {
            let mut flipped = file.clone();
            flipped[at] ^= 1;
            refused(&flipped, &key);
        }
        let mut exchanged = file.clone();
        let (first, second) = (1 + NONCE, 1 + NONCE + CHUNK + TAG);
        exchanged.copy_within(second..second + CHUNK + TAG, first);
        refused(&exchanged, &key);
    }

    #[test]
    fn the_same_bytes_are_sealed_to_different_files() {
        let key = FileKey::generate();
        assert_ne!(sealed(b"twice", &key).1.address, sealed(b"twice", &key).1.address);
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        let key = FileKey::generate();
        let code = |bytes: &[u8], most| {
            seal(&mut &*bytes, &key, &mut io::sink(), most, &mut |_| Ok(())).map(|_| ()).map_err(|error| error.code)
        };
        assert_eq!(code(b"", 10), Err(Code::FileEmpty));
        assert_eq!(code(b"12345678901", 10), Err(Code::FileTooLarge));
        assert_eq!(code(b"1234567890", 10), Ok(()));
    }
}
