//! The server's end: bytes of a question in, bytes of the answer out.
//!
//! [`serve`] is called inside one transaction of the database for each frame, with the organisation's row locked: the
//! sequence is then gap-free and in the order of commits. Who calls – device and member – was proved before, by the
//! connection.

mod accept;
mod compact;
mod judge;
mod pull;
mod rights;
mod row;
mod store;
mod validate;

pub use compact::{Retention, compact};
pub use row::{ServerCell, ServerRow};
pub use store::{Judged, Logged, Mark, Moved, ServerStore, Timeline};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::audience::Reach;
use crate::clock::settle;
use crate::operation::Transaction;
use crate::wire::{
    Answer, Ask, Denial, Outcome, PROTOCOL, Pull, Push, Question, Reply, Verdict, WireError, decode_ask, encode,
};

/// Who asks, as the connection proved it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caller {
    pub device: Uuid,
    pub member: Uuid,
}

/// Answers one frame.
///
/// # Errors
/// Only the store's. What is wrong with a frame is an answer.
pub async fn serve<S: ServerStore>(
    store: &mut S,
    caller: Caller,
    frame: &[u8],
    now_ms: i64,
) -> Result<Vec<u8>, S::Error> {
    let ask = match decode_ask(frame) {
        Ok(ask) => ask,
        Err(error) => return Ok(deny(store.timeline().await?.epoch, now_ms, denial_of(error))),
    };
    let mut limit = store.rows_at_once();
    loop {
        let answer = answer(store, caller, &ask, now_ms, limit).await?;
        match encode(&answer) {
            Ok(bytes) => return Ok(bytes),
            // Verdicts always fit, so it was a page: of fewer rows.
            Err(_) if limit > 1 => limit /= 2,
            Err(_) => return Ok(deny(answer.epoch, now_ms, Denial::TooLarge)),
        }
    }
}

async fn answer<S: ServerStore>(
    store: &mut S,
    caller: Caller,
    ask: &Ask,
    now_ms: i64,
    limit: usize,
) -> Result<Answer, S::Error> {
    let timeline = store.timeline().await?;
    let reply = reply(store, caller, ask, &timeline, now_ms, limit).await?;
    Ok(Answer {
        protocol: PROTOCOL,
        step: ask.step,
        epoch: timeline.epoch,
        clock: now_ms << 16,
        mark: store.mark(ask.device, ask.incarnation).await?.number,
        orders: store.orders(caller.device).await?,
        reply,
    })
}

async fn reply<S: ServerStore>(
    store: &mut S,
    caller: Caller,
    ask: &Ask,
    timeline: &Timeline,
    now_ms: i64,
    limit: usize,
) -> Result<Reply, S::Error> {
    if ask.protocol != PROTOCOL {
        return Ok(Reply::Denied(Denial::Protocol { spoken: PROTOCOL }));
    }
    let actor = match store.actor(caller.member).await? {
        Some(actor) if ask.device == caller.device => actor,
        _ => return Ok(Reply::Denied(Denial::Revoked)),
    };
    if ask.epoch != timeline.epoch {
        return Ok(Reply::Denied(Denial::Epoch));
    }
    match &ask.question {
        Question::Push(push) => {
            let judge = judge::Judge { caller, incarnation: ask.incarnation, actor: &actor, now_ms };
            take(store, &judge, push).await
        }
        Question::Pull(Pull { cursor, check }) => {
            let page = pull::page(store, &Reach::of(&actor), cursor, *check, limit).await?;
            Ok(Reply::Page(Box::new(page)))
        }
    }
}

/// Judges transactions in order. What was judged already gets the verdict it got (`I-ONCE`).
async fn take<S: ServerStore>(store: &mut S, judge: &judge::Judge<'_>, push: &Push) -> Result<Reply, S::Error> {
    if let Some(denial) = push.transactions.iter().find_map(judge::schema_denial) {
        return Ok(Reply::Denied(denial));
    }
    let device = (judge.caller.device, judge.incarnation);
    let mut mark = store.mark(device.0, device.1).await?;
    store.forget_verdicts(device.0, device.1, push.known.min(mark.number)).await?;
    let mut verdicts: Vec<Verdict> = Vec::new();
    for transaction in &push.transactions {
        let hash = hash_of(transaction);
        if transaction.number <= mark.number {
            match mark.verdicts.iter().find(|(verdict, _)| verdict.number == transaction.number) {
                Some((verdict, kept)) if *kept == hash => verdicts.push(verdict.clone()),
                Some(_) => return Ok(Reply::Denied(Denial::Forked { number: transaction.number })),
                // The device said it knows; so it asks out of turn, and is told nothing twice.
                None => {}
            }
            continue;
        }
        if transaction.number != mark.number + 1 {
            return Ok(Reply::Denied(Denial::Gap { expected: mark.number + 1 }));
        }
        let judged = judge.judge(store, transaction, hash).await?;
        mark.number = transaction.number;
        verdicts.push(judged.verdict.clone());
        store.keep(judged).await?;
    }
    Ok(Reply::Pushed(verdicts))
}

fn hash_of(transaction: &Transaction) -> [u8; 32] {
    let mut bytes = Vec::new();
    ciborium::into_writer(transaction, &mut bytes).expect("BUG: a vector takes all");
    Sha256::digest(&bytes).into()
}

fn accepted(number: u64, seq: i64, clock: i64, now_ms: i64) -> Verdict {
    Verdict { number, outcome: Outcome::Accepted { seq, clock: settle(clock, now_ms) } }
}

fn denial_of(error: WireError) -> Denial {
    match error {
        WireError::Malformed => Denial::Malformed,
        WireError::Version(_) => Denial::Protocol { spoken: PROTOCOL },
        WireError::TooLarge => Denial::TooLarge,
    }
}

/// To a frame that could not be read, or not be answered: of no step, so it settles nothing.
fn deny(epoch: Uuid, now_ms: i64, denial: Denial) -> Vec<u8> {
    let answer = Answer {
        protocol: PROTOCOL,
        step: 0,
        epoch,
        clock: now_ms << 16,
        mark: 0,
        orders: Vec::new(),
        reply: Reply::Denied(denial),
    };
    encode(&answer).expect("BUG: a denial is small")
}
