//! Imports point one way: domain ← store ← crm ← {src-tauri, cli}; each outside library has the rooms that may know it.

use toml::{Table, Value};

use super::tree::{Finding, SourceFile, Tree};

/// Room → the rooms it may depend on. Whatever is not listed may depend on all (`testkit`, benches, journeys).
const ROOMS: [(&str, &[&str]); 9] = [
    ("crates/domain-derive", &[]),
    ("crates/domain", &["domain-derive"]),
    ("crates/store", &["domain"]),
    ("crates/crm", &["domain", "store"]),
    ("crates/sync", &["domain"]),
    ("crates/cli", &["domain", "store", "crm", "testkit"]),
    ("src-tauri", &["domain", "store", "crm"]),
    ("crates/testkit", &["domain", "store", "crm"]),
    ("crates/xtask", &[]),
];
const OURS: [&str; 7] = ["domain", "domain-derive", "store", "crm", "sync", "testkit", "ways"];

/// Library → the rooms that may name it, and why.
const LIBRARIES: [(&str, &[&str], &str); 7] = [
    ("sqlx", &["crates/store"], "only the store holds a connection"),
    ("libsqlite3-sys", &["crates/store"], "only the store holds a connection"),
    ("tauri", &["src-tauri"], "the core knows no window"),
    ("rfd", &["src-tauri"], "the core knows no window"),
    ("clap", &["crates/cli", "crates/xtask"], "only the command lines read arguments"),
    ("axum", &["crates/server"], "only the server listens"),
    ("reqwest", &["crates/sync-client", "src-tauri"], "only the device end of sync calls out"),
];

pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.files.iter().filter(|file| file.path.ends_with("/Cargo.toml")).flat_map(judge).collect()
}

fn judge(file: &SourceFile) -> Vec<Finding> {
    let room = file.path.trim_end_matches("/Cargo.toml");
    let manifest: Table = match file.text.parse() {
        Ok(manifest) => manifest,
        Err(error) => return vec![file.whole(error.to_string())],
    };
    let mut findings = Vec::new();
    for (section, wanted) in dependencies(&manifest) {
        let line = line_of(file, &wanted);
        if let Some((_, allowed)) = ROOMS.iter().find(|(known, _)| *known == room)
            && OURS.contains(&wanted.as_str())
            && !allowed.contains(&wanted.as_str())
            && !(section == "dev-dependencies" && wanted == "testkit")
        {
            findings.push(file.finding(
                line,
                format!("{room} may not depend on {wanted}; imports point one way. See docs/architecture.md#rooms"),
            ));
        }
        if let Some((_, rooms, reason)) = LIBRARIES.iter().find(|(library, ..)| *library == wanted)
            && (room.starts_with("crates/") || room == "src-tauri")
            && section != "dev-dependencies"
            && !rooms.contains(&room)
        {
            findings.push(file.finding(
                line,
                format!("{wanted} belongs in {}: {reason}. See docs/architecture.md#rooms", rooms.join(", ")),
            ));
        }
    }
    findings
}

/// Every `(section, name)` of a manifest, those for one target included.
fn dependencies(manifest: &Table) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut collect = |table: &Table| {
        for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let names = table.get(section).and_then(Value::as_table).into_iter().flat_map(Table::keys);
            found.extend(names.map(|name| (section.to_owned(), name.clone())));
        }
    };
    collect(manifest);
    for target in manifest.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values) {
        target.as_table().into_iter().for_each(&mut collect);
    }
    found
}

fn line_of(file: &SourceFile, name: &str) -> usize {
    let begins = |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '.', '=']));
    file.text.lines().position(begins).map_or(1, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, manifest: &str) -> Vec<String> {
        check(&Tree::of(&[(path, manifest)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_domain_knows_nobody() {
        let found = findings("crates/domain/Cargo.toml", "[dependencies]\nserde = \"1\"\nstore.workspace = true\n");
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("crates/domain/Cargo.toml:3: crates/domain may not depend on store"), "{found:?}");
    }

    #[test]
    fn only_the_store_has_the_database_whatever_the_target() {
        let manifest = "[target.'cfg(unix)'.dependencies]\nsqlx = \"1\"\n";
        assert!(findings("crates/crm/Cargo.toml", manifest)[0].contains("only the store holds a connection"));
        assert!(findings("crates/store/Cargo.toml", manifest).is_empty());
    }

    #[test]
    fn tests_may_use_the_testkit() {
        assert!(findings("crates/crm/Cargo.toml", "[dev-dependencies]\ntestkit.workspace = true\n").is_empty());
        assert!(!findings("crates/crm/Cargo.toml", "[dependencies]\ntestkit.workspace = true\n").is_empty());
    }
}
