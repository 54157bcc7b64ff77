//! Nothing in the tree names one person's machine: such a path works for its author alone.

use std::sync::LazyLock;

use regex::Regex;

use super::tree::{Finding, Tree};

static MACHINE: LazyLock<Regex> = LazyLock::new(|| {
    let roots = ["work/", "root/", "home/[a-z]", "Users/[A-Za-z]"].join("|");
    Regex::new(&format!(r#"(?:^|[\s"'`(=:])/(?:{roots})|[A-Z]:\\Users\\"#)).expect("BUG: the pattern is fixed")
});

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.files.iter().filter(|file| file.path != "crates/xtask/src/check/paths.rs") {
        for (number, line) in file.text.lines().enumerate() {
            if MACHINE.is_match(line) {
                findings.push(file.finding(
                    number + 1,
                    "names a folder of one machine; take the path from an argument, a temporary folder or the \
                     system's data folder",
                ));
            }
        }
        if file.path.ends_with("package-lock.json") && file.text.contains("\"resolved\"") {
            findings.push(file.whole(
                "names the registry it was made with; keep `omit-lockfile-registry-resolved=true` in .npmrc beside it \
                 and run `npm install --package-lock-only` again",
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_one_machine_is_found() {
        let tree = Tree::of(&[
            ("a.rs", "const A: &str = \"/root/data\";"),
            ("b.md", "See `/api/work/list` and https://example.org/home/page."),
            ("ui/package-lock.json", "{ \"resolved\": \"https://registry\" }"),
        ]);
        let found: Vec<String> = check(&tree).iter().map(|finding| finding.path.clone()).collect();
        assert_eq!(found, ["a.rs", "ui/package-lock.json"]);
    }
}
