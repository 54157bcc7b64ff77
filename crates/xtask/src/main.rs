//! Chores of the house, run as `cargo xtask …`.
//!
//! `bindings` writes the interface's types from the Rust that declares them; `new-module` all files of a new module.
//! `icons` draws every icon size from `icons/mark.svg`. `check` holds the tree to the structure rules of
//! `docs/architecture.md`: each rule is a small module under `check/`, tested on trees of a few files, and its
//! messages say how to mend what they found.

mod bindings;
mod check;
mod icons;
mod new_module;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use new_module::NewModule;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Chores of the Waystation tree")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Draw every icon size from icons/mark.svg
    Icons,
    /// Hold the tree to the structure rules
    Check,
    /// Write the files of a new module and enter it into the registries
    NewModule {
        /// Plural, in snake case: price_lists
        module: String,
        /// Chinese name: 价目表
        #[arg(long)]
        zh: String,
        /// English name: "Price list"
        #[arg(long)]
        en: String,
        /// Record type and table; without it, the English name in snake case
        #[arg(long)]
        record: Option<String>,
        /// English plural; without it, the name and an s
        #[arg(long)]
        en_plural: Option<String>,
    },
    /// Write ui/src/backend/bindings.ts from the commands and records
    Bindings {
        /// Only say whether it is up to date
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().chore {
        Chore::Icons => icons::draw(&root().join("icons")),
        Chore::Check => check::run(&root()),
        Chore::NewModule { module, zh, en, record, en_plural } => {
            let record = record.unwrap_or_else(|| en.to_lowercase().replace(' ', "_"));
            let en_plural = en_plural.unwrap_or_else(|| format!("{en}s"));
            new_module::write(&root(), &NewModule { module, record, zh, en, en_plural })
        }
        Chore::Bindings { check } => bindings::write(&root(), check),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("BUG: xtask lives two folders down")
}
