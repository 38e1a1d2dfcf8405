//! Ends quietly where nobody reads on: `cargo workbook status | head -1`.
//!
//! `println!` panics where it can't write, and the text of the panic is all that there is to know it by.

use std::io::Write;
use std::panic::{self, PanicHookInfo};
use std::process::ExitCode;

/// The exit code of a command that nobody listened to, as shells have it.
const EXIT_CODE: u8 = 141;

/// How the text of such a panic begins. The stream and the reason follow.
const START: &str = "failed printing to ";

/// What systems say of a pipe that nobody reads.
const CLOSED: [&str; 3] = [
    "Broken pipe",
    "The pipe is being closed",
    "The pipe has been ended",
];

/// Runs the command to its end, or until what it says can't be written. That ends it, with all that it has started.
pub fn quietly(command: impl FnOnce() -> ExitCode) -> ExitCode {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| match reason(info) {
        None => usual(info),
        Some(reason) if CLOSED.iter().any(|it| reason.contains(it)) => {}
        Some(reason) => {
            // It may be the stream that can't be written.
            let _ = writeln!(std::io::stderr(), "The result can't be written: {reason}.");
        }
    }));
    let ended = panic::catch_unwind(panic::AssertUnwindSafe(command));
    ended.unwrap_or_else(|panic| match panic.downcast_ref::<String>() {
        Some(text) if text.starts_with(START) => ExitCode::from(EXIT_CODE),
        _ => ExitCode::from(101),
    })
}

/// Why a line could not be printed, if that is what the panic is about.
fn reason(info: &PanicHookInfo) -> Option<String> {
    let text = info.payload().downcast_ref::<String>()?;
    let (_, reason) = text.strip_prefix(START)?.split_once(": ")?;
    Some(reason.to_owned())
}
