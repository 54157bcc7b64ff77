//! Every error code a person can meet has its text in both languages.
//!
//! TypeScript already refuses a gap once the bindings are generated; this says so a step earlier, beside the enum.

use syn::Item;

use super::tree::{Finding, SourceFile, Tree};

const CODES: &str = "crates/domain/src/error.rs";
const TEXTS: [&str; 2] = ["ui/src/shared/errors/texts/zh-CN.ts", "ui/src/shared/errors/texts/en.ts"];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let Some(file) = tree.get(CODES) else { return Vec::new() };
    let variants = variants(file);
    let mut findings = Vec::new();
    for path in TEXTS {
        let Some(texts) = tree.get(path) else {
            findings.push(file.whole(format!("the texts of the error codes are missing: {path}")));
            continue;
        };
        let told = |code: &str| texts.text.lines().any(|line| line.trim_start().starts_with(&format!("{code}:")));
        for (line, variant) in &variants {
            let code = snake_case(variant);
            if !told(&code) {
                findings.push(file.finding(
                    *line,
                    format!(
                        "`{variant}` has no text in {path}; add `{code}: {{ what, next }}`. See \
                         docs/architecture.md#errors"
                    ),
                ));
            }
        }
    }
    findings
}

fn variants(file: &SourceFile) -> Vec<(usize, String)> {
    let Ok(syntax) = syn::parse_file(&file.text) else { return Vec::new() };
    let codes = syntax.items.into_iter().find_map(|item| match item {
        Item::Enum(item) if item.ident == "Code" => Some(item.variants),
        _ => None,
    });
    let named = |variant: syn::Variant| (variant.ident.span().start().line, variant.ident.to_string());
    codes.into_iter().flatten().map(named).collect()
}

fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for (at, letter) in name.char_indices() {
        if letter.is_uppercase() && at > 0 {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_without_a_text_is_found_at_its_line() {
        let tree = Tree::of(&[
            (CODES, "pub enum Code {\n    WrongKey,\n    DiskFull,\n}\n"),
            (TEXTS[0], "  wrong_key: { what: \"\" },\n  disk_full: {},\n"),
            (TEXTS[1], "  wrong_key: { what: \"\" },\n"),
        ]);
        let found: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with(
                "crates/domain/src/error.rs:3: `DiskFull` has no text in ui/src/shared/errors/texts/en.ts"
            )
        );
    }
}
