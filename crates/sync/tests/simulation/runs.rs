//! Many seeds; and two planted bugs, which must not pass.

use crate::weather::Tally;
use crate::world::World;

const SEEDS: u64 = 3;
const HOURS: i64 = 48;

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().and_then(|value| value.parse().ok())
}

#[test]
fn whatever_happens_all_agree_in_the_end_and_nobody_ever_holds_what_they_may_not_see() {
    let seeds = match number("SYNC_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("SYNC_SEEDS").unwrap_or(SEEDS),
    };
    let mut tally = Tally::default();
    for seed in seeds {
        match World::new(seed).run(HOURS) {
            Ok(lived) => tally.add(&lived),
            Err(fault) => panic!("{fault}; again with SYNC_SEED={seed}"),
        }
    }
    println!("{tally}");
}

/// The first fault among some seeds.
fn fault_with(plant: impl Fn(&mut World)) -> Option<String> {
    (0..SEEDS).find_map(|seed| {
        let mut world = World::new(seed);
        plant(&mut world);
        world.run(HOURS).err()
    })
}

#[test]
fn a_server_that_forgets_how_far_it_judged_is_found_out() {
    let fault = fault_with(|world| world.server.forgets_marks = true);
    println!("{fault:?}");
    assert!(fault.is_some_and(|fault| fault.starts_with("I-ONCE") || fault.starts_with("I-KEPT")));
}

#[test]
fn a_device_that_keeps_what_is_no_longer_its_member_s_is_found_out() {
    let keep = |world: &mut World| {
        world.machines.iter_mut().for_each(|machine| machine.device.store.keeps_purged = true);
    };
    let fault = fault_with(keep);
    println!("{fault:?}");
    assert!(fault.is_some_and(|fault| fault.starts_with("I-NEED") || fault.starts_with("I-REACH")));
}
