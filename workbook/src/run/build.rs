//! Asks cargo to build a package's tests, and reads what it says as JSON.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde::Deserialize;
use tokio::process::Command;

use super::Target;
use super::child::{self, Stderr};
use crate::{Error, Result};

/// Whether cargo's own progress is shown while it builds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// On stderr, as cargo shows it.
    Shown,
    /// Not at all.
    Hidden,
}

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
    level: String,
    rendered: Option<String>,
    spans: Vec<Span>,
}

#[derive(Deserialize)]
struct Span {
    file_name: String,
    line_start: usize,
    is_primary: bool,
}

/// A call of the cargo that runs us.
pub fn cargo(target: &Target) -> Command {
    let mut command = cargo_in(&target.root);
    command.env("CARGO_TARGET_DIR", &target.target_dir);
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
        .args(["test", "--no-run", "--package", &target.package])
        .args(["--test", &target.test, "--message-format", "json"]);
    let stderr = match progress {
        Progress::Shown => Stderr::Shown,
        Progress::Hidden => Stderr::Kept,
    };
    let output = child::output(&mut command, stderr).await;
    let output = output.map_err(|error| Error::Cargo(format!("could not be started: {error}")))?;
    let mut built = Built {
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        ..Built::default()
    };
    for line in output.stdout.split(|&b| b == b'\n') {
        // Anything else on stdout comes from a build script.
        if let Ok(line) = serde_json::from_slice::<Line>(line) {
            built.hear(line, target);
        }
    }
    if !built.errors.is_empty() {
        built.executable = None;
    }
    Ok(built)
}

impl Built {
    fn hear(&mut self, line: Line, target: &Target) {
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
                "error" => self.errors.extend(message.diagnostic()),
                "warning" if of_package => self.warnings.extend(message.diagnostic()),
                _ => {}
            },
            _ => {}
        }
    }
}

impl Message {
    /// `None` for a summary such as "2 warnings emitted", which is about no place.
    fn diagnostic(self) -> Option<Diagnostic> {
        let span = self.spans.iter().find(|span| span.is_primary)?;
        Some(Diagnostic {
            place: format!("{}:{}", span.file_name.replace('\\', "/"), span.line_start),
            rendered: self.rendered.unwrap_or_default(),
        })
    }
}
