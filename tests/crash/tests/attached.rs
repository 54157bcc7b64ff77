//! kill -9 at random moments while files are attached and removed: what was acknowledged comes out byte by byte, what was not
//! leaves nothing behind, and no file is without its row.
//!
//! `ATTACH_ROUNDS` sets the number of kills (15), `CRASH_SEED` repeats a run.

use std::collections::HashMap;
use std::fs;
use std::time::{Duration, Instant};

use fastrand::Rng;
use serde_json::{Value as Json, json};
use waystation_crash::{Site, Stream};

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().map(|text| text.parse().expect("a number"))
}

/// A file of that many bytes which no other is like.
fn bytes(number: u64, length: usize) -> Vec<u8> {
    let mut random = Rng::with_seed(number);
    (0..length).map(|_| random.u8(..)).collect()
}

struct Ledger {
    customer: Json,
    next: u64,
    /// Attached and acknowledged: what is in it, by its id.
    kept: HashMap<String, Vec<u8>>,
}

impl Ledger {
    fn prove(&self, site: &Site, stream: &mut Stream) {
        for (id, bytes) in &self.kept {
            let out = site.path("out.bin");
            stream.call("save_attachment_as", &json!({ "id": id, "path": out }));
            assert!(&fs::read(&out).expect("is there") == bytes, "{id} came out otherwise");
        }
        // Acknowledged or not, each row has its file, and each file its row.
        let listed = stream.call("list_attachments", &json!({ "record": "customer", "id": self.customer }));
        let rows = listed.as_array().expect("a list").len();
        let files = fs::read_dir(site.path("workspace/attachments")).map_or(0, Iterator::count);
        assert!(
            rows >= self.kept.len() && files == rows,
            "{rows} rows, {files} files, {} acknowledged",
            self.kept.len()
        );
    }

    /// Attaches until the time is up; what is under way then is killed.
    fn work(&mut self, site: &Site, stream: &mut Stream, random: &mut Rng, until: Instant) {
        let mut asked: HashMap<u64, Vec<u8>> = HashMap::new();
        while Instant::now() < until {
            self.next += 1;
            let bytes = bytes(self.next, random.usize(1..400_000));
            let file = site.path(&format!("in-{}.bin", self.next));
            fs::write(&file, &bytes).expect("writes");
            let attachment = json!({ "record": "customer", "record_id": self.customer });
            let request = json!({ "attachment": attachment, "source": { "path": file } });
            asked.insert(stream.send("attach_file", &request), bytes);
            while let Some((id, answer)) = stream.receive(Duration::from_millis(random.u64(..30))) {
                self.hear(&mut asked, id, answer.expect("attaches"));
            }
        }
    }

    fn hear(&mut self, asked: &mut HashMap<u64, Vec<u8>>, id: u64, answer: Json) {
        let bytes = asked.remove(&id).expect("was asked");
        self.kept.insert(answer["id"].as_str().expect("an id").to_owned(), bytes);
    }
}

#[test]
fn a_kill_while_files_are_attached_leaves_those_that_were_acknowledged_whole_and_no_others() {
    let rounds = number("ATTACH_ROUNDS").unwrap_or(15);
    let seed = number("CRASH_SEED").unwrap_or_else(|| fastrand::u64(..1_000_000));
    println!("CRASH_SEED={seed}");
    let mut random = Rng::with_seed(seed);
    let site = Site::new(env!("CARGO_BIN_EXE_ways-under-test"));
    let mut stream = site.stream();
    let customer = json!({ "kind": "company", "name": "海塘仓储", "source": "展会" });
    let customer = stream.call("create_customer", &json!({ "customer": customer }))["id"].clone();
    let mut ledger = Ledger { customer, next: 0, kept: HashMap::new() };
    for _ in 0..rounds {
        let until = Instant::now() + Duration::from_millis(random.u64(20..600));
        ledger.work(&site, &mut stream, &mut random, until);
        stream.kill();
        stream = site.stream();
        ledger.prove(&site, &mut stream);
    }
    stream.close();
    site.assert_clean();
    println!("{rounds} kills, {} of {} files acknowledged and whole", ledger.kept.len(), ledger.next);
    assert!(ledger.kept.len() as u64 >= rounds, "the kills came before anything was attached");
}
