//! Runs a program so that nothing of it is left behind.
//!
//! Killing cargo alone would leave its compilers at work, and one of them could put an old result
//! in place of a new one. Killing a test run alone would leave the servers that it started.

use std::io;
use std::process::{Output, Stdio};

use tokio::process::Command;

/// Where the program's stderr goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stderr {
    /// Into the [`Output`].
    Kept,
    /// To our own stderr.
    Shown,
}

/// What `command` printed. If this future is dropped before, the program ends at once, and so does
/// every program that it has started.
///
/// # Errors
///
/// The program can't be started.
pub async fn output(command: &mut Command, stderr: Stderr) -> io::Result<Output> {
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    command.stderr(match stderr {
        Stderr::Kept => Stdio::piped(),
        Stderr::Shown => Stdio::inherit(),
    });
    command.kill_on_drop(true);
    #[cfg(unix)]
    command.process_group(0);
    let child = command.spawn()?;
    let mut family = Family(child.id());
    let output = child.wait_with_output().await;
    family.0 = None;
    output
}

/// The program with this ID and those that it started: they end when this is dropped.
struct Family(Option<u32>);

impl Drop for Family {
    fn drop(&mut self) {
        if let Some(id) = self.0 {
            end(id);
        }
    }
}

#[cfg(unix)]
fn end(id: u32) {
    use rustix::process::{Pid, Signal, kill_process_group};
    let group = i32::try_from(id).ok().and_then(Pid::from_raw);
    if let Some(group) = group {
        // It fails where the last of them has ended by itself.
        let _ = kill_process_group(group, Signal::KILL);
    }
}

#[cfg(windows)]
fn end(id: u32) {
    // Windows has no groups of this kind, but a tool that knows who started whom.
    let _ = std::process::Command::new("taskkill")
        .args(["/T", "/F", "/PID", &id.to_string()])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
}

#[cfg(all(test, unix))]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn a_dropped_run_ends_what_it_started() {
        let folder = tempfile::tempdir().unwrap();
        let started = folder.path().join("started");
        let mut shell = Command::new("sh");
        // The shell starts another, which holds the pipe open for a minute unless it is ended.
        shell
            .args(["-c", "sh -c 'echo $$ > started; sleep 60' ; true"])
            .current_dir(folder.path());
        let running = output(&mut shell, Stderr::Kept);
        let seen = async {
            while std::fs::read_to_string(&started).map_or(true, |id| !id.ends_with('\n')) {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::select! {
            _ = running => panic!("it ended by itself"),
            () = seen => {}
        }
        let id = std::fs::read_to_string(&started).unwrap();
        let id = rustix::process::Pid::from_raw(id.trim().parse().unwrap()).unwrap();
        let gone = async {
            // Killed at once, but it stays on the books until somebody collects it.
            while alive(id) {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(10), gone)
            .await
            .unwrap();
    }

    fn alive(id: rustix::process::Pid) -> bool {
        let state = std::fs::read_to_string(format!("/proc/{}/stat", id.as_raw_nonzero()));
        let zombie = state.is_ok_and(|state| state.contains(") Z "));
        !zombie && rustix::process::test_kill_process(id).is_ok()
    }
}
