//! Memory of the core, as the operating system counts it.

use crate::figures::{Better, Figures};

/// Resident size now and at its peak; Linux only.
pub fn measure(figures: &mut Figures) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let read = |key: &str| {
        let line = status.lines().find(|line| line.starts_with(key))?;
        line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kib| kib / 1024.0)
    };
    if let Some(mib) = read("VmRSS:") {
        figures.add("memory of the core after all readings", mib, "MiB", Some((300.0, Better::Less)));
    }
    if let Some(mib) = read("VmHWM:") {
        figures.note(
            "… at its peak",
            mib,
            "MiB",
            None,
            "with the file, the bare program and the oracle in the same process",
        );
    }
}
