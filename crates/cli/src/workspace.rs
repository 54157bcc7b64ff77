//! Making, opening and filling a workspace.

use std::fs::{self, File};
use std::io::{BufWriter, Read};
use std::path::Path;
use std::sync::Arc;

use crm::{App, Call};
use domain::{AppError, Code, Result};
use indicatif::ProgressBar;
use serde_json::json;
use store::keys::{KeyCost, NoKeyring};
use store::{Options, SystemClock};
use testkit::company::Company;

use crate::arguments::WorkspaceArguments;

fn app(at: &WorkspaceArguments) -> Arc<App> {
    App::new(Options {
        folder: at.workspace.clone(),
        clock: Arc::new(SystemClock),
        keyring: Arc::new(NoKeyring),
        cost: KeyCost::STANDARD,
    })
}

/// The first line of the passphrase file.
fn passphrase(at: &WorkspaceArguments) -> Result<String> {
    let path = at.passphrase_file.as_deref();
    let path = path.ok_or_else(|| AppError::new(Code::Required).field("passphrase_file"))?;
    let mut text = String::new();
    let read = if path == Path::new("-") {
        std::io::stdin().read_to_string(&mut text)
    } else {
        File::open(path).and_then(|mut file| file.read_to_string(&mut text))
    };
    read.map_err(|cause| AppError::new(Code::FileUnreadable).param("file", path.display()).param("cause", cause))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

async fn call(app: &Arc<App>, name: &str, request: serde_json::Value) -> Result<serde_json::Value> {
    let call = Call { name: name.to_owned(), request, id: None };
    app.call(call).await.map(|outcome| outcome.answer)
}

/// Makes a workspace and prints its recovery code, once.
pub async fn init(at: &WorkspaceArguments, company: &str, admin: &str) -> Result<u8> {
    let app = app(at);
    let request = json!({
        "company": company, "name": admin, "login": admin, "passphrase": passphrase(at)?, "use_keyring": false,
    });
    let made = call(&app, "create_workspace", request).await?;
    let code = made["recovery_code"].as_str().expect("BUG: a code was made");
    // Whoever runs this reads the code from the output: that is its confirmation.
    call(&app, "confirm_recovery_code", json!({ "code": code })).await?;
    println!("{code}");
    app.shut_down().await;
    Ok(0)
}

/// Opens the workspace by the member's passphrase.
pub async fn open(at: &WorkspaceArguments) -> Result<Arc<App>> {
    let app = app(at);
    let request = json!({
        "login": at.login, "method": "passphrase", "secret": passphrase(at)?, "accept_lost_tail": at.accept_lost_tail,
    });
    call(&app, "unlock", request).await?;
    Ok(app)
}

/// Fills the workspace with a generated company.
pub async fn demo(app: &Arc<App>, customers: u64, seed: u64) -> Result<u8> {
    let bar = ProgressBar::new(customers);
    let today = store::calendar_at(app.session()?.store.now_ms()).today;
    testkit::demo::fill(&*app.session()?, customers, seed, today, |done| bar.set_position(done)).await?;
    bar.finish();
    Ok(0)
}

pub fn write_demo_csv(customers: u64, seed: u64, file: &Path) -> Result<u8> {
    let unwritable = |cause: &dyn std::fmt::Display| {
        AppError::new(Code::FileUnreadable).param("file", file.display()).param("cause", cause)
    };
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(|cause| unwritable(&cause))?;
    }
    let mut out = BufWriter::new(File::create(file).map_err(|cause| unwritable(&cause))?);
    let today = store::calendar_at(store::Clock::now_ms(&SystemClock)).today;
    let company = Company::new(seed, customers, today);
    testkit::company::write_csv(&mut out, company.customers()).map_err(|cause| unwritable(&cause))?;
    Ok(0)
}
