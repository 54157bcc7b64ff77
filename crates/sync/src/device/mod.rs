//! The device's end: one question out, one answer in, and all that is remembered lies in the store.
//!
//! [`Device::ask`] gives the next question – a push while something is pending, else a pull – and [`Device::receive`] takes
//! the answer in one transaction of the store. Nothing is kept between the two: a device that was killed asks the same
//! again. Writing needs no server and is never held up by this machine, not even while it is halted.

mod halt;
mod page;
mod store;
mod verdicts;

pub use halt::Halt;
pub use store::{Attention, Because, DeviceStore, Held, Identity, Placed, Standing, Step};

use domain::Code;

use crate::operation::Transaction;
use crate::row::Row;
use crate::wire::{
    Answer, Ask, Denial, MAX_OPERATIONS, PROTOCOL, Pull, Push, Question, Reply, WireError, decode_answer, encode, fits,
};

pub struct Device<S> {
    pub store: S,
}

/// What an answer came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// There is more to ask.
    Again,
    /// Everything is pushed, and nothing newer is there.
    Settled,
    /// A person has to decide; until then nothing is asked.
    Halted(Halt),
    /// Not an answer to the present question.
    Ignored,
}

impl<S: DeviceStore> Device<S> {
    /// The next question as a frame; `None`: halted. `check`: at the head, checksums are compared.
    ///
    /// # Errors
    /// The store's.
    pub async fn ask(&self, check: bool) -> Result<Option<Vec<u8>>, S::Error> {
        let standing = self.store.standing().await?;
        if standing.halted.is_some() {
            return Ok(None);
        }
        let pending = self.store.outbox(standing.known, MAX_OPERATIONS).await?;
        if pending.is_empty() {
            let pull = Pull { cursor: standing.cursor.clone(), check };
            return Ok(Some(frame(&standing, Question::Pull(pull)).expect("BUG: a cursor fits a frame")));
        }
        let mut transactions: Vec<_> = pending.into_iter().map(sendable).collect();
        cut_to_limit(&mut transactions);
        loop {
            let push = Push { known: standing.known, transactions: transactions.clone() };
            match frame(&standing, Question::Push(push)) {
                Ok(bytes) => return Ok(Some(bytes)),
                Err(_) => transactions.truncate((transactions.len() / 2).max(1)),
            }
        }
    }

    /// Takes an answer.
    ///
    /// # Errors
    /// The store's; then nothing of the answer was taken.
    pub async fn receive(&mut self, frame: &[u8]) -> Result<Progress, S::Error> {
        let mut standing = self.store.standing().await?;
        let Ok(answer) = decode_answer(frame) else { return Ok(Progress::Ignored) };
        if let Some(halt) = obey(&mut standing, &answer) {
            return self.halt(standing, halt).await;
        }
        if answer.step != standing.step || standing.halted.is_some() {
            return Ok(Progress::Ignored);
        }
        if let Some(halt) = self.doubt(&standing, &answer).await? {
            return self.halt(standing, halt).await;
        }
        standing.clock = standing.clock.max(answer.clock);
        match answer.reply {
            Reply::Pushed(verdicts) => self.take_verdicts(standing, verdicts).await,
            Reply::Page(page) => self.take_page(standing, *page).await,
            Reply::Denied(_) => Ok(Progress::Ignored),
        }
    }

    /// What in the answer's header or denial makes a person necessary.
    async fn doubt(&self, standing: &Standing, answer: &Answer) -> Result<Option<Halt>, S::Error> {
        let restored = || Some(Halt::Epoch { epoch: answer.epoch, mark: answer.mark });
        Ok(match &answer.reply {
            Reply::Denied(Denial::Revoked) => Some(Halt::Revoked),
            _ if answer.epoch != standing.epoch || answer.mark < standing.known => restored(),
            _ if answer.mark > self.store.last_number().await? => Some(Halt::Restored),
            Reply::Denied(Denial::Forked { .. }) => Some(Halt::Restored),
            Reply::Denied(Denial::Protocol { .. } | Denial::Schema { .. }) => Some(Halt::Outdated),
            _ => None,
        })
    }

    /// The row as it is to be shown: the server's, with what of the member's is not reflected in it yet.
    async fn shown(&self, standing: &Standing, key: &crate::Key, base: Option<&Row>) -> Result<Option<Row>, S::Error> {
        let after = standing.accepted.first().map_or(standing.known, |(number, _)| number - 1);
        let mut pending = self.store.operations_on(key, after).await?;
        pending.retain(|(number, ..)| standing.is_unreflected(*number, base));
        let pending: Vec<_> = pending.into_iter().map(|(_, clock, operation)| (clock, operation)).collect();
        Ok(Row::with_pending(base, &pending))
    }
}

/// Orders count whichever question they come with: they are signed.
fn obey(standing: &mut Standing, answer: &Answer) -> Option<Halt> {
    let Identity { organisation, device, organisation_key, .. } = standing.identity;
    for order in &answer.orders {
        if let Some(order) = order.verify(&organisation_key, organisation, device, standing.last_order) {
            standing.last_order = order.serial;
            return Some(Halt::Wiped);
        }
    }
    None
}

fn frame(standing: &Standing, question: Question) -> Result<Vec<u8>, WireError> {
    encode(&Ask {
        protocol: PROTOCOL,
        device: standing.identity.device,
        incarnation: standing.identity.incarnation,
        step: standing.step,
        epoch: standing.epoch,
        question,
    })
}

/// The transaction, or its empty place in the row of numbers where it is too large for any frame.
fn sendable(transaction: Transaction) -> Transaction {
    if is_sendable(&transaction) { transaction } else { Transaction { operations: Vec::new(), ..transaction } }
}

fn is_sendable(transaction: &Transaction) -> bool {
    transaction.operations.len() <= MAX_OPERATIONS && fits(transaction)
}

/// As many whole transactions as their operations allow in one frame.
fn cut_to_limit(transactions: &mut Vec<Transaction>) {
    let mut operations = 0;
    let fits = |transaction: &&Transaction| {
        operations += transaction.operations.len();
        operations <= MAX_OPERATIONS
    };
    let count = transactions.iter().take_while(fits).count();
    transactions.truncate(count);
}

/// What a member is told about a transaction that was too large.
fn too_large() -> domain::AppError {
    Code::TooMany.into()
}
