//! Bytes of a frame: a magic, the protocol's version, and CBOR packed by zstd. Decoding is strict and bounded.

use std::io::Read;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::scan::is_sound;
use super::{Answer, Ask, PROTOCOL, Question, Reply};

/// Operations in a push, rows in a page.
pub const MAX_OPERATIONS: usize = 500;
pub const MAX_COMPRESSED: usize = 1 << 20;
pub const MAX_UNPACKED: usize = 8 << 20;

/// What a frame needs besides the one thing in it.
const MARGIN: usize = 1 << 10;

const MAGIC: [u8; 4] = *b"WSY\0";
const HEADER: usize = MAGIC.len() + 2;
const RECURSION: usize = 64;
/// Of zstd: the window a frame may ask memory for, 8 MiB.
const WINDOW_LOG: u32 = 23;
const LEVEL: i32 = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WireError {
    /// Not a frame of this protocol, or not one that makes sense.
    Malformed,
    /// A frame of a version not spoken here.
    Version(u16),
    /// Past a limit: packed, unpacked, or in operations.
    TooLarge,
}

/// # Errors
/// [`WireError::TooLarge`]: the frame has to be made of less.
pub fn encode(frame: &impl Serialize) -> Result<Vec<u8>, WireError> {
    let mut body = Vec::new();
    ciborium::into_writer(frame, &mut body).expect("BUG: a vector takes all");
    if body.len() > MAX_UNPACKED || !is_sound(&body) {
        return Err(WireError::TooLarge);
    }
    let packed = zstd::bulk::compress(&body, LEVEL).expect("BUG: memory packs");
    let bytes = [&MAGIC[..], &PROTOCOL.to_be_bytes(), &packed].concat();
    if bytes.len() > MAX_COMPRESSED { Err(WireError::TooLarge) } else { Ok(bytes) }
}

/// Whether a frame can hold `part`. Most are so small that they need not be packed to know it.
pub fn fits(part: &impl Serialize) -> bool {
    let mut size = Size(0);
    ciborium::into_writer(part, &mut size).expect("BUG: counting takes all");
    size.0 <= MAX_COMPRESSED / 2 || encode(part).is_ok_and(|bytes| bytes.len() <= MAX_COMPRESSED - MARGIN)
}

/// Counts what is written.
struct Size(usize);

impl std::io::Write for Size {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// # Errors
/// [`WireError`]; nothing was believed of the frame.
pub fn decode_ask(bytes: &[u8]) -> Result<Ask, WireError> {
    let ask: Ask = decode(bytes)?;
    if let Question::Push(push) = &ask.question {
        let operations: usize = push.transactions.iter().map(|transaction| transaction.operations.len()).sum();
        within_limit(operations)?;
        within_limit(push.transactions.len())?;
    }
    Ok(ask)
}

/// # Errors
/// [`WireError`]; nothing was believed of the frame.
pub fn decode_answer(bytes: &[u8]) -> Result<Answer, WireError> {
    let answer: Answer = decode(bytes)?;
    match &answer.reply {
        Reply::Pushed(verdicts) => within_limit(verdicts.len())?,
        // One change of the log is one row or one that is gone.
        Reply::Page(page) => within_limit(page.rows.len() + page.gone.len())?,
        Reply::Denied(_) => {}
    }
    Ok(answer)
}

fn within_limit(count: usize) -> Result<(), WireError> {
    if count > MAX_OPERATIONS { Err(WireError::TooLarge) } else { Ok(()) }
}

fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, WireError> {
    if bytes.len() > MAX_COMPRESSED {
        return Err(WireError::TooLarge);
    }
    let (header, packed) = bytes.split_at_checked(HEADER).ok_or(WireError::Malformed)?;
    let (magic, version) = header.split_at(MAGIC.len());
    if magic != MAGIC {
        return Err(WireError::Malformed);
    }
    let version = u16::from_be_bytes([version[0], version[1]]);
    if version != PROTOCOL {
        return Err(WireError::Version(version));
    }
    let body = unpack(packed)?;
    if !is_sound(&body) {
        return Err(WireError::Malformed);
    }
    ciborium::de::from_reader_with_recursion_limit(&body[..], RECURSION).map_err(|_| WireError::Malformed)
}

/// Unpacks no further than the limit: what a bomb says of its size is not believed.
fn unpack(packed: &[u8]) -> Result<Vec<u8>, WireError> {
    let mut decoder = zstd::Decoder::with_buffer(packed).map_err(|_| WireError::Malformed)?.single_frame();
    decoder.window_log_max(WINDOW_LOG).map_err(|_| WireError::Malformed)?;
    let mut body = Vec::new();
    let limit = u64::try_from(MAX_UNPACKED).expect("BUG: eight megabytes") + 1;
    decoder.by_ref().take(limit).read_to_end(&mut body).map_err(|_| WireError::Malformed)?;
    if body.len() > MAX_UNPACKED {
        return Err(WireError::TooLarge);
    }
    if decoder.finish().is_empty() { Ok(body) } else { Err(WireError::Malformed) }
}
