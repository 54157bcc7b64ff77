//! Names that say nothing: a `Manager` or a `helpers` file is where code goes that nobody has understood yet.

use std::sync::LazyLock;

use regex::Regex;

use super::tree::{Finding, SourceFile, Tree};

const EMPTY_ENDINGS: [&str; 7] = ["Manager", "Service", "Helper", "Helpers", "Util", "Utils", "Misc"];
const EMPTY_FILES: [&str; 9] = ["common", "misc", "util", "utils", "helper", "helpers", "manager", "managers", "stuff"];

static DECLARED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*(?:export\s+)?(?:default\s+)?(?:pub(?:\([a-z]+\))?\s+)?(?:abstract\s+)?(?:struct|enum|trait|type|class|interface|function|mod)\s+(\w+)")
        .expect("BUG: the pattern is fixed")
});

pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.files.iter().filter(|file| file.is_rust() || file.is_typescript()).flat_map(judge).collect()
}

fn judge(file: &SourceFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut parts = file.path.split('/').map(|part| part.split('.').next().unwrap_or(part).to_lowercase());
    if let Some(part) = parts.find(|part| EMPTY_FILES.contains(&part.as_str())) {
        findings.push(file.whole(format!(
            "`{part}` says nothing about what is inside; name the file after the thing it does. See \
             docs/architecture.md#size-and-names"
        )));
    }
    for (number, line) in file.text.lines().enumerate() {
        let Some(declared) = DECLARED.captures(line) else { continue };
        let name = &declared[1];
        if let Some(ending) = EMPTY_ENDINGS.iter().find(|ending| name.ends_with(*ending)) {
            findings.push(file.finding(
                number + 1,
                format!(
                    "`{name}` hides what it does behind `{ending}`; use the field's own noun. See \
                     docs/architecture.md#size-and-names"
                ),
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, source: &str) -> Vec<String> {
        check(&Tree::of(&[(path, source)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn empty_type_names_are_found_in_both_languages() {
        assert!(findings("a.rs", "pub(crate) struct SlotManager;")[0].contains("`SlotManager`"));
        assert!(findings("a.ts", "export interface DateUtils {}")[0].contains("`DateUtils`"));
        assert!(findings("a.rs", "/// A Manager is a role.\npub struct ManagerRole;").is_empty());
    }

    #[test]
    fn empty_file_names_are_found() {
        assert!(findings("ui/src/shared/utils/dates.ts", "")[0].contains("`utils`"));
        assert!(findings("crates/crm/src/common.rs", "")[0].contains("`common`"));
    }
}
