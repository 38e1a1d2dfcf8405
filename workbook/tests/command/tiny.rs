//! A workbook with one chapter and no dependencies, and `cargo workbook` running in it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long a whole test may wait, on a machine that is busy with others.
const LIMIT: Duration = Duration::from_secs(120);

/// The workbook's folder, removed at the end.
pub struct Tiny(TempDir);

const FILES: &[(&str, &str)] = &[
    (
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"exercises/*\"]\n[profile.graded]\ninherits = \"dev\"\n",
    ),
    (
        "book.toml",
        "[book]\ntitle = \"Tiny\"\nsrc = \"chapters\"\n[build]\nbuild-dir = \"target/book\"\n",
    ),
    ("chapters/SUMMARY.md", "# Summary\n\n- [Tiny](01-tiny.md)\n"),
    ("chapters/01-tiny.md", "# A tiny chapter\n"),
    (
        "exercises/01-tiny/Cargo.toml",
        "[package]\nname = \"tiny\"\nedition = \"2024\"\n
[lib]\npath = \"src/lib.rs\"\ntest = false\ndoctest = false\n
[[test]]\nname = \"tiny\"\npath = \"../../tests/01-tiny/tests.rs\"\n",
    ),
    (
        "solutions/01-tiny/Cargo.toml",
        "[package]\nname = \"tiny-solution\"\nedition = \"2024\"\n
[lib]\npath = \"src/lib.rs\"\ntest = false\ndoctest = false\n
[[test]]\nname = \"tiny\"\npath = \"tests.rs\"\n",
    ),
    (
        "solutions/01-tiny/src/lib.rs",
        "pub fn answer() -> u32 {\n    // step 1: answer\n    42\n}\n",
    ),
    (
        "tests/01-tiny/tests.rs",
        "mod step_1 {
    use super::*;
    const STEP: Step = CHAPTER.step(1, \"Answer\");
    #[test]
    fn answers() { assert_eq!(tiny::answer(), 42, \"answers with 42\"); }
}
struct Step;
struct Chapter;
const CHAPTER: Chapter = Chapter;
impl Chapter { const fn step(&self, _: u32, _: &str) -> Step { Step } }
",
    ),
];

impl Tiny {
    /// Its only exercise has this source.
    pub fn with(lib: &str) -> Self {
        let tiny = Self(tempfile::tempdir().unwrap());
        for (name, text) in FILES {
            tiny.write(name, text);
        }
        tiny.write_lib(lib);
        tiny
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Saves the exercise.
    pub fn write_lib(&self, text: &str) {
        self.write("exercises/01-tiny/src/lib.rs", text);
    }

    /// `cargo workbook` with these arguments, to be started in it.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_workbook"));
        command
            .args(arguments)
            .current_dir(self.0.path())
            .env("CARGO_TARGET_DIR", self.path("target"))
            .stdin(Stdio::null());
        command
    }

    /// Runs `cargo workbook` in it to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Starts `cargo workbook` in it.
    pub fn start(&self, arguments: &[&str]) -> Running {
        let mut child = self
            .command(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            stdout
                .lines()
                .map_while(Result::ok)
                .try_for_each(|line| sender.send(line))
        });
        Running {
            child,
            lines,
            seen: String::new(),
            until: Instant::now() + LIMIT,
        }
    }
}

/// `cargo workbook` at work; ended when dropped.
pub struct Running {
    child: Child,
    lines: Receiver<String>,
    seen: String,
    until: Instant,
}

impl Running {
    /// The next line that contains `text`.
    pub fn wait_for(&mut self, text: &str) -> String {
        loop {
            let left = self.until.saturating_duration_since(Instant::now());
            let Ok(line) = self.lines.recv_timeout(left) else {
                panic!("{text:?} didn't come. What came:\n{}", self.seen);
            };
            self.seen.push_str(&line);
            self.seen.push('\n');
            if line.contains(text) {
                return line;
            }
        }
    }
}

#[cfg(unix)]
impl Running {
    /// Every line so far that was waited for, or before one that was.
    pub fn seen(&self) -> &str {
        &self.seen
    }

    /// Does what Ctrl-C does.
    pub fn interrupt(&self) {
        use rustix::process::{Pid, Signal, kill_process};
        kill_process(Pid::from_child(&self.child), Signal::INT).unwrap();
    }

    /// Waits for its end.
    pub fn exit_code(&mut self) -> Option<i32> {
        self.child.wait().unwrap().code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A test run that should not outlive its use.
#[cfg(unix)]
pub struct Stray(rustix::process::Pid);

#[cfg(unix)]
impl Stray {
    /// The run that has written its ID into the exercise's folder, once it has.
    pub fn of(tiny: &Tiny) -> Self {
        let path = tiny.path("exercises/01-tiny/running");
        Self(until(|| {
            let id = fs::read_to_string(&path).ok()?.parse().ok()?;
            rustix::process::Pid::from_raw(id)
        }))
    }

    pub fn wait_until_gone(&self) {
        until(|| {
            rustix::process::test_kill_process(self.0)
                .is_err()
                .then_some(())
        });
    }
}

/// Asks until there is an answer.
#[cfg(unix)]
fn until<T>(mut ask: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + LIMIT;
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(Instant::now() < end, "it took more than {LIMIT:?}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// The whole answer to a request.
pub fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

/// A page of the book that listens to what its tests say.
pub struct Listening(BufReader<TcpStream>);

impl Listening {
    pub fn to(address: &str) -> Self {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(LIMIT)).unwrap();
        write!(
            stream,
            "GET /_workbook/events HTTP/1.1\r\nhost: {address}\r\n\r\n"
        )
        .unwrap();
        Self(BufReader::new(stream))
    }

    /// Listens until it hears `text`.
    pub fn wait_for(&mut self, text: &str) {
        let until = Instant::now() + LIMIT;
        let mut heard = String::new();
        while !heard.contains(text) {
            // The server says every few seconds that it is still there.
            assert!(Instant::now() < until, "{text:?} didn't come");
            heard.clear();
            let read = self.0.read_line(&mut heard).unwrap();
            assert!(read > 0, "the server ended before {text:?}");
        }
    }
}
