//! SQLCipher frees its cipher and its mutexes in a handler of the process's exit, under whatever thread of SQLite is still
//! opening or closing a connection: a process that had done its work would then die by a signal. There is nothing to
//! clean up that the end of the process does not, so it ends without SQLCipher's handler.

use std::sync::Once;

/// To be called when a connection has been opened: handlers run in the reverse of the order they were registered in, and
/// SQLCipher registers its own with the first connection. Windows ends every other thread before its handlers run.
pub fn skip_the_clean_up() {
    static REGISTERED: Once = Once::new();
    REGISTERED.call_once(register);
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[expect(unsafe_code, reason = "no crate offers the C library's on_exit; both functions take and give plain numbers")]
fn register() {
    use std::ffi::{c_int, c_void};

    unsafe extern "C" {
        fn on_exit(handler: extern "C" fn(c_int, *mut c_void), argument: *mut c_void) -> c_int;
        fn _exit(status: c_int) -> !;
    }
    extern "C" fn leave(status: c_int, _: *mut c_void) {
        unsafe { _exit(status) }
    }
    if unsafe { on_exit(leave, std::ptr::null_mut()) } != 0 {
        tracing::warn!("the exit handler of SQLCipher could not be skipped");
    }
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn register() {}
