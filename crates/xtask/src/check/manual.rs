//! The manual has the same pages in both languages, and no page is empty.

use super::tree::{Finding, Tree};

const LANGUAGES: [&str; 2] = ["docs/manual/zh/", "docs/manual/en/"];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (here, there) in [(LANGUAGES[0], LANGUAGES[1]), (LANGUAGES[1], LANGUAGES[0])] {
        for page in tree.below(here) {
            let twin = page.path.replacen(here, there, 1);
            if tree.get(&twin).is_none() {
                findings.push(page.whole(format!("has no twin {twin}; a page exists in both languages or in neither")));
            }
            if !page.text.starts_with("# ") {
                findings
                    .push(page.whole("a page opens with its title: `# …`, which the help's table of contents shows"));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_in_one_language_only_is_found() {
        let tree = Tree::of(&[
            ("docs/manual/zh/search.md", "# 搜索"),
            ("docs/manual/en/search.md", "# Search"),
            ("docs/manual/zh/keys.md", "# 钥匙"),
        ]);
        let found: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("docs/manual/en/keys.md"));
    }
}
