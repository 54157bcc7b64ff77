//! Writes `ui/src/backend/bindings.ts` from the registry of commands, or says that it is out of date.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

const PLACE: &str = "ui/src/backend/bindings.ts";

pub fn write(root: &Path, check: bool) -> Result<(), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let printed = Command::new(cargo)
        .args(["run", "--quiet", "--package", "waystation-crm", "--example", "bindings"])
        .current_dir(root)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|cause| format!("the bindings could not be printed: {cause}"))?;
    if !printed.status.success() {
        return Err("the bindings could not be printed: the core does not build".to_owned());
    }
    let path = root.join(PLACE);
    let known = fs::read(&path).unwrap_or_default();
    if known == printed.stdout {
        return Ok(());
    }
    if check {
        return Err(format!("{PLACE} is not what Rust declares: run `cargo xtask bindings` and commit it"));
    }
    fs::write(&path, printed.stdout).map_err(|cause| format!("{PLACE}: {cause}"))
}
