//! `ways`: Waystation from the command line, over the same `dispatch` as the window.
//!
//! It has no rules of its own: every call is judged by the rights of the member whose passphrase opens the
//! workspace. Answers go to standard output, typed errors as JSON to standard error with exit code 1.

mod arguments;
mod calls;
mod import;
mod output;
mod workspace;

use clap::Parser;
use domain::Result;

use arguments::{Arguments, Command};

/// Values cross from the thread that makes them to the one that writes them; the system's allocator is slow at that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(tracing_subscriber::EnvFilter::try_from_env("WAYS_LOG").unwrap_or_else(|_| "off".into()))
        .init();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.expect("a runtime");
    match runtime.block_on(run(Arguments::parse())) {
        Ok(code) => code.into(),
        Err(error) => {
            eprintln!("{}", serde_json::to_string(&error).expect("BUG: plain data serialises"));
            1.into()
        }
    }
}

/// The exit code of a command that ran.
async fn run(arguments: Arguments) -> Result<u8> {
    if let Command::Commands { json } = arguments.command {
        return output::commands(json);
    }
    if let Command::DemoCsv { customers, seed, file } = &arguments.command {
        return workspace::write_demo_csv(*customers, *seed, file);
    }
    let at = &arguments.workspace;
    if let Command::Init { name, admin } = &arguments.command {
        return workspace::init(at, name, admin).await;
    }
    let app = workspace::open(at).await?;
    let ran = match arguments.command {
        Command::Call(call) => calls::run(&app, call).await,
        Command::Import { record, options } => import::run(&app, record, options).await,
        Command::Search { text, json } => output::search(&app, &text, json).await,
        Command::Demo { customers, seed } => workspace::demo(&app, customers, seed).await,
        Command::Status { json } => output::status(&app, json).await,
        Command::Verify { json } => output::verify(&app, json).await,
        Command::Commands { .. } | Command::Init { .. } | Command::DemoCsv { .. } => unreachable!("BUG: handled above"),
    };
    app.shut_down().await;
    ran
}
