//! Runs a program so that nothing of it is left behind.
//!
//! Killing cargo alone would leave its compilers at work, and one of them could put an old result
//! in place of a new one. Killing a test run alone would leave the servers that it started.

use std::io;
use std::pin::pin;
use std::process::{ExitStatus, Output, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, Command};
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use super::bounds::{Bounds, bound_memory};
use super::confine::Confinement;
use super::tree;

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
    let child = start(command.stdin(Stdio::null()), stderr, None)?;
    let family = Family(child.id());
    let output = child.wait_with_output().await;
    family.let_go();
    output
}

/// As [`output`] with [`Stderr::Kept`]; and where the program is still at work after `quiet`, `tell` gets each
/// line of its stderr, those from before as well.
///
/// # Errors
///
/// The program can't be started.
pub async fn output_telling(
    command: &mut Command,
    quiet: Duration,
    tell: impl FnMut(&str),
) -> io::Result<Output> {
    let mut child = start(command.stdin(Stdio::null()), Stderr::Kept, None)?;
    let family = Family(child.id());
    let stderr = child.stderr.take();
    let (output, stderr) = tokio::join!(child.wait_with_output(), told(stderr, quiet, tell));
    family.let_go();
    Ok(Output { stderr, ..output? })
}

/// Reads a stream to its end, and tells its lines from `quiet` on.
async fn told(
    stream: Option<impl AsyncRead + Unpin>,
    quiet: Duration,
    mut tell: impl FnMut(&str),
) -> Vec<u8> {
    let (mut kept, mut told) = (Vec::new(), 0);
    let Some(stream) = stream else { return kept };
    let mut stream = BufReader::new(stream);
    let mut is_over = quiet.is_zero();
    let mut quiet = pin!(sleep(quiet));
    loop {
        tokio::select! {
            // What is read before the other branch is first stays in `kept`.
            read = stream.read_until(b'\n', &mut kept) => if !matches!(read, Ok(1..)) { return kept },
            () = &mut quiet, if !is_over => is_over = true,
        }
        let ends = kept
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |at| at + 1);
        if is_over && told < ends {
            String::from_utf8_lossy(&kept[told..ends])
                .lines()
                .for_each(&mut tell);
            told = ends;
        }
    }
}

/// What a program printed, as far as it got.
#[derive(Debug, Default)]
pub struct PartialOutput {
    /// The start of its stdout.
    pub stdout: Vec<u8>,
    /// The start of its stderr.
    pub stderr: Vec<u8>,
    /// How it ended; none if its time was over before.
    pub status: Option<ExitStatus>,
}

/// Runs `command` within its bounds, with `input` on its stdin. Afterwards it has ended, and so has every
/// program that it has started. Of what it prints, the first 16 MiB are kept.
///
/// Where there is a confinement, it sees no more of the file system than that allows.
///
/// The memory is bounded before the input is written: what waits for its input has taken none before.
///
/// # Errors
///
/// The program can't be started.
pub async fn output_within(
    command: &mut Command,
    input: &str,
    bounds: Bounds,
    confinement: Option<&Confinement>,
) -> io::Result<PartialOutput> {
    let stdin = if input.is_empty() {
        Stdio::null()
    } else {
        Stdio::piped()
    };
    let mut child = start(command.stdin(stdin), Stderr::Kept, confinement)?;
    let family = Family(child.id());
    if let (Some(id), Some(memory)) = (child.id(), bounds.memory) {
        bound_memory(id, memory);
    }
    if let Some(mut stdin) = child.stdin.take() {
        let input = input.to_owned();
        // It fails where the program doesn't read it.
        tokio::spawn(async move { stdin.write_all(input.as_bytes()).await });
    }
    let stdout = Kept::new(child.stdout.take());
    let stderr = Kept::new(child.stderr.take());
    let status = timeout(bounds.time, child.wait())
        .await
        .ok()
        .and_then(Result::ok);
    drop(family);
    Ok(PartialOutput {
        stdout: stdout.all().await,
        stderr: stderr.all().await,
        status,
    })
}

fn start(
    command: &mut Command,
    stderr: Stderr,
    confinement: Option<&Confinement>,
) -> io::Result<Child> {
    command.stdout(Stdio::piped());
    command.stderr(match stderr {
        Stderr::Kept => Stdio::piped(),
        Stderr::Shown => Stdio::inherit(),
    });
    command.kill_on_drop(true);
    #[cfg(unix)]
    command.process_group(0);
    match confinement {
        Some(confinement) => spawn_confined(command, confinement),
        None => tree::start(command),
    }
}

