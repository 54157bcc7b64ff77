//! Measures the product at real size, beside the limit of what SQLCipher itself does, in one run.
//!
//! Every figure goes through `App::call`, as from the window. `bare` is the plain program the import is
//! compared with; `oracle` scans all generated customers to judge what a search found. The run prints a
//! table and, last, one line of JSON.

mod audit;
mod bare;
mod figures;
mod import;
mod lists;
mod memory;
mod oracle;
mod relations;
mod scopes;
mod searches;
mod writes;

use std::path::PathBuf;
use std::sync::Arc;

use clap::Parser;
use crm::{App, Call};
use serde_json::{Value as Json, json};
use store::keys::{KeyCost, NoKeyring};
use store::{Options, SystemClock};

use figures::Figures;

#[derive(Debug, Parser)]
#[command(about = "Measures Waystation at real size")]
pub struct Arguments {
    /// Customers in the workspace.
    #[arg(long, default_value_t = 1_000_000)]
    pub customers: u64,
    /// Customers imported into the full workspace.
    #[arg(long, default_value_t = 50_000)]
    pub more: u64,
    /// Repetitions of each reading.
    #[arg(long, default_value_t = 40)]
    pub rounds: usize,
    /// Folder for files and workspaces; by default a temporary one, removed afterwards.
    #[arg(long)]
    pub folder: Option<PathBuf>,
    /// Import nothing: measure the workspace an earlier run left in the folder.
    #[arg(long, requires = "folder")]
    pub reuse: bool,
    /// Measure one part only: more, lists, searches, scopes, writes, audit.
    #[arg(long)]
    pub only: Option<String>,
    /// Instead of customers alone: a whole company of so many, and its screens.
    #[arg(long)]
    pub company: Option<u64>,
    /// Also write the figures as JSON to this file.
    #[arg(long)]
    pub json: Option<PathBuf>,
}

pub const PASSPHRASE: &str = "bench lantern courier 47 mountain";

/// The product, opened on a folder.
pub fn app(folder: &std::path::Path) -> Arc<App> {
    App::new(Options {
        folder: folder.to_owned(),
        clock: Arc::new(SystemClock),
        keyring: Arc::new(NoKeyring),
        cost: KeyCost::STANDARD,
    })
}

/// Runs a command that must succeed.
pub async fn call(app: &Arc<App>, name: &str, request: Json) -> Json {
    match app.call(Call { name: name.to_owned(), request, id: None }).await {
        Ok(outcome) => outcome.answer,
        Err(error) => panic!("{name}: {error}: {:?}", error.params),
    }
}

/// Values cross from the thread that makes them to the one that writes them; the system's allocator is slow at that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let arguments = Arguments::parse();
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let folder = arguments.folder.clone().unwrap_or_else(|| temporary.path().to_owned());
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let mut figures = Figures::default();
    runtime.block_on(async {
        if let Some(customers) = arguments.company {
            relations::measure(&arguments, customers, &folder, &mut figures).await;
            return;
        }
        let app = import::measure(&arguments, &folder, &mut figures).await;
        let wanted = |part: &str| arguments.only.as_deref().is_none_or(|only| only == part);
        if wanted("more") {
            import::measure_more(&app, &arguments, &folder, &mut figures).await;
        }
        if wanted("lists") {
            lists::measure(&app, &arguments, &mut figures).await;
        }
        if wanted("searches") {
            searches::measure(&app, &arguments, &mut figures).await;
        }
        if wanted("scopes") {
            scopes::measure(&app, &arguments, &mut figures).await;
        }
        if wanted("writes") {
            writes::measure(&app, &arguments, &folder, &mut figures).await;
        }
        if wanted("audit") {
            audit::measure(&app, &arguments, &mut figures).await;
        }
        memory::measure(&mut figures);
        app.shut_down().await;
        lists::measure_opening(&folder.join("workspace"), &mut figures).await;
    });
    figures.print();
    if let Some(file) = arguments.json {
        std::fs::write(&file, figures.json().to_string()).expect("the figures can be written");
    }
    println!("{}", json!({ "customers": arguments.customers, "figures": figures.json() }));
}
