//! Asks cargo to build a package's tests, and reads what it says as JSON.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;

use serde::Deserialize;
use tokio::process::Command;
use tokio::time::timeout;

use super::child::{self, Stderr};
use super::{Bounds, Private, Target};
use crate::{Error, Result};

/// A build that takes longer is stopped: constants can be computed for ever. The first one has all
/// dependencies to compile.
const LIMIT: Duration = Duration::from_secs(600);

/// Of what is graded, a build that has no dependencies to compile is stopped after this time.
const LIMIT_AGAIN: Duration = Duration::from_secs(180);

/// What the compiler gets at least, whatever the tests may take, in bytes.
const LEAST_MEMORY: u64 = 2 << 30;

/// Whether cargo's own progress is shown while it builds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// On stderr, as cargo shows it.
    Shown,
    /// On stderr, once the build has taken some seconds.
    WhenLong,
    /// Not at all.
    Hidden,
}

/// A build that takes longer shows what it is at.
const QUIET: Duration = Duration::from_secs(3);

/// What cargo's lines about its progress begin with.
const AT_WORK: [&str; 6] = [
    "Blocking",
    "Compiling",
    "Downloaded",
    "Downloading",
    "Locking",
    "Updating",
];

/// How the message of such a build begins.
const STOPPED: &str = "The compiler was stopped";

/// What a build gave.
#[derive(Debug, Default)]
pub struct Built {
    /// The test executable; none if the code doesn't compile.
    pub executable: Option<PathBuf>,
    /// Compile errors, in the compiler's order.
    pub errors: Vec<Diagnostic>,
    /// Warnings in the package itself.
    pub warnings: Vec<Diagnostic>,
    /// What cargo printed, when its progress was hidden.
    pub stderr: String,
}

/// One message of the compiler.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// File and line, from the workspace's root: `exercises/01-visit-counter/src/lib.rs:12`.
    pub place: String,
    /// The message as the compiler shows it, in several lines.
    pub rendered: String,
}

impl Diagnostic {
    /// Whether it isn't the compiler's, but says that the compiler was stopped.
    pub fn is_stop(&self) -> bool {
        self.rendered.starts_with(STOPPED)
    }

    /// Its first line, which says what is wrong.
    pub fn headline(&self) -> &str {
        self.rendered.lines().next().unwrap_or_default()
    }
}

#[derive(Deserialize)]
struct Line {
    reason: String,
    package_id: Option<String>,
    target: Option<TargetName>,
    executable: Option<PathBuf>,
    message: Option<Message>,
}

#[derive(Deserialize)]
struct TargetName {
    name: String,
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Message {
    message: String,
    level: String,
    rendered: Option<String>,
    spans: Vec<Span>,
}

#[derive(Deserialize)]
struct Span {
    file_name: String,
    line_start: usize,
    is_primary: bool,
    expansion: Option<Box<Expansion>>,
}

/// The call of a macro, in which the compiler found something.
#[derive(Deserialize)]
struct Expansion {
    span: Span,
}

/// A call of the cargo that runs us.
pub fn cargo(target: &Target) -> Command {
    let mut command = cargo_in(&target.root);
    command.env("CARGO_TARGET_DIR", &target.target_dir);
    if target.is_beside {
        let is_off = std::env::var_os("CARGO_INCREMENTAL").is_some_and(|it| it == "0");
        command.env("CARGO_INCREMENTAL", if is_off { "1" } else { "0" });
    }
    command
}

/// A call of the cargo that runs us, in a folder, with the target folder that it has by itself.
pub fn cargo_in(folder: &Path) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .current_dir(folder)
        .stdin(Stdio::null())
        .kill_on_drop(true);
    command
}

/// Builds the tests of `target`, without running them.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn build(target: &Target, progress: Progress) -> Result<Built> {
    let mut command = cargo(target);
    command
        .args(["test", "--no-run", "--profile", target.profile])
        .args(["--package", &target.package])
        .args(["--test", &target.test, "--message-format", "json"]);
    let limit = limit(target);
    let running = async {
        if let Some(private) = &target.private {
            return private_output(&mut command, target, private, limit).await;
        }
        match progress {
            Progress::Shown => child::output(&mut command, Stderr::Shown).await,
            Progress::WhenLong => child::output_telling(&mut command, QUIET, tell).await,
            Progress::Hidden => child::output(&mut command, Stderr::Kept).await,
        }
    };
    let output = match timeout(limit, running).await {
        Err(_) => return Ok(Built::stopped(target, limit)),
        Ok(Err(error)) if error.kind() == ErrorKind::TimedOut => {
            return Ok(Built::stopped(target, limit));
        }
        Ok(output) => output,
    };
    let output = output.map_err(|error| {
        Error::Cargo(format!(
            "could not be started: {error}. It comes with Rust, and its folder has to be in the PATH"
        ))
    })?;
    let mut built = Built {
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        ..Built::default()
    };
    for line in output.stdout.split(|&b| b == b'\n') {
        // Anything else on stdout comes from a build script.
        if let Ok(line) = serde_json::from_slice::<Line>(line) {
            built.take_in(line, target);
        }
    }
    if !built.errors.is_empty() {
        built.executable = None;
    }
    Ok(built)
}

