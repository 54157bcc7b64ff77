//! Writes a new module: every file of `docs/adding-a-module.md`, filled in so far that all of it builds, runs and is
//! tested, and the lines by which the registries know it.
//!
//! The files come from `templates/module`. What a module means to the business – its fields, its decisions, who may
//! do what – is then written into them by a person.

use std::fs;
use std::path::Path;

use pinyin::ToPinyin;

pub struct NewModule {
    /// Folder and plural: `price_lists`.
    pub module: String,
    /// Record type and table: `price_list`.
    pub record: String,
    pub zh: String,
    pub en: String,
    pub en_plural: String,
}

const FILES: [(&str, &str); 16] = [
    ("crates/domain/src/{{module}}/mod.rs", include_str!("../templates/module/domain_mod.rs")),
    ("crates/domain/src/{{module}}/model.rs", include_str!("../templates/module/domain_model.rs")),
    ("crates/domain/src/{{module}}/rules.rs", include_str!("../templates/module/domain_rules.rs")),
    ("crates/store/migrations/{{migration}}.sql", include_str!("../templates/module/migration.sql")),
    ("crates/crm/src/{{module}}/mod.rs", include_str!("../templates/module/crm_mod.rs")),
    ("crates/crm/src/{{module}}/views.rs", include_str!("../templates/module/crm_views.rs")),
    ("crates/crm/src/{{module}}/queries.rs", include_str!("../templates/module/crm_queries.rs")),
    ("crates/crm/src/{{module}}/commands.rs", include_str!("../templates/module/crm_commands.rs")),
    ("crates/crm/tests/{{module}}.rs", include_str!("../templates/module/crm_tests.rs")),
    ("ui/src/features/{{module}}/routes.tsx", include_str!("../templates/module/ui_routes.tsx")),
    ("ui/src/features/{{module}}/commands.ts", include_str!("../templates/module/ui_commands.ts")),
    ("ui/src/features/{{module}}/queries.ts", include_str!("../templates/module/ui_queries.ts")),
    ("ui/src/features/{{module}}/{{Module}}Page.tsx", include_str!("../templates/module/ui_page.tsx")),
    ("ui/src/features/{{module}}/texts/zh-CN.ts", include_str!("../templates/module/ui_zh.ts")),
    ("ui/src/features/{{module}}/texts/en.ts", include_str!("../templates/module/ui_en.ts")),
    ("tests/journeys/{{module}}.journey.ts", include_str!("../templates/module/journey.ts")),
];

/// File, the line before which the new one goes (its last occurrence below `below`), and the new one.
const LINES: &[(&str, &str, &str, &str)] = &[
    ("crates/domain/src/lib.rs", "pub mod error;", "pub mod ", "pub mod {{module}};"),
    (
        "crates/domain/src/rights/roles.rs",
        "key: \"sales_manager\"",
        "(\"tag\"",
        "            (\"{{record}}\", All, &[See, Create, Edit, Archive]),",
    ),
    (
        "docs/security.md",
        "| role | record |",
        "| sales_manager | tag |",
        "| sales_manager | {{record}} | all | see, create, edit, archive |",
    ),
    (
        "crates/store/src/schema.rs",
        "const MIGRATIONS",
        "];",
        "    (\"{{migration}}\", include_str!(\"../migrations/{{migration}}.sql\")),",
    ),
    ("crates/crm/src/lib.rs", "pub mod command;", "pub mod ", "pub mod {{module}};"),
    ("crates/crm/src/registry.rs", "use crate::dispatch", "use crate::{", "use crate::{{module}};"),
    ("crates/crm/src/registry.rs", "pub const COMMANDS", "];", "    read::<{{module}}::List{{Module}}>(),"),
    ("crates/crm/src/registry.rs", "pub const COMMANDS", "];", "    write::<{{module}}::Create{{Record}}>(),"),
    (
        "ui/src/app/commands/catalogue.ts",
        "import ",
        "import { commands as app }",
        "import { commands as {{moduleCamel}} } from \"@/features/{{module}}/commands\";",
    ),
    (
        "ui/src/app/routes/router.ts",
        "import ",
        "import { BrokenScreen }",
        "import { routes as {{moduleCamel}} } from \"@/features/{{module}}/routes\";",
    ),
    // Among the pages, not among those of the administration, which stand in a list of their own.
    ("ui/src/app/routes/router.ts", "const routeTree", "adminRoute.addChildren", "  ...{{moduleCamel}},"),
    (
        "ui/src/app/i18n/resources.ts",
        "import ",
        "import { en as errorsEn }",
        "import { en as {{moduleCamel}}En } from \"@/features/{{module}}/texts/en\";\n\
         import { zh as {{moduleCamel}}Zh } from \"@/features/{{module}}/texts/zh-CN\";",
    ),
    ("ui/src/app/i18n/resources.ts", "export const zh", "};", "  {{moduleCamel}}: {{moduleCamel}}Zh,"),
    ("ui/src/app/i18n/resources.ts", "export const en", "};", "  {{moduleCamel}}: {{moduleCamel}}En,"),
];

