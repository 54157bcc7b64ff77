//! A relative link in a page leads to a file that exists, and its `#chapter` to a heading in it.

use std::sync::LazyLock;

use regex::Regex;

use super::tree::{Finding, SourceFile, Tree};

static LINK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\]\(([^)\s]+)\)").expect("BUG: the pattern is fixed"));
/// How the messages of these rules point at the reasons.
static CHAPTER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"docs/[\w/-]+\.md#[a-z0-9-]+").expect("BUG: the pattern is fixed"));

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in &tree.files {
        for (number, line) in file.text.lines().enumerate() {
            let mut judge = |target: &str, from_root: bool| {
                if let Some(message) = broken(tree, file, target, from_root) {
                    findings.push(file.finding(number + 1, message));
                }
            };
            if file.path.ends_with(".md") {
                LINK.captures_iter(line).for_each(|link| judge(&link[1], false));
            } else if file.is_rust() {
                CHAPTER.find_iter(line).for_each(|chapter| judge(chapter.as_str(), true));
            }
        }
    }
    findings
}

fn broken(tree: &Tree, file: &SourceFile, target: &str, from_root: bool) -> Option<String> {
    if target.contains("://") || target.starts_with("mailto:") {
        return None;
    }
    let (path, chapter) = target.split_once('#').unwrap_or((target, ""));
    let path = match path {
        "" => file.path.clone(),
        path if from_root => path.to_owned(),
        path => join(&file.path, path),
    };
    // Pictures are not text and so not in the tree; a folder is named by what lies below it.
    let is_text = path.rsplit('/').next().is_some_and(|name| name.ends_with(".md") || name.ends_with(".rs"));
    let Some(page) = tree.get(&path) else {
        let known = !is_text || tree.below(&format!("{path}/")).next().is_some();
        return (!known).then(|| format!("leads to {path}, which does not exist"));
    };
    let found = chapter.is_empty() || headings(page).any(|heading| heading == chapter);
    (!found).then(|| format!("leads to a chapter `{chapter}` that {path} does not have"))
}

fn join(from: &str, relative: &str) -> String {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for step in relative.split('/') {
        match step {
            "." | "" => {}
            ".." => drop(folders.pop()),
            name => folders.push(name),
        }
    }
    folders.join("/")
}

/// Headings as the usual viewers turn them into anchors.
fn headings(page: &SourceFile) -> impl Iterator<Item = String> {
    page.text.lines().filter(|line| line.starts_with('#')).map(|line| {
        let kept = line.trim_start_matches('#').trim().to_lowercase();
        kept.chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
            .collect::<String>()
            .replace(' ', "-")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_missing_pages_and_chapters_are_found() {
        let tree = Tree::of(&[
            ("docs/a.md", "# A\n[ok](b.md#two-words) [gone](c.md) [no](b.md#three) [out](https://example.org)\n"),
            ("docs/b.md", "# B\n## Two words\n"),
        ]);
        let found: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("docs/c.md") && found[1].contains("`three`"), "{found:?}");
    }

    #[test]
    fn a_rule_points_at_a_chapter_that_exists() {
        let rule = ["const WHY: &str = \"See docs/b.md", "#gone\";"].concat();
        let tree = Tree::of(&[("x/rule.rs", &rule), ("docs/b.md", "# B\n")]);
        assert_eq!(check(&tree).len(), 1);
    }
}
