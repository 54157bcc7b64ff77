//! SQL and connections stay in `crates/store`; a module's `queries.rs` may say what it reads, never write.
//!
//! Whoever could write a row past `WriteScope` would write it past rights, journal, search and sync at once.

use std::sync::LazyLock;

use regex::Regex;

use super::tokens::{Kind, lines_with_path, tokens};
use super::tree::{Finding, SourceFile, Tree};

const CONNECTIONS: [&str; 5] = ["sqlx", "libsqlite3_sys", "SqlitePool", "SqliteConnection", "SqliteConnectOptions"];

static READ: LazyLock<Regex> = LazyLock::new(|| pattern(r"select\s+[\w(*'.\x22?]|with\s+(recursive\s+)?\w+\s+as\b"));
static WRITE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"insert\s+(or\s+\w+\s+)?into\b|update\s+\S+\s+set\b|delete\s+from\b|replace\s+into\b|pragma\s+\w+|",
        r"(create|drop|alter)\s+(temp\s+|virtual\s+|unique\s+)?(table|index|trigger|view)\b|begin\s+immediate|vacuum\b"
    ))
});

fn pattern(alternatives: &str) -> Regex {
    Regex::new(&format!(r"(?is)^\s*({alternatives})")).expect("BUG: the pattern is fixed")
}

pub fn check(tree: &Tree) -> Vec<Finding> {
    let judged = |file: &&SourceFile| {
        file.is_rust()
            && (file.path.starts_with("crates/") || file.path.starts_with("src-tauri/"))
            && !file.path.starts_with("crates/store/")
            && !file.path.starts_with("crates/xtask/")
            // Programs that must not compile show what would be refused.
            && !file.path.contains("/tests/ui/")
    };
    tree.files.iter().filter(judged).flat_map(judge).collect()
}

fn judge(file: &SourceFile) -> Vec<Finding> {
    let tokens = tokens(file);
    let mut findings = Vec::new();
    for name in CONNECTIONS {
        let message = format!(
            "`{name}` opens a way past rights and journal; connections belong in crates/store, a handler takes a \
             ReadScope or a WriteScope. See docs/architecture.md#where-a-row-is-written"
        );
        findings.extend(lines_with_path(&tokens, name).into_iter().map(|line| file.finding(line, message.clone())));
    }
    for window in tokens.windows(3) {
        if let [dot, name, call] = window
            && dot.kind == Kind::Mark('.')
            && name.kind == Kind::Name("begin".into())
            && call.kind == Kind::Mark('(')
        {
            findings.push(file.finding(
                name.line,
                "a transaction is begun by `dispatch` alone, after authorisation; write through the WriteScope you \
                 are given. See docs/architecture.md#one-path",
            ));
        }
    }
    let queries = is_queries(&file.path);
    for token in &tokens {
        let Kind::Text(text) = &token.kind else { continue };
        if WRITE.is_match(text) {
            findings.push(file.finding(
                token.line,
                "SQL that writes; declare the field in the record's model.rs and call WriteScope::insert, update, \
                 archive, restore or delete. See docs/architecture.md#where-a-row-is-written",
            ));
        } else if READ.is_match(text) && !queries {
            findings.push(file.finding(
                token.line,
                "SQL outside a room for it; a module's reads belong in crates/crm/src/<module>/queries.rs. See \
                 docs/architecture.md#where-a-row-is-read",
            ));
        }
    }
    findings
}

fn is_queries(path: &str) -> bool {
    path.strip_prefix("crates/crm/src/")
        .is_some_and(|inside| inside.ends_with("/queries.rs") || inside.contains("/queries/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, source: &str) -> Vec<String> {
        check(&Tree::of(&[(path, source)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_module_may_read_in_its_queries() {
        let read = r#"const ALL: &str = "SELECT id FROM visible_customer";"#;
        assert!(findings("crates/crm/src/customers/queries.rs", read).is_empty());
        let elsewhere = findings("crates/crm/src/customers/commands.rs", read);
        assert!(elsewhere[0].contains("queries.rs"), "{elsewhere:?}");
    }

    #[test]
    fn no_module_writes_sql_even_inside_a_macro() {
        let write =
            "fn f() {\n    let sql = format!(\"UPDATE {} SET x = 1\", 1);\n    run(concat!(\"DELETE FROM a\"));\n}";
        let found = findings("crates/crm/src/customers/queries.rs", write);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[1].starts_with("crates/crm/src/customers/queries.rs:3:"), "{found:?}");
    }

    #[test]
    fn a_connection_outside_the_store_is_found() {
        let source = "use sqlx::SqliteConnection;\nasync fn f(c: &mut SqliteConnection) {\n    c.begin().await;\n}";
        let found = findings("src-tauri/src/call.rs", source);
        assert!(found.iter().any(|finding| finding.contains("WriteScope")), "{found:?}");
        assert!(found.iter().any(|finding| finding.starts_with("src-tauri/src/call.rs:3:")), "{found:?}");
    }

    #[test]
    fn the_store_keeps_its_sql_and_prose_is_not_sql() {
        assert!(findings("crates/store/src/scope.rs", r#"const A: &str = "INSERT INTO a VALUES (1)";"#).is_empty());
        let prose = "/// SELECT is a word.\nconst A: &str = \"select: choose a customer\";";
        assert!(findings("crates/crm/src/customers/views.rs", prose).is_empty());
    }
}