/// How long a build may take.
fn limit(target: &Target) -> Duration {
    if target.private.is_some() && target.was_built() {
        LIMIT_AGAIN
    } else {
        LIMIT
    }
}

/// What a build prints that sees less than there is, and gets no more than a part of the machine.
async fn private_output(
    command: &mut Command,
    target: &Target,
    private: &Private,
    time: Duration,
) -> io::Result<Output> {
    let memory = target.bounds.memory.map(|it| it.max(LEAST_MEMORY));
    let confinement = private.for_build(target);
    command.envs(private.variables());
    let bounds = Bounds { time, memory };
    let output = child::output_within(command, "", bounds, confinement.as_ref()).await?;
    Ok(Output {
        status: output.status.ok_or(ErrorKind::TimedOut)?,
        stdout: output.stdout,
        stderr: output.stderr,
    })
}

/// Passes on what cargo is at. What else it says comes with the result.
fn tell(line: &str) {
    if is_at_work(line) {
        eprintln!("{line}");
    }
}

/// Whether the line is one of cargo's about what it is at.
pub fn is_at_work(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default();
    line.starts_with(' ') && AT_WORK.contains(&first)
}

impl Built {
    fn stopped(target: &Target, limit: Duration) -> Self {
        let minutes = limit.as_secs() / 60;
        let rendered = format!("{STOPPED} after {minutes} minutes.");
        let place = target.package.clone();
        Self {
            errors: vec![Diagnostic { place, rendered }],
            ..Self::default()
        }
    }

    fn take_in(&mut self, line: Line, target: &Target) {
        let is_the_test = |name: &TargetName| {
            name.name == target.test && name.kind.iter().any(|kind| kind == "test")
        };
        let of_package = line.package_id.is_some_and(|id| {
            let name = id.rsplit(['/', '#']).next().unwrap_or_default();
            name.split('@').next() == Some(&target.package)
                || id.contains(&format!("#{}@", target.package))
        });
        match (line.reason.as_str(), line.message) {
            ("compiler-artifact", _) if line.target.as_ref().is_some_and(is_the_test) => {
                self.executable = self.executable.take().or(line.executable);
            }
            ("compiler-message", Some(message)) => match message.level.as_str() {
                "error" => self.errors.extend(message.diagnostic(&target.package)),
                "warning" if of_package => {
                    self.warnings.extend(message.diagnostic(&target.package));
                }
                _ => {}
            },
            _ => {}
        }
    }
}

impl Message {
    /// `None` for a summary such as "2 warnings emitted" or "aborting due to 1 previous error". What
    /// the linker says has no place but the package.
    fn diagnostic(self, package: &str) -> Option<Diagnostic> {
        let place = match self.spans.iter().find(|span| span.is_primary) {
            Some(span) => span.place(),
            None if self.level == "error" && !self.message.starts_with("aborting due to") => {
                package.to_owned()
            }
            None => return None,
        };
        Some(Diagnostic {
            place,
            rendered: self.rendered.unwrap_or_default(),
        })
    }
}

impl Span {
    /// File and line, without detours. Of what a macro made, the place where it was called.
    fn place(&self) -> String {
        if let Some(expansion) = &self.expansion {
            return expansion.span.place();
        }
        let mut path: Vec<&str> = Vec::new();
        let file = self.file_name.replace('\\', "/");
        for part in file.split('/') {
            match (part, path.last()) {
                ("..", Some(&last)) if last != ".." => drop(path.pop()),
                _ => path.push(part),
            }
        }
        match self.line_start {
            // Of what is missing in the whole file.
            0 => path.join("/"),
            line => format!("{}:{line}", path.join("/")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diagnostic(message: &str) -> Option<Diagnostic> {
        let message: Message = serde_json::from_str(message).unwrap();
        message.diagnostic("tiny")
    }

    #[test]
    fn a_place_is_where_the_student_wrote_it() {
        let span = |file: &str, expansion: &str| {
            format!(
                r#"{{"message":"m","level":"error","rendered":"r","spans":[{{"file_name":"{file}","line_start":7,"is_primary":true,"expansion":{expansion}}}]}}"#
            )
        };
        let place = |text: &str| diagnostic(text).unwrap().place;
        assert_eq!(
            place(&span("exercises/a/src/lib.rs", "null")),
            "exercises/a/src/lib.rs:7"
        );
        let whole = span("src/main.rs", "null").replace("\"line_start\":7", "\"line_start\":0");
        assert_eq!(place(&whole), "src/main.rs");
        let detour = span("exercises/a/../../tests/a/tests.rs", "null");
        assert_eq!(place(&detour), "tests/a/tests.rs:7");
        let call = r#"{"span":{"file_name":"src/lib.rs","line_start":3,"is_primary":true,"expansion":null}}"#;
        assert_eq!(
            place(&span("/rustc/library/macros.rs", call)),
            "src/lib.rs:3"
        );
    }

    #[test]
    fn the_linker_is_heard_and_a_summary_is_not() {
        let text = |message: &str| {
            format!(r#"{{"message":"{message}","level":"error","rendered":"r","spans":[]}}"#)
        };
        assert_eq!(
            diagnostic(&text("linking with `cc` failed")).unwrap().place,
            "tiny"
        );
        assert_eq!(diagnostic(&text("aborting due to 1 previous error")), None);
    }
}
