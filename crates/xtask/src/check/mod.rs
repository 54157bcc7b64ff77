//! The structure rules of the house, as far as a reader of source text can judge them.
//!
//! Each rule is a function from the [`Tree`] to its [`Finding`]s, in a module of its own, tested on trees of a few
//! files that obey and break it. A message names what belongs where and the chapter of `docs/architecture.md` with
//! the reason, so that whoever meets it can mend the code without asking. What the compiler can prove (a command's
//! access, an error's text) or a test can run (every table has its record) is not repeated here.

mod codes;
mod domain;
mod features;
mod imports;
mod links;
mod manual;
mod names;
mod paths;
mod sizes;
mod sql;
mod tokens;
mod tree;

use std::path::Path;

use tree::{Finding, Tree};

type Rule = fn(&Tree) -> Vec<Finding>;

const RULES: [(&str, Rule); 10] = [
    ("codes", codes::check),
    ("domain", domain::check),
    ("features", features::check),
    ("imports", imports::check),
    ("links", links::check),
    ("manual", manual::check),
    ("names", names::check),
    ("paths", paths::check),
    ("sizes", sizes::check),
    ("sql", sql::check),
];

pub fn run(root: &Path) -> Result<(), String> {
    let tree = Tree::read(root)?;
    let mut findings = 0;
    for (name, rule) in RULES {
        for finding in rule(&tree) {
            println!("{finding} [{name}]");
            findings += 1;
        }
    }
    if findings > 0 {
        return Err(format!("{findings} places break the structure of the house"));
    }
    println!("{} rules hold over {} files", RULES.len(), tree.files.len());
    Ok(())
}
