//! kill -9 at random moments while one import and many edits run in parallel.
//!
//! `CRASH_ROUNDS` sets the number of kills (200), `CRASH_SEED` repeats a run. Each opening after a kill first
//! proves the workspace and everything that was acknowledged, then works on until the next kill.

mod edits;
mod ledger;

use std::time::{Duration, Instant};

use fastrand::Rng;
use serde_json::json;
use waystation_crash::Site;

use crate::edits::work_until;
use crate::ledger::Ledger;

/// Kills of one workspace before a fresh one is begun: keeps each proof short.
const KILLS_PER_WORKSPACE: usize = 10;
/// Longest a round works before the kill.
const LONGEST_MS: u64 = 700;
const WORKERS: usize = 2;

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().map(|text| text.parse().expect("a number"))
}

#[derive(Default)]
struct Figures {
    kills: usize,
    while_opening: usize,
    while_importing: usize,
    acknowledged: usize,
    undone_imports: usize,
}

#[test]
fn no_acknowledged_work_is_lost_and_no_chain_broken_by_kills_at_random_moments() {
    let rounds = usize::try_from(number("CRASH_ROUNDS").unwrap_or(200)).expect("fits");
    let seed = number("CRASH_SEED").unwrap_or_else(|| fastrand::u64(..1_000_000));
    println!("CRASH_SEED={seed}");
    let began = Instant::now();
    let workers: Vec<_> = (0..WORKERS)
        .map(|worker| {
            let mut random = Rng::with_seed(seed + worker as u64);
            let share = rounds / WORKERS + usize::from(worker < rounds % WORKERS);
            std::thread::spawn(move || {
                let mut figures = Figures::default();
                while figures.kills < share {
                    let kills = KILLS_PER_WORKSPACE.min(share - figures.kills);
                    one_workspace(&mut random, kills, &mut figures);
                }
                figures
            })
        })
        .collect();
    let mut sum = Figures::default();
    for worker in workers {
        let part = worker.join().unwrap_or_else(|_| panic!("a worker failed; repeat with CRASH_SEED={seed}"));
        sum.kills += part.kills;
        sum.while_opening += part.while_opening;
        sum.while_importing += part.while_importing;
        sum.acknowledged += part.acknowledged;
        sum.undone_imports += part.undone_imports;
    }
    println!(
        "{} kills, {} of them while opening, {} while importing; {} acknowledged writes kept, {} interrupted imports \
         undone; {:.0?}",
        sum.kills,
        sum.while_opening,
        sum.while_importing,
        sum.acknowledged,
        sum.undone_imports,
        began.elapsed()
    );
    assert_eq!(sum.kills, rounds);
    assert!(sum.acknowledged >= rounds, "the kills came before anything was written");
}

fn one_workspace(random: &mut Rng, kills: usize, figures: &mut Figures) {
    let site = Site::new(env!("CARGO_BIN_EXE_ways-under-test"));
    let file = site.generated_csv("import.csv", 1_200, random.u64(..1_000));
    let mut ledger = Ledger::default();
    for _ in 0..kills {
        let mut stream = site.stream();
        figures.kills += 1;
        if random.u8(..8) == 0 {
            std::thread::sleep(Duration::from_millis(random.u64(..500)));
            stream.kill();
            figures.while_opening += 1;
            continue;
        }
        ledger.prove(&mut stream, random);
        if ledger.tag.is_empty() {
            let tag = stream.call("create_tag", &json!({ "name": "急", "shape": "ring" }));
            ledger.tag = tag["id"].as_str().expect("an id").to_owned();
            // The first write of a process reads the pinyin tables, which would take up the whole round.
            ledger.create_and_wait(&mut stream);
        }
        let until = Instant::now() + Duration::from_millis(random.u64(..LONGEST_MS));
        let import = (random.u8(..10) < 4 && ledger.imported < 2_500).then_some(file.as_path());
        work_until(until, &mut stream, &mut ledger, random, import);
        for (id, answer) in stream.kill() {
            ledger.hear(id, answer);
        }
        figures.while_importing += usize::from(ledger.die());
    }
    let mut stream = site.stream();
    ledger.prove(&mut stream, random);
    stream.close();
    site.assert_clean();
    figures.acknowledged += ledger.acknowledged;
    figures.undone_imports += ledger.undone_imports;
}
