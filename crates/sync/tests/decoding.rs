//! Frames from an enemy: arbitrary bytes, valid frames bent, bombs. No panic, no memory past a bound, nothing half believed.

#![expect(unsafe_code, reason = "an allocator that counts is the only witness of how much memory a frame takes")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;
use uuid::Uuid;
use waystation_sync::operation::{Operation, Transaction};
use waystation_sync::wire::{
    Ask, Cursor, MAX_COMPRESSED, MAX_OPERATIONS, MAX_UNPACKED, PROTOCOL, Pull, Push, Question, WireError,
    decode_answer, decode_ask, encode,
};

struct Counting;

static HELD: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

/// What decoding a frame may hold at once: the packed frame, 8 MiB unpacked, zstd's window and 400,000 items.
const MEMORY: usize = 128 << 20;

// SAFETY: every call goes to the system's allocator unchanged; only sizes are counted beside it.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let held = HELD.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(held, Ordering::Relaxed);
        // SAFETY: the caller's promises about the layout are handed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the pointer came from `alloc` above, with this layout.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn ask(question: Question) -> Ask {
    let device = Uuid::from_u128(7);
    Ask { protocol: PROTOCOL, device, incarnation: 1, step: 3, epoch: Uuid::from_u128(9), question }
}

fn transaction(number: u64, operations: usize) -> Transaction {
    let operation = |at: usize| {
        let values =
            [("name".to_owned(), json!(format!("客户 {at}"))), ("custom.size".to_owned(), json!([1, {"a": 2.5}]))];
        Operation::create("customer", Uuid::from_u128(at as u128), 1, values)
    };
    Transaction {
        number,
        id: Uuid::from_u128(5),
        actor: Uuid::from_u128(6),
        epoch: Uuid::from_u128(9),
        clock: 1 << 56,
        operations: (0..operations).map(operation).collect(),
    }
}

fn push(transactions: Vec<Transaction>) -> Ask {
    ask(Question::Push(Push { known: 0, transactions }))
}

/// A body as a frame: what an enemy can put on the wire.
fn framed(version: u16, body: &[u8]) -> Vec<u8> {
    let packed = zstd::bulk::compress(body, 3).expect("it packs");
    [b"WSY\0", &version.to_be_bytes()[..], &packed].concat()
}

fn cbor(ask: &Ask) -> Vec<u8> {
    let mut body = Vec::new();
    ciborium::into_writer(ask, &mut body).expect("it is written");
    body
}

#[test]
fn a_frame_comes_back_as_it_was() {
    for frame in [
        push(vec![transaction(1, 3), transaction(2, 0)]),
        ask(Question::Pull(Pull { cursor: Cursor::default(), check: true })),
    ] {
        assert_eq!(decode_ask(&encode(&frame).expect("it fits")), Ok(frame));
    }
}

#[test]
fn each_limit_has_its_error() {
    let good = encode(&push(vec![transaction(1, 1)])).expect("it fits");
    assert_eq!(decode_ask(&framed(PROTOCOL + 1, b"whatever")), Err(WireError::Version(PROTOCOL + 1)));
    assert_eq!(decode_ask(&vec![0; MAX_COMPRESSED + 1]), Err(WireError::TooLarge));
    assert_eq!(decode_ask(&[b"XXXX", &good[4..]].concat()), Err(WireError::Malformed));
    assert_eq!(decode_ask(&[&good[..], &[0]].concat()), Err(WireError::Malformed), "something behind the frame");
    assert_eq!(decode_ask(&good[..good.len() - 1]), Err(WireError::Malformed), "cut off");
    let many = push(vec![transaction(1, MAX_OPERATIONS), transaction(2, 1)]);
    assert_eq!(decode_ask(&encode(&many).expect("it fits")), Err(WireError::TooLarge), "501 operations");
    let unknown = framed(PROTOCOL, &[&cbor(&push(vec![]))[..], &[0]].concat());
    assert_eq!(decode_ask(&unknown), Err(WireError::Malformed), "two items in a frame");
}

#[test]
fn bombs_go_off_in_a_small_room() {
    let zeros = framed(PROTOCOL, &vec![0; 64 << 20]);
    assert!(zeros.len() < MAX_COMPRESSED);
    let nulls = framed(PROTOCOL, &[&[0x9a, 0, 0x7f, 0xff, 0xf0][..], &vec![0xf6; MAX_UNPACKED - 16]].concat());
    let deep = framed(PROTOCOL, &[vec![0x81; 1 << 20], vec![0]].concat());
    for (bomb, error) in [(zeros, WireError::TooLarge), (nulls, WireError::Malformed), (deep, WireError::Malformed)] {
        PEAK.store(HELD.load(Ordering::Relaxed), Ordering::Relaxed);
        let before = HELD.load(Ordering::Relaxed);
        assert_eq!(decode_ask(&bomb), Err(error));
        let took = PEAK.load(Ordering::Relaxed).saturating_sub(before);
        assert!(took < MEMORY, "{took} bytes");
    }
}

/// A valid frame, bent in its packed bytes, or in the body before it is packed – which gets further.
fn bent() -> impl Strategy<Value = Vec<u8>> {
    let bends = proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8);
    (1_usize..20, bends, any::<bool>(), any::<prop::sample::Index>()).prop_map(|(operations, bends, packed, cut)| {
        let frame = push(vec![transaction(1, operations)]);
        let mut bytes = if packed { encode(&frame).expect("it fits") } else { cbor(&frame) };
        for (at, byte) in &bends {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << (byte % 8);
        }
        if bends.len() == 1 {
            bytes.truncate(cut.index(bytes.len()));
        }
        if packed { bytes } else { framed(PROTOCOL, &bytes) }
    })
}

/// Counts come from `SYNC_FRAMES`; the rest of a test run is short.
#[test]
fn whatever_bytes_come_nothing_breaks_and_no_memory_is_taken_past_the_bound() {
    let cases = std::env::var("SYNC_FRAMES").ok().and_then(|count| count.parse().ok()).unwrap_or(4_000);
    let arbitrary = proptest::collection::vec(any::<u8>(), 0..400);
    let inside = proptest::collection::vec(any::<u8>(), 0..400).prop_map(|body| framed(PROTOCOL, &body));
    let frames = prop_oneof![1 => arbitrary, 2 => inside, 4 => bent()];
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let (mut taken, mut refused, mut highest) = (0_u32, 0_u32, 0);
    let mut runner = TestRunner::new(config);
    let count = std::cell::RefCell::new((&mut taken, &mut refused, &mut highest));
    let outcome = runner.run(&frames, |bytes| {
        let before = HELD.load(Ordering::Relaxed);
        PEAK.store(before, Ordering::Relaxed);
        let (ask, answer) = (decode_ask(&bytes), decode_answer(&bytes));
        let mut count = count.borrow_mut();
        if ask.is_ok() || answer.is_ok() {
            *count.0 += 1;
        } else {
            *count.1 += 1;
        }
        // Tests beside this one allocate too: the bound is generous, a bomb is not.
        let took = PEAK.load(Ordering::Relaxed).saturating_sub(before);
        *count.2 = took.max(*count.2);
        prop_assert!(took < 2 * MEMORY, "{} bytes for a frame of {}", took, bytes.len());
        if let Ok(ask) = ask {
            prop_assert_eq!(decode_ask(&encode(&ask).expect("what was read fits")), Ok(ask), "read and written again");
        }
        Ok(())
    });
    outcome.expect("every frame is refused or read");
    println!("{} frames: {refused} refused, {taken} read; at most {highest} bytes held", taken + refused);
}
