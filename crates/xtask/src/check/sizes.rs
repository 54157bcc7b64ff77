//! A file or function past these sizes does a second thing, and the second thing wants a name of its own.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use super::tree::{Finding, SourceFile, Tree};

const LIMITS: [(&str, usize); 3] = [(".rs", 400), (".tsx", 250), (".ts", 300)];
const FUNCTION_LIMIT: usize = 50;

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.files.iter().filter(|file| !file.is_generated()) {
        let lines = file.text.lines().count();
        if let Some((_, limit)) = LIMITS.iter().find(|(ending, _)| file.path.ends_with(ending))
            && lines > *limit
        {
            findings.push(file.whole(format!(
                "{lines} lines, at most {limit}; look for the second thing this file does and give it its own. See \
                 docs/architecture.md#size-and-names"
            )));
        }
        if file.is_rust() {
            findings.extend(long_functions(file));
        }
    }
    findings
}

fn long_functions(file: &SourceFile) -> Vec<Finding> {
    let Ok(syntax) = syn::parse_file(&file.text) else { return Vec::new() };
    let mut functions = Functions { long: Vec::new() };
    functions.visit_file(&syntax);
    let finding = |(name, line, lines): (String, usize, usize)| {
        file.finding(
            line,
            format!(
                "`{name}` has {lines} lines, at most {FUNCTION_LIMIT}; name a step of it and move it out. See \
                 docs/architecture.md#size-and-names"
            ),
        )
    };
    functions.long.into_iter().map(finding).collect()
}

struct Functions {
    long: Vec<(String, usize, usize)>,
}

impl Functions {
    fn judge(&mut self, signature: &syn::Signature, whole: proc_macro2::Span) {
        let from = signature.span().start().line;
        let lines = whole.end().line - from + 1;
        if lines > FUNCTION_LIMIT {
            self.long.push((signature.ident.to_string(), from, lines));
        }
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.judge(&item.sig, item.block.span());
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.judge(&item.sig, item.block.span());
        visit::visit_impl_item_fn(self, item);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> Vec<String> {
        check(&Tree::of(&[(path, text)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn each_language_has_its_limit() {
        assert!(findings("a.rs", &"\n".repeat(400)).is_empty());
        assert_eq!(findings("a.rs", &"\n".repeat(401)).len(), 1);
        assert_eq!(findings("a.tsx", &"\n".repeat(251)).len(), 1);
        assert!(findings("a.ts", &"\n".repeat(251)).is_empty());
        assert!(findings("ui/src/backend/bindings.ts", &"\n".repeat(900)).is_empty());
    }

    #[test]
    fn a_long_function_is_named() {
        let long =
            format!("struct A;\nimpl A {{\n    fn load(&self) {{\n{}    }}\n}}\n", "        run();\n".repeat(49));
        assert!(findings("a.rs", &long)[0].starts_with("a.rs:3: `load` has 51 lines"));
        assert!(findings("a.rs", &long.replacen("        run();\n", "", 1)).is_empty());
    }
}