/// File, what a list follows, and its new last item.
const ITEMS: [(&str, &str, &str); 2] = [
    ("crates/domain/src/lib.rs", "RECORD_TYPES: &[&RecordType] =", "{{module}}::{{Record}}::TYPE"),
    ("ui/src/app/commands/catalogue.ts", "const declared = [", "...{{moduleCamel}}"),
];

pub fn write(root: &Path, new: &NewModule) -> Result<(), String> {
    let migration = migration_name(root, &new.module)?;
    let fill = |template: &str| new.fill(template, &migration);
    let places: Vec<(String, String)> = FILES.iter().map(|(place, text)| (fill(place), fill(text))).collect();
    if let Some((place, _)) = places.iter().find(|(place, _)| root.join(place).exists()) {
        return Err(format!("{place} exists already"));
    }
    // Every line is placed before anything is written: a registry that moved leaves the tree as it was.
    let mut registries: Vec<(&str, String)> = Vec::new();
    for (file, below, before, line) in LINES {
        edit(root, &mut registries, file, |text| insert(&text, below, before, &fill(line)))?;
    }
    for (file, list, item) in ITEMS {
        edit(root, &mut registries, file, |text| append(&text, list, &fill(item)))?;
    }
    for (place, text) in &places {
        put(&root.join(place), text)?;
        println!("new      {place}");
    }
    for (file, text) in &registries {
        put(&root.join(file), text)?;
        println!("changed  {file}");
    }
    println!(
        "\nNext: cargo fmt --all; cargo xtask bindings; npm --prefix ui run fix; then docs/adding-a-module.md from step 1."
    );
    Ok(())
}

impl NewModule {
    fn fill(&self, template: &str, migration: &str) -> String {
        let title = format!("前往{}", self.zh);
        let initials = title.chars().filter_map(|letter| letter.to_pinyin()?.plain().chars().next());
        let values = [
            ("module", self.module.clone()),
            ("Module", pascal(&self.module)),
            ("moduleCamel", camel(&self.module)),
            ("record", self.record.clone()),
            ("Record", pascal(&self.record)),
            ("zh", self.zh.clone()),
            ("en", self.en.clone()),
            ("en_lower", self.en.to_lowercase()),
            ("en_plural", self.en_plural.clone()),
            ("en_plural_lower", self.en_plural.to_lowercase()),
            ("pinyin", initials.collect()),
            ("migration", migration.to_owned()),
            ("open", "{{".to_owned()),
            ("close", "}}".to_owned()),
        ];
        values.iter().fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{{{name}}}}}"), value))
    }
}

/// After the last one: migrations are applied in the order of their names.
fn migration_name(root: &Path, module: &str) -> Result<String, String> {
    let folder = root.join("crates/store/migrations");
    let names = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let last = names.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).max().unwrap_or_default();
    let today = chrono::Utc::now().format("%Y%m%d").to_string();
    let number = match last.split('_').collect::<Vec<_>>()[..] {
        [day, number, ..] if day >= today.as_str() => number.parse::<u32>().unwrap_or(0) + 1,
        _ => 1,
    };
    Ok(format!("{today}_{number:02}_{module}"))
}

fn edit<'a>(
    root: &Path,
    registries: &mut Vec<(&'a str, String)>,
    file: &'a str,
    change: impl FnOnce(String) -> Option<String>,
) -> Result<(), String> {
    let known = registries.iter().position(|(name, _)| *name == file);
    let text = match known {
        Some(at) => registries[at].1.clone(),
        None => fs::read_to_string(root.join(file)).map_err(|error| format!("{file}: {error}"))?,
    };
    let changed = change(text).ok_or_else(|| {
        format!("{file} no longer has the line this generator looks for; bring crates/xtask/src/new_module.rs in line")
    })?;
    match known {
        Some(at) => registries[at].1 = changed,
        None => registries.push((file, changed)),
    }
    Ok(())
}