/// What a program is confined to, it has from the thread that starts it, and that has no way back.
fn spawn_confined(command: &mut Command, confinement: &Confinement) -> io::Result<Child> {
    let runtime = tokio::runtime::Handle::current();
    std::thread::scope(|scope| {
        let spawned = scope.spawn(|| {
            let _inside = runtime.enter();
            confinement.confine_this_thread()?;
            tree::start(command)
        });
        let ended = spawned.join();
        ended.unwrap_or_else(|_| Err(io::Error::other("the thread that starts it has panicked")))
    })
}

/// The start of a stream. The rest is read, too, so that the program never waits for room in the pipe.
struct Kept {
    bytes: Arc<Mutex<Vec<u8>>>,
    reader: JoinHandle<()>,
}

impl Kept {
    const MOST: usize = 16 << 20;

    /// A program that has left the group may hold the pipe open.
    const TIMEOUT: Duration = Duration::from_secs(1);

    fn new(stream: Option<impl AsyncRead + Unpin + Send + 'static>) -> Self {
        let bytes = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&bytes);
        let reader = tokio::spawn(async move {
            let Some(mut stream) = stream else { return };
            let mut buffer = vec![0; 64 << 10];
            while let Ok(count @ 1..) = stream.read(&mut buffer).await {
                let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                let room = Self::MOST.saturating_sub(kept.len());
                kept.extend_from_slice(&buffer[..count.min(room)]);
            }
        });
        Self { bytes, reader }
    }

    async fn all(mut self) -> Vec<u8> {
        if timeout(Self::TIMEOUT, &mut self.reader).await.is_err() {
            self.reader.abort();
        }
        let mut bytes = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *bytes)
    }
}

/// The program with this ID and those that it started: they end when this is dropped.
struct Family(Option<u32>);

impl Family {
    /// The program has ended, and what it has left behind may stay.
    fn let_go(mut self) {
        if let Some(id) = self.0.take() {
            tree::forget(id);
        }
    }
}

impl Drop for Family {
    fn drop(&mut self) {
        if let Some(id) = self.0 {
            end(id);
            tree::end(id);
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
    use super::*;

    #[tokio::test]
    async fn what_was_printed_before_the_limit_is_kept() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "echo first; sleep 60"]);
        let output = output_within(
            &mut shell,
            "",
            Bounds::within(Duration::from_millis(500)),
            None,
        )
        .await
        .unwrap();
        assert_eq!((output.stdout, output.status), (b"first\n".into(), None));
    }

    /// What a shell prints on stderr that prints on in any case, and what was told of it.
    async fn told_after(quiet: Duration) -> (String, Vec<String>) {
        let mut shell = Command::new("sh");
        shell.args([
            "-c",
            "echo one >&2; echo out; echo two >&2; printf three >&2",
        ]);
        let mut told = Vec::new();
        let output = output_telling(&mut shell, quiet, |line| told.push(line.to_owned()));
        let output = output.await.unwrap();
        assert_eq!(output.stdout, b"out\n");
        (String::from_utf8(output.stderr).unwrap(), told)
    }

    #[tokio::test]
    async fn what_takes_long_is_told_line_by_line_and_kept_as_well() {
        let (kept, told) = told_after(Duration::ZERO).await;
        assert_eq!(kept, "one\ntwo\nthree");
        assert_eq!(told, ["one", "two"]);
        let (kept, told) = told_after(Duration::MAX).await;
        assert_eq!(kept, "one\ntwo\nthree");
        assert_eq!(told, [""; 0]);
    }

    #[tokio::test]
    async fn the_input_is_what_it_reads() {
        let mut shell = Command::new("cat");
        let input = "a line\n".repeat(100_000);
        let output = output_within(
            &mut shell,
            &input,
            Bounds::within(Duration::from_secs(60)),
            None,
        );
        assert!(output.await.unwrap().stdout == input.as_bytes());
    }

    #[tokio::test]
    async fn a_flood_is_cut_and_what_stays_behind_is_ended() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "yes | head -c 40000000; sleep 60 & exit 0"]);
        let output = output_within(
            &mut shell,
            "",
            Bounds::within(Duration::from_secs(60)),
            None,
        )
        .await
        .unwrap();
        assert_eq!(output.stdout.len(), Kept::MOST);
        assert!(output.status.unwrap().success());
    }

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
            // Killed at once, but it stays on the books until its parent collects it.
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
