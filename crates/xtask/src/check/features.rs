//! The interface's rooms: only `ui/src/backend` speaks to the core, and a feature sees another only through its front
//! door (`features/<name>` or `features/<name>/index.ts`).

use std::sync::LazyLock;

use regex::Regex;

use super::tree::{Finding, SourceFile, Tree};

static IMPORT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']"#).expect("BUG: the pattern is fixed")
});
static INVOKE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\binvoke\s*[(<]").expect("BUG: the pattern is fixed"));

pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.below("ui/src/").filter(|file| file.is_typescript()).flat_map(judge).collect()
}

fn judge(file: &SourceFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        let mut found = |message: String| findings.push(file.finding(number + 1, message));
        let is_comment = line.trim_start().starts_with("//") || line.trim_start().starts_with('*');
        if INVOKE.is_match(line) && !is_comment && !file.path.starts_with("ui/src/backend/") {
            found(
                "`invoke` outside ui/src/backend; call `call` of backend/transport.ts from the feature's \
                 queries.ts. See docs/architecture.md#one-path"
                    .to_owned(),
            );
        }
        for import in IMPORT.captures_iter(line) {
            let target = resolve(&file.path, &import[1]);
            if let Some(message) = judge_import(&file.path, &target) {
                found(message);
            }
        }
    }
    findings
}

fn judge_import(from: &str, target: &str) -> Option<String> {
    let room = |path: &str| path.strip_prefix("ui/src/").and_then(|inside| inside.split('/').next()).map(str::to_owned);
    let here = room(from)?;
    if target.starts_with("@tauri-apps/") && here != "backend" {
        return Some(format!(
            "{target} outside ui/src/backend; add what you need to backend/transport.ts. See \
             docs/architecture.md#one-path"
        ));
    }
    let there = room(target)?;
    if here == "backend" && there != "backend" {
        return Some(
            "ui/src/backend knows no screen; pass what it needs as an argument. See \
                     docs/architecture.md#the-interface"
                .to_owned(),
        );
    }
    if here == "shared" && there == "features" {
        return Some(
            "ui/src/shared knows no business; move the business part into its feature. See \
                     docs/architecture.md#the-interface"
                .to_owned(),
        );
    }
    let inside = target.strip_prefix("ui/src/features/")?;
    let (feature, door) = inside.split_once('/').unwrap_or((inside, "index"));
    let own = from.strip_prefix("ui/src/features/").is_some_and(|path| path.starts_with(&format!("{feature}/")));
    (here == "features" && !own && door.trim_end_matches(".ts") != "index").then(|| {
        format!(
            "reaches into the feature {feature}; export what others may use from features/{feature}/index.ts and \
             import \"@/features/{feature}\". See docs/architecture.md#the-interface"
        )
    })
}

/// The file an import names, from the root; a package keeps its own name.
fn resolve(from: &str, import: &str) -> String {
    if let Some(inside) = import.strip_prefix("@/") {
        return format!("ui/src/{inside}");
    }
    if !import.starts_with('.') {
        return import.to_owned();
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for step in import.split('/') {
        match step {
            "." => {}
            ".." => drop(folders.pop()),
            name => folders.push(name),
        }
    }
    folders.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, source: &str) -> Vec<String> {
        check(&Tree::of(&[(path, source)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn only_the_backend_speaks_to_the_core() {
        let source = "import { invoke } from \"@tauri-apps/api/core\";\nexport const f = () => invoke(\"call\");\n";
        let found = findings("ui/src/features/customers/queries.ts", source);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().all(|finding| finding.contains("transport.ts")), "{found:?}");
        assert!(findings("ui/src/backend/transport.ts", source).is_empty());
    }

    #[test]
    fn a_feature_uses_another_by_its_front_door_only() {
        let screen = "ui/src/features/customers/ListScreen.tsx";
        assert!(findings(screen, "import { TagList } from \"@/features/tags\";").is_empty());
        assert!(findings(screen, "import { row } from \"./grid/row\";").is_empty());
        assert!(findings(screen, "import { useTags } from \"@/features/tags/queries\";")[0].contains("index.ts"));
        assert!(findings(screen, "const Tags = lazy(() => import('../tags/TagList'));")[0].contains("features/tags"));
    }

    #[test]
    fn the_app_collects_what_features_declare() {
        let router = "import { routes } from \"@/features/customers/routes\";";
        assert!(findings("ui/src/app/routes/router.ts", router).is_empty());
    }

    #[test]
    fn shared_parts_know_no_business() {
        let source = "import { Customer } from \"@/features/customers\";";
        assert!(findings("ui/src/shared/grid/RecordGrid.tsx", source)[0].contains("knows no business"));
    }
}
