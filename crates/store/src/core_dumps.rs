//! A core dump would hold the key and whatever rows were in memory: a process that opens a workspace writes
//! none. Windows keeps crash dumps to itself unless somebody asks for them.

/// Forbids core dumps of this process, for good.
pub fn forbid() {
    #[cfg(unix)]
    if let Err(cause) = rlimit::setrlimit(rlimit::Resource::CORE, 0, 0) {
        tracing::warn!(%cause, "core dumps could not be forbidden");
    }
}
