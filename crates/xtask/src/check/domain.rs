//! `crates/domain` decides and does nothing else: no file, network, clock, randomness or waiting.
//!
//! The server will judge a pushed change with this very code; a decision that read a clock would answer differently
//! there.

use super::tokens::{lines_with_path, tokens};
use super::tree::{Finding, Tree};

const IMPURE: [(&str, &str); 16] = [
    ("std::fs", "files"),
    ("std::net", "the network"),
    ("std::process", "processes"),
    ("std::env", "the environment"),
    ("std::thread", "threads"),
    ("tokio", "waiting"),
    ("async", "waiting"),
    ("SystemTime", "the clock"),
    ("Instant", "the clock"),
    ("Utc::now", "the clock"),
    ("Local::now", "the clock"),
    ("now_v7", "the clock"),
    ("new_v4", "randomness"),
    ("getrandom", "randomness"),
    ("rand", "randomness"),
    ("tracing", "the log"),
];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.below("crates/domain/src/").filter(|file| file.is_rust()) {
        let tokens = tokens(file);
        for (path, what) in IMPURE {
            let message = format!(
                "`{path}` brings {what} into the domain; take the value as a parameter and let crates/crm or \
                 crates/store fetch it. See docs/architecture.md#rooms"
            );
            findings.extend(lines_with_path(&tokens, path).into_iter().map(|line| file.finding(line, message.clone())));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_that_reads_the_clock_is_found() {
        let rules = "fn overdue(due: Date) -> bool {\n    due < chrono::Utc::now().date_naive()\n}";
        let found = check(&Tree::of(&[("crates/domain/src/tasks/rules.rs", rules)]));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, Some(2));
        assert!(found[0].message.contains("parameter"));
    }

    #[test]
    fn a_decision_given_the_time_is_fine_and_other_rooms_may_ask() {
        let tree = Tree::of(&[
            ("crates/domain/src/tasks/rules.rs", "fn overdue(due: Date, today: Date) -> bool { due < today }"),
            ("crates/crm/src/clock.rs", "fn now() -> DateTime<Utc> { Utc::now() }"),
        ]);
        assert!(check(&tree).is_empty());
    }
}