/// `line` before the first line below `below` that begins with `before`.
fn insert(text: &str, below: &str, before: &str, line: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.iter().position(|known| known.trim_start().starts_with(below))?;
    let offset = lines[from + 1..].iter().position(|known| known.trim_start().starts_with(before))?;
    let (head, tail) = lines.split_at(from + 1 + offset);
    Some([head, &[line], tail].concat().join("\n") + "\n")
}

fn append(text: &str, list: &str, item: &str) -> Option<String> {
    let begins = text.find(list)? + list.len();
    let ends = begins + text[begins..].find(']')?;
    Some(format!("{}, {item}{}", text[..ends].trim_end().trim_end_matches(','), &text[ends..]))
}

/// activities → activity, price_lists → price_list
pub fn singular(module: &str) -> String {
    match module.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => module.strip_suffix('s').unwrap_or(module).to_owned(),
    }
}

/// Activity → Activities, Price list → Price lists
pub fn plural(en: &str) -> String {
    match en.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ => format!("{en}s"),
    }
}

fn pascal(snake: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    snake.split('_').filter(|word| !word.is_empty()).map(capital).collect()
}

fn camel(snake: &str) -> String {
    let pascal = pascal(snake);
    pascal[..1].to_lowercase() + &pascal[1..]
}

fn put(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().expect("BUG: a file has a folder");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn price_lists() -> NewModule {
        NewModule {
            module: "price_lists".into(),
            record: "price_list".into(),
            zh: "价目表".into(),
            en: "Price list".into(),
            en_plural: "Price lists".into(),
        }
    }

    /// The registries as they are now, in a folder of their own.
    fn registries() -> tempfile::TempDir {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let copy = tempfile::tempdir().expect("a temporary folder");
        for file in LINES.iter().map(|(file, ..)| *file).chain(ITEMS.map(|(file, ..)| file)) {
            put(&copy.path().join(file), &fs::read_to_string(root.join(file)).expect("a registry")).expect("a copy");
        }
        put(&copy.path().join("crates/store/migrations/20200101_07_old.sql"), "").expect("a migration");
        copy
    }

    #[test]
    fn every_file_is_written_without_a_gap_and_every_registry_names_it() {
        let tree = registries();
        write(tree.path(), &price_lists()).expect("the module is written");
        for (place, _) in FILES {
            let place = price_lists()
                .fill(place, &migration_name(tree.path(), "x").expect("a name").replace("02_x", "01_price_lists"));
            let text = fs::read_to_string(tree.path().join(&place)).unwrap_or_else(|error| panic!("{place}: {error}"));
            let gaps = text.replace("{{name}}", "");
            assert!(!gaps.contains("{{"), "{place} has a gap: {text}");
            if place.ends_with(".rs") {
                syn::parse_file(&text).unwrap_or_else(|error| panic!("{place}: {error}"));
            }
        }
        for (file, ..) in LINES.iter().filter(|(file, ..)| !file.ends_with("roles.rs") && !file.ends_with(".md")) {
            let text = fs::read_to_string(tree.path().join(file)).expect("a registry");
            assert!(text.contains("price_lists") || text.contains("priceLists"), "{file}");
        }
    }

    #[test]
    fn words_that_end_in_y_keep_their_forms() {
        assert_eq!([singular("activities"), singular("price_lists")], ["activity", "price_list"]);
        assert_eq!(
            [plural("Activity"), plural("Survey"), plural("Price list")],
            ["Activities", "Surveys", "Price lists"]
        );
    }

    #[test]
    fn a_module_that_exists_is_left_alone() {
        let tree = registries();
        write(tree.path(), &price_lists()).expect("the module is written");
        assert!(write(tree.path(), &price_lists()).expect_err("a second time").contains("exists already"));
    }

    #[test]
    fn a_registry_that_moved_leaves_the_tree_as_it_was() {
        let tree = registries();
        fs::write(tree.path().join("ui/src/app/routes/router.ts"), "").expect("emptied");
        assert!(write(tree.path(), &price_lists()).expect_err("nowhere to go").contains("router.ts"));
        assert!(!tree.path().join("crates/domain/src/price_lists").exists());
    }
}
