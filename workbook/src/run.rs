//! Builds and runs one chapter's tests.

mod build;
mod child;
mod libtest;
mod tool;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::process::Command;

use crate::chapter::Chapter;
use crate::project::Project;
use crate::{Error, Result};
pub use build::{Built, Diagnostic, Progress, build, cargo, cargo_in};
pub use tool::{ToolOutput, tool};

/// A run that takes longer is stopped. Each test has ten seconds, and they run side by side.
pub const LIMIT: Duration = Duration::from_secs(120);

/// How often an executable is started again that is still open for writing. Where another process was begun
/// while it was being copied, that one holds it open until it has become its own program.
const BUSY_TRIES: usize = 100;

/// A package whose tests are to run.
#[derive(Debug, Clone)]
pub struct Target {
    /// The workspace's root.
    pub root: PathBuf,
    /// Where cargo puts what it builds.
    pub target_dir: PathBuf,
    /// The package.
    pub package: String,
    /// The test target.
    pub test: String,
    /// The folder of the package, in which its tests run.
    pub folder: PathBuf,
    /// The profile it is built with, of those in the workspace's manifest.
    pub profile: &'static str,
}

impl Target {
    /// The student's own crate of `chapter`, built where their own calls of cargo build it.
    pub fn exercise(project: &Project, chapter: &Chapter) -> Self {
        let target_dir = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
        Self {
            root: project.root().to_owned(),
            target_dir: project.root().join(target_dir),
            package: chapter.package().to_owned(),
            test: chapter.crate_name(),
            folder: chapter.exercise(),
            profile: "dev",
        }
    }

    /// Whether cargo has once built these tests. If not, it has the dependencies to build, too.
    pub fn was_built(&self) -> bool {
        let start = format!("{}-", self.test);
        let built = std::fs::read_dir(self.target_dir.join("debug").join("deps"));
        let mut names = built.into_iter().flatten().flatten();
        names.any(|entry| entry.file_name().to_string_lossy().starts_with(&start))
    }

    /// The solution of a chapter.
    pub fn solution(project: &Project, chapter: &Chapter) -> Self {
        Self {
            package: chapter.solution_package(),
            folder: chapter.solution(),
            ..Self::exercise(project, chapter)
        }
    }
}

/// What became of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The code doesn't compile.
    DoesNotCompile {
        /// The first error.
        first: Diagnostic,
        /// The others.
        others: Vec<Diagnostic>,
    },
    /// The tests ran.
    Ran(Ran),
}

/// The tests that ran.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ran {
    /// What became of each, by its path.
    pub tests: Vec<(String, Outcome)>,
    /// What the compiler warned of in the package itself.
    pub warnings: Vec<Diagnostic>,
    /// The run took too long, and was stopped.
    pub stopped: bool,
    /// The end of what the run printed outside of its tests, where it ended without a summary.
    pub crash: Option<String>,
}

/// What became of one test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It passed.
    Green,
    /// It failed, with this message.
    Red(String),
}

impl Verdict {
    /// Whether the test of that path ran and passed.
    pub fn is_green(&self, path: &str) -> bool {
        self.outcome(path) == Some(&Outcome::Green)
    }

    /// What became of the test of that path; `None` if it didn't run.
    pub fn outcome(&self, path: &str) -> Option<&Outcome> {
        let Self::Ran(ran) = self else { return None };
        let same = |(name, _): &&(String, Outcome)| name == path;
        ran.tests.iter().find(same).map(|(_, outcome)| outcome)
    }
}

/// Builds and runs the tests of `target`.
///
/// # Errors
///
/// Cargo can't be started, or fails for a reason that isn't in the code.
pub async fn run(target: &Target, progress: Progress) -> Result<Verdict> {
    run_with(target, progress, &[]).await
}

/// As [`run`], for a student who waits for the result: the first test that hangs ends the run.
///
/// # Errors
///
/// As for [`run`].
pub async fn run_for_student(target: &Target, progress: Progress) -> Result<Verdict> {
    run_with(target, progress, &[("WORKBOOK_STOP_AT_HANG", "1".into())]).await
}

/// As [`run`], with variables in the tests' environment; they win over those that are pinned.
///
/// # Errors
///
/// As for [`run`].
pub async fn run_with(
    target: &Target,
    progress: Progress,
    env: &[(&str, PathBuf)],
) -> Result<Verdict> {
    let built = build(target, progress).await?;
    let Some(executable) = &built.executable else {
        let mut errors = built.errors.into_iter();
        return match errors.next() {
            Some(first) => Ok(Verdict::DoesNotCompile {
                first,
                others: errors.collect(),
            }),
            None => Err(Error::Cargo(built.stderr)),
        };
    };
    let mut ran = execute(target, executable, env, &[]).await?;
    ran.warnings = built.warnings;
    Ok(Verdict::Ran(ran))
}

/// Runs a test executable that was built for `target`, with these arguments for libtest. The variables
/// win over those that are pinned.
///
/// # Errors
///
/// It can't be started.
pub async fn execute(
    target: &Target,
    executable: &Path,
    env: &[(&str, PathBuf)],
    arguments: &[String],
) -> Result<Ran> {
    let mut command = Command::new(executable);
    command
        .args(arguments)
        .args(["--color", "never"])
        .current_dir(&target.folder)
        .envs(pinned(&target.root))
        .envs(env.iter().map(|(name, value)| (name, value)));
    let mut output = child::output_within(&mut command, LIMIT).await;
    for _ in 0..BUSY_TRIES {
        if !matches!(&output, Err(error) if error.kind() == ErrorKind::ExecutableFileBusy) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
        output = child::output_within(&mut command, LIMIT).await;
    }
    let output = output.map_err(Error::file(executable))?;
    Ok(Ran {
        stopped: !output.ended,
        ..libtest::read(&output)
    })
}

/// What `.cargo/config.toml` sets for a run through cargo.
fn pinned(root: &Path) -> [(&'static str, PathBuf); 4] {
    [
        ("INSTA_UPDATE", "no".into()),
        ("INSTA_FORCE_PASS", "0".into()),
        ("INSTA_OUTPUT", "none".into()),
        ("INSTA_WORKSPACE_ROOT", root.to_owned()),
    ]
}
