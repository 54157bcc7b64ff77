//! A running `ways call --stdin`: requests go in, answers come back in any order.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use serde_json::{Value as Json, json};

/// What came back for a request: its answer, or its typed error.
pub type Answer = Result<Json, Json>;

pub struct Stream {
    child: Child,
    stdin: Option<ChildStdin>,
    answers: Receiver<(u64, Answer)>,
    errors: PathBuf,
    next: u64,
}

/// Far more than any single call needs, so that a hang is a failure and not a silence.
const PATIENCE: Duration = Duration::from_secs(120);

impl Stream {
    pub fn start(mut command: Command, errors: PathBuf) -> Self {
        let log = File::create(&errors).expect("a log");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(log);
        let mut child = command.spawn().expect("starts");
        let stdin = child.stdin.take();
        let out = child.stdout.take().expect("piped");
        let (sender, answers) = mpsc::channel();
        std::thread::spawn(move || {
            // A line cut off by the kill was never read by anybody: it is no acknowledgement.
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                let Ok(mut line) = serde_json::from_str::<Json>(&line) else { break };
                let id = line["id"].as_u64().expect("our id");
                let answer = match line["error"].take() {
                    Json::Null => Ok(line["answer"].take()),
                    error => Err(error),
                };
                if sender.send((id, answer)).is_err() {
                    break;
                }
            }
        });
        Self { child, stdin, answers, errors, next: 0 }
    }

    pub fn send(&mut self, name: &str, request: &Json) -> u64 {
        self.next += 1;
        let line = json!({ "id": self.next, "name": name, "request": request });
        // A process that has died takes nothing; the reader notices.
        writeln!(self.stdin.as_mut().expect("open"), "{line}").ok();
        self.next
    }

    /// The next answer, if one comes in time and the process lives.
    pub fn receive(&self, patience: Duration) -> Option<(u64, Answer)> {
        self.answers.recv_timeout(patience).ok()
    }

    /// Sends one request and waits for its answer; nothing else may be under way.
    pub fn try_call(&mut self, name: &str, request: &Json) -> Answer {
        let id = self.send(name, request);
        let Some((answered, answer)) = self.receive(PATIENCE) else {
            panic!("{name} was never answered: {}", self.errors());
        };
        assert_eq!(answered, id, "an answer to another request");
        answer
    }

    pub fn call(&mut self, name: &str, request: &Json) -> Json {
        self.try_call(name, request).unwrap_or_else(|error| panic!("{name} {request}: {error}"))
    }

    pub fn process(&self) -> u32 {
        self.child.id()
    }

    pub fn errors(&self) -> String {
        fs::read_to_string(&self.errors).unwrap_or_default()
    }

    /// kill -9, and what it had answered by then.
    pub fn kill(mut self) -> Vec<(u64, Answer)> {
        self.child.kill().expect("kills");
        self.child.wait().expect("ends");
        let died_before = self.errors();
        assert!(!died_before.contains("panicked"), "{died_before}");
        self.answers.iter().collect()
    }

    /// Lets it end by itself.
    pub fn close(mut self) {
        drop(self.stdin.take());
        let ended = self.child.wait().expect("ends");
        assert!(ended.success(), "{}", self.errors());
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
