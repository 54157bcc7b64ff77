//! A client that cheats, and a server that does.

use domain::Code;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::json;
use uuid::Uuid;
use waystation_sync::device::{Halt, Progress};
use waystation_sync::operation::{Change, Operation, Transaction};
use waystation_sync::order::{Command, Order, SignedOrder};
use waystation_sync::wire::{
    Answer, Ask, Cursor, Denial, Outcome, PROTOCOL, Pull, Push, Question, Reply, decode_answer, decode_ask, encode,
};

use crate::company::{NORTH, member};
use crate::now;
use crate::stories::{EPOCH, Office, schema};

fn ask(device: usize, question: Question) -> Ask {
    let device = Uuid::from_u128(0xd0 + device as u128);
    Ask { protocol: PROTOCOL, device, incarnation: 1, step: 1, epoch: EPOCH, question }
}

fn answered(office: &mut Office, device: usize, ask: &Ask) -> Answer {
    decode_answer(&office.serve(device, &encode(ask).expect("it fits"))).expect("a frame")
}

/// What the server says to a transaction of these operations.
fn verdict(office: &mut Office, device: usize, actor: Uuid, operations: Vec<Operation>) -> Result<(), (Code, bool)> {
    let number = now_mark(office, device) + 1;
    let transaction = Transaction { number, id: office.mint(), actor, epoch: EPOCH, clock: 1 << 56, operations };
    let push = Push { known: 0, transactions: vec![transaction] };
    match answered(office, device, &ask(device, Question::Push(push))).reply {
        Reply::Pushed(verdicts) => match &verdicts[0].outcome {
            Outcome::Accepted { .. } => Ok(()),
            Outcome::Rejected(refusal) => Err((refusal.error.code, refusal.handed_over)),
        },
        other => panic!("{other:?}"),
    }
}

fn now_mark(office: &Office, device: usize) -> u64 {
    let origin = (Uuid::from_u128(0xd0 + device as u128), 1);
    office.server.marks.get(&origin).map_or(0, |mark| mark.number)
}

fn customer(owner: Uuid) -> Vec<(String, serde_json::Value)> {
    let values = [
        ("kind", json!("company")),
        ("name", json!("forged")),
        ("source", json!("walk-in")),
        ("owner", json!(owner)),
        ("team", json!(NORTH)),
    ];
    values.into_iter().map(|(field, value)| (field.to_owned(), value)).collect()
}

#[test]
fn a_forged_owner_a_foreign_row_and_another_s_name_are_refused_and_leave_nothing() {
    let mut office = Office::of(&["sales_rep", "sales_rep"]);
    let theirs = office.customer(1, "theirs");
    office.sync_all(&[1]);
    let (before, head) = (office.server.rows.clone(), office.server.timeline.head);
    let schema = schema("customer");
    let id = office.mint();
    let change = |field: &str, after| Change { field: field.into(), base: 1, before: json!(null), after };
    let edit = |field: &str, after| Operation::change("customer", theirs.id, schema, vec![change(field, after)]);
    let tries = [
        (member(0), Operation::create("customer", id, schema, customer(member(1))), Code::NotAllowed),
        (member(1), Operation::create("customer", id, schema, customer(member(1))), Code::NotAllowed),
        (member(0), Operation::create("customer", theirs.id, schema, customer(member(0))), Code::AlreadyExists),
        (member(0), edit("name", json!("mine")), Code::NotFound),
        (member(0), edit("owner", json!(member(0))), Code::NotFound),
        (member(0), edit("@state", json!(2)), Code::NotFound),
        (member(0), Operation::erase("customer", theirs.id, schema), Code::NotFound),
        (member(0), Operation::change("customer", id, schema, vec![change("name", json!("?"))]), Code::NotFound),
    ];
    for (actor, operation, code) in tries {
        let said = verdict(&mut office, 0, actor, vec![operation.clone()]);
        assert_eq!(said, Err((code, false)), "{operation:?}");
    }
    assert_eq!((office.server.rows, office.server.timeline.head), (before, head));
}

#[test]
fn one_right_too_little_refuses_the_whole_transaction() {
    let mut office = Office::of(&["sales_rep"]);
    let schema = schema("customer");
    let (mine, other) = (office.mint(), office.mint());
    let operations = vec![
        Operation::create("customer", mine, schema, customer(member(0))),
        Operation::create("customer", other, schema, customer(member(7))),
    ];
    assert_eq!(verdict(&mut office, 0, member(0), operations), Err((Code::NotAllowed, false)));
    assert!(office.server.rows.is_empty());
}

