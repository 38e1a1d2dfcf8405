//! Builds and runs one chapter's tests.

mod bounds;
mod build;
mod child;
mod confine;
mod libtest;
mod private;
mod process;
mod report;
mod rounds;
mod target_dir;
mod tool;
mod tree;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::chapter::Chapter;
use crate::project::Project;
use crate::{Error, Result};
pub use bounds::Bounds;
pub use build::{Built, Diagnostic, Progress, build, cargo, cargo_in, is_at_work};
pub use confine::{Confined, Confinement, is_possible as can_confine, possible as confinable};
pub use private::Private;
use process::Process;
pub use report::Transcripts;
pub use target_dir::of as target_dir;
pub use tool::{ToolOutput, tool};
pub use tree::adopt_orphans;

/// A run that takes longer is stopped. Each test has ten seconds of work, and they run side by side.
pub const LIMIT: Duration = Duration::from_secs(120);

/// A package whose tests are to run.
#[derive(Debug, Clone)]
pub struct Target {
    /// The workspace's root.
    pub root: PathBuf,
    /// Where cargo puts what it builds.
    pub target_dir: PathBuf,
    /// Whether the same package of another folder is built there, too. For cargo it is the same, and each would be
    /// built anew after the other, unless they are compiled in different ways.
    pub is_beside: bool,
    /// The package.
    pub package: String,
    /// The test target.
    pub test: String,
    /// The folder of the package, in which its tests run.
    pub folder: PathBuf,
    /// The profile it is built with, of those in the workspace's manifest.
    pub profile: &'static str,
    /// Whether its tests report what became of them ([`report`]), and what they print is no matter.
    pub reports: bool,
    /// The expected transcripts, where they are handed to the tests and lie nowhere beside them.
    pub transcripts: Option<Arc<Transcripts>>,
    /// What one of its processes may take.
    pub bounds: Bounds,
    /// Where it is built and run by itself, and is to see less than there is.
    pub private: Option<Private>,
}

impl Target {
    /// The student's own crate of `chapter`, built where their own calls of cargo build it.
    pub fn exercise(project: &Project, chapter: &Chapter) -> Self {
        Self {
            root: project.root().to_owned(),
            target_dir: target_dir::of(project.root()),
            is_beside: false,
            package: chapter.package().to_owned(),
            test: chapter.crate_name(),
            folder: chapter.exercise(),
            profile: "dev",
            reports: has_harness(chapter),
            transcripts: None,
            bounds: Bounds::within(LIMIT),
            private: None,
        }
    }

    /// Whether cargo has once built these tests. If not, it has the dependencies to build, too.
    pub fn was_built(&self) -> bool {
        let start = format!("{}-", self.test);
        let profile = match self.profile {
            "dev" => "debug",
            other => other,
        };
        let built = std::fs::read_dir(self.target_dir.join(profile).join("deps"));
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

/// Whether the chapter's tests stand on the harness. The solution's manifest says so, which no student writes.
fn has_harness(chapter: &Chapter) -> bool {
    let manifest = std::fs::read_to_string(chapter.solution().join("Cargo.toml"));
    manifest.is_ok_and(|text| text.lines().any(|line| line.starts_with("harness")))
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
    /// It or one of its tests was stopped at a limit, so another run may end otherwise.
    pub limited: bool,
    /// The end of what the run printed outside of its tests, where it ended early and it can't be said in which test.
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
    let mut ran = execute(target, executable, env, &Selection::default()).await?;
    ran.warnings = built.warnings;
    Ok(Verdict::Ran(ran))
}

/// Which tests of an executable are to run.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Their paths; all where there is none.
    pub tests: Vec<String>,
    /// How many run at the same time; as many as the machine has cores where it isn't said.
    pub threads: Option<usize>,
}

impl Selection {
    /// The arguments that say so to the test runner.
    fn arguments(&self) -> Vec<String> {
        let threads = self.threads.map(|it| format!("--test-threads={it}"));
        let exact = (!self.tests.is_empty()).then(|| "--exact".to_owned());
        let tests = self.tests.iter().cloned();
        threads.into_iter().chain(exact).chain(tests).collect()
    }
}

/// Runs a test executable that was built for `target`. The variables win over those that are pinned.
///
/// # Errors
///
/// It can't be started.
pub async fn execute(
    target: &Target,
    executable: &Path,
    env: &[(&str, PathBuf)],
    selection: &Selection,
) -> Result<Ran> {
    let process = Process {
        target,
        executable,
        env,
    };
    if target.reports {
        return rounds::run(&process, selection).await;
    }
    let output = process.run(&selection.arguments(), "", None).await?;
    Ok(libtest::read(&output))
}
