//! kill -9 while the data key changes.
//!
//! `CRASH_ROTATIONS` sets the number of kills (30), `CRASH_SEED` repeats a run. Every other kill waits until the slots
//! carry both keys and comes around the switch; the others come anywhere. Whatever happened, the workspace opens by
//! everybody's own secret, has every row, and is clean.

use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use fastrand::Rng;
use serde_json::{Value as Json, json};
use waystation_crash::{PASSPHRASE, Site, Stream};

const CUSTOMERS: u64 = 400;
/// Kills of one workspace before a fresh one is begun.
const KILLS_PER_WORKSPACE: usize = 10;
/// From the slots carrying both keys to the end of a rotation, and somewhat beyond.
const SWITCH: Duration = Duration::from_millis(60);

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().map(|text| text.parse().expect("a number"))
}

/// Where a kill came, by what it left behind.
#[derive(Debug, Default)]
struct Figures {
    /// While the second database was written and proved, or before.
    preparing: usize,
    /// The slots carry both keys, the database is the old one.
    before_the_switch: usize,
    /// The slots carry both keys, the database is the new one.
    behind_the_switch: usize,
    after: usize,
}

struct Office {
    site: Site,
    /// Login of the one who stays.
    colleague: String,
    leaver: String,
    counts: Json,
    /// How long a rotation takes when nothing cuts it off.
    span: Duration,
}

#[test]
fn a_change_of_the_data_key_cut_off_at_any_moment_locks_nobody_out_and_loses_nothing() {
    let rounds = usize::try_from(number("CRASH_ROTATIONS").unwrap_or(30)).expect("fits");
    let seed = number("CRASH_SEED").unwrap_or_else(|| fastrand::u64(..1_000_000));
    println!("CRASH_SEED={seed}");
    let mut random = Rng::with_seed(seed);
    let mut figures = Figures::default();
    for begun in (0..rounds).step_by(KILLS_PER_WORKSPACE) {
        let office = Office::open(random.u64(..1_000));
        for round in begun..rounds.min(begun + KILLS_PER_WORKSPACE) {
            office.kill_while_rotating(&mut random, round % 2 == 0, &mut figures);
            office.prove();
        }
        office.site.assert_clean();
    }
    println!("{rounds} kills: {figures:?}");
    let at_the_switch = figures.before_the_switch + figures.behind_the_switch;
    assert!(at_the_switch >= rounds / 10, "too few kills in the moment that matters: {figures:?}");
}

impl Office {
    /// A company with a colleague who stays and one who leaves.
    fn open(seed: u64) -> Self {
        let site = Site::new(env!("CARGO_BIN_EXE_ways-under-test"));
        let made = site.run(&["demo", "--customers", &CUSTOMERS.to_string(), "--seed", &seed.to_string()]);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let mut stream = site.stream();
        let members = stream.call("list_members", &json!({}));
        let logins = |member: &&Json| member["login"] != "lin" && member["active"] == true;
        let others: Vec<&Json> = members.as_array().expect("a list").iter().filter(logins).collect();
        for member in &others[..2] {
            let request = json!({ "member": member["id"], "passphrase": PASSPHRASE });
            stream.call("set_member_passphrase", &request);
        }
        let colleague = others[0]["login"].as_str().expect("a login").to_owned();
        let leaver = others[1]["id"].as_str().expect("an id").to_owned();
        let began = Instant::now();
        stream.call("revoke_member_keys", &json!({ "member": leaver, "passphrase": PASSPHRASE }));
        let span = began.elapsed();
        let counts = counts(&mut stream);
        stream.close();
        Self { site, colleague, leaver, counts, span }
    }

    fn kill_while_rotating(&self, random: &mut Rng, at_the_switch: bool, figures: &mut Figures) {
        let mut stream = self.site.stream();
        stream.call("session", &json!({}));
        let began = Instant::now();
        stream.send("revoke_member_keys", &json!({ "member": self.leaver, "passphrase": PASSPHRASE }));
        if at_the_switch {
            while !self.has_both_keys() && began.elapsed() < self.span * 20 {
                sleep(Duration::from_micros(200));
            }
            sleep(SWITCH.mul_f64(random.f64()));
        } else {
            sleep(self.span.mul_f64(random.f64() * 1.2));
        }
        let revoked = stream.kill().iter().any(|(_, answer)| answer.is_ok());
        let second = self.site.workspace().join("waystation.next.db").exists();
        match (self.has_both_keys(), second) {
            (true, true) => figures.before_the_switch += 1,
            (true, false) => figures.behind_the_switch += 1,
            (false, _) if revoked => figures.after += 1,
            (false, _) => figures.preparing += 1,
        }
    }

    /// As the slot file stands this moment; it is replaced whole.
    fn has_both_keys(&self) -> bool {
        let text = fs::read(self.site.workspace().join("slots.a.json")).unwrap_or_default();
        let copy: Json = serde_json::from_slice(&text).unwrap_or_default();
        let slots = copy["file"]["slots"].as_array().cloned().unwrap_or_default();
        slots.iter().any(|slot| !slot["next_data_key"].is_null())
    }

    /// It opens for both who stay, whole and clean, and nothing is left lying about.
    fn prove(&self) {
        let mut stream =
            Stream::start(self.site.command_as(&self.colleague, &["call", "--stdin"]), self.site.path("colleague.log"));
        assert_eq!(stream.call("session", &json!({}))["member"]["login"], json!(self.colleague));
        stream.close();
        let mut stream = self.site.stream();
        let proof = stream.call("verify_workspace", &json!({}));
        assert_eq!(proof["findings"], json!([]), "after a kill");
        assert_eq!(counts(&mut stream), self.counts);
        let found = stream.call("search", &json!({ "text": "有限公司", "limit": 5 }));
        assert!(found["hits"].as_array().is_some_and(|hits| hits.len() >= 5), "{found}");
        stream.close();
        assert!(!self.has_both_keys());
        assert!(!self.site.workspace().join("waystation.next.db").exists());
    }
}

fn counts(stream: &mut Stream) -> Json {
    stream.call("get_workspace_status", &json!({}))["counts"].clone()
}