#[test]
fn a_gap_a_fork_another_device_an_old_epoch_and_a_foreign_schema_are_denied() {
    let mut office = Office::of(&["sales_rep", "sales_rep"]);
    let id = office.mint();
    let transaction = |number, schema| Transaction {
        number,
        id,
        actor: member(0),
        epoch: EPOCH,
        clock: 1 << 56,
        operations: vec![Operation::create("customer", id, schema, customer(member(0)))],
    };
    let push = |transaction| Question::Push(Push { known: 0, transactions: vec![transaction] });
    let version = schema("customer");
    let denied = |office: &mut Office, ask: Ask| match answered(office, 0, &ask).reply {
        Reply::Denied(denial) => Some(denial),
        _ => None,
    };
    let newer = Denial::Schema { record: "customer".into(), version };
    assert_eq!(denied(&mut office, ask(0, push(transaction(1, version + 1)))), Some(newer));
    assert_eq!(denied(&mut office, ask(0, push(transaction(2, version)))), Some(Denial::Gap { expected: 1 }));
    assert_eq!(denied(&mut office, ask(1, push(transaction(1, version)))), Some(Denial::Revoked), "another's name");
    assert_eq!(
        denied(&mut office, Ask { epoch: Uuid::nil(), ..ask(0, push(transaction(1, version))) }),
        Some(Denial::Epoch)
    );
    assert_eq!(denied(&mut office, ask(0, push(transaction(1, version)))), None);
    assert_eq!(denied(&mut office, ask(0, push(transaction(1, version)))), None, "the same again has the same verdict");
    assert_eq!(office.server.timeline.head, 1);
    let forked = Transaction { clock: 2 << 56, ..transaction(1, version) };
    assert_eq!(denied(&mut office, ask(0, push(forked))), Some(Denial::Forked { number: 1 }));
    office.server.company.employees[0].has_left = true;
    let pull = Question::Pull(Pull { cursor: Cursor::default(), check: true });
    assert_eq!(denied(&mut office, ask(0, pull)), Some(Denial::Revoked));
}

#[test]
fn a_device_that_lies_about_what_it_holds_is_sent_no_more_than_it_may_hold() {
    let mut office = Office::of(&["sales_rep", "sales_rep", "sales_manager"]);
    let theirs = office.customer(1, "theirs");
    office.sync_all(&[1, 2]);
    let managers = office.devices[2].store.standing.cursor.reach.clone();
    let cursors = [
        Cursor::default(),
        Cursor { reach: managers.clone(), ..Cursor::default() },
        Cursor { seq: -5, reach: managers, fill: None },
    ];
    for cursor in cursors {
        let pull = Question::Pull(Pull { cursor, check: true });
        let answer = answered(&mut office, 0, &ask(0, pull));
        let Reply::Page(page) = answer.reply else { panic!("a page") };
        assert!(page.rows.is_empty() && !page.gone.contains(&theirs));
        assert!(page.checksums.is_none_or(|sums| sums.iter().all(|sum| sum.record != "customer")));
    }
}

/// What the server would have answered, bent.
fn bent(office: &mut Office, device: usize, bend: impl FnOnce(&mut Answer)) -> Progress {
    let question = now(office.devices[device].ask(true)).expect("it is kept").expect("not halted");
    assert!(decode_ask(&question).is_ok());
    let mut answer = decode_answer(&office.serve(device, &question)).expect("a frame");
    bend(&mut answer);
    now(office.devices[device].receive(&encode(&answer).expect("it fits"))).expect("it is kept")
}

#[test]
fn a_server_that_answers_another_step_sends_rows_beyond_the_reach_or_takes_everything_away_is_not_believed() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let keys: Vec<_> = (0..20).map(|_| office.customer(0, "mine")).collect();
    office.sync_all(&[0, 1]);
    let foreign = office.customer(1, "theirs");
    office.sync_all(&[1]);
    let foreign = office.devices[1].store.base[&foreign].0.clone();
    let page = |answer: &mut Answer, change: &mut dyn FnMut(&mut waystation_sync::wire::Page)| match &mut answer.reply {
        Reply::Page(page) => change(page),
        other => panic!("{other:?}"),
    };
    assert_eq!(bent(&mut office, 0, |answer| answer.step += 1), Progress::Ignored);
    assert_eq!(
        bent(&mut office, 0, |answer| page(answer, &mut |page| page.rows.push(foreign.clone()))),
        Progress::Ignored
    );
    let gone = |answer: &mut Answer| page(answer, &mut |page| page.gone = keys.clone());
    assert_eq!(bent(&mut office, 0, gone), Progress::Halted(Halt::Removals { removed: 20, held: 20 }));
    assert_eq!(office.devices[0].store.base.len(), 20);
}

#[test]
fn only_the_organisation_s_key_wipes_a_device() {
    let mut office = Office::of(&["sales_rep"]);
    office.sync_all(&[0]);
    let (ours, server_s) = (SigningKey::from_bytes(&[1; 32]), SigningKey::from_bytes(&[2; 32]));
    office.devices[0].store.standing.identity.organisation_key = ours.verifying_key().to_bytes();
    let wipe = |key: &SigningKey| {
        let (organisation, device) = (Uuid::from_u128(1), Uuid::from_u128(0xd0));
        let order = Order { organisation, device, serial: 1, command: Command::Wipe }.to_bytes();
        SignedOrder { signature: key.sign(&order).to_vec(), order }
    };
    office.server.orders = vec![wipe(&server_s)];
    assert_eq!(office.sync(0), Progress::Settled, "whoever has the server has not the key");
    office.server.orders = vec![wipe(&ours)];
    assert_eq!(office.sync(0), Progress::Halted(Halt::Wiped));
    now(office.devices[0].resume()).expect("it is kept");
    assert_eq!(office.sync(0), Progress::Halted(Halt::Wiped), "there is no way back");
}
