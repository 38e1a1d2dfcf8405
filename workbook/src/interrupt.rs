//! Stops when the user asks: with Ctrl-C, by closing the terminal, or with `kill`.
//!
//! What a command has started runs in process groups of its own ([`crate::run`]), so that it doesn't
//! hear the Ctrl-C. It ends when the command's future is dropped.

use std::io;
use std::process::ExitCode;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::{runtime, signal};

use crate::plain::plain_lines;
use crate::{Done, Result};

/// The exit code of a command that was stopped before its end, as shells have it.
pub const EXIT_CODE: u8 = 130;

/// A command that doesn't let go within this time is ended as it stands: it may be waiting for a key.
const TIMEOUT: Duration = Duration::from_millis(500);

/// Runs `command` to its end. `None` if the user stopped it before.
pub async fn unless_stopped<T>(command: impl Future<Output = T>) -> Option<T> {
    let (tell, told) = oneshot::channel();
    let (ended, over) = oneshot::channel();
    // With a thread of its own it hears also when the command's threads wait for something.
    std::thread::spawn(move || listen(tell, over));
    tokio::select! {
        result = command => {
            let _ = ended.send(());
            Some(result)
        }
        _ = told => None,
    }
}

/// Tells when the user asks, and ends the process where it doesn't end by itself then.
fn listen(tell: oneshot::Sender<()>, over: oneshot::Receiver<()>) {
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    let Ok(runtime) = runtime else {
        // Then the system's own way of stopping us still works.
        return std::mem::forget(tell);
    };
    let is_asked = runtime.block_on(async {
        tokio::select! {
            asked = asked_to_stop() => asked.is_ok(),
            _ = over => false,
        }
    });
    if is_asked {
        drop(tell);
        std::thread::sleep(TIMEOUT);
        std::process::exit(EXIT_CODE.into());
    }
    std::mem::forget(tell);
}

/// The exit code of a command that ended as [`unless_stopped`] says; what went wrong is printed.
pub fn exit_code(ended: Option<Result<Done>>) -> ExitCode {
    match ended {
        Some(Ok(Done::Green)) => ExitCode::SUCCESS,
        Some(Ok(Done::Red)) => ExitCode::from(1),
        Some(Err(error)) => {
            eprintln!("{}.", plain_lines(&error.to_string()));
            ExitCode::from(error.exit_code())
        }
        None => ExitCode::from(EXIT_CODE),
    }
}

#[cfg(unix)]
async fn asked_to_stop() -> io::Result<()> {
    use signal::unix::{SignalKind, signal};
    let mut hangup = signal(SignalKind::hangup())?;
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        asked = signal::ctrl_c() => asked,
        _ = hangup.recv() => Ok(()),
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() -> io::Result<()> {
    signal::ctrl_c().await
}
