//! The tests of the workbook's own crates.

use tokio::process::Command;

use crate::Report;
use workbook::Result;
use workbook::needs::{MEMCACHED, Program, REDIS};
use workbook::project::Project;
use workbook::run::{cargo_in, tool};

/// The crates that no chapter's tests cover.
const PACKAGES: [&str; 7] = [
    "book-tests",
    "fuzz",
    "harness",
    "programs",
    "proof",
    "serve",
    "workbook",
];

/// Runs them as `cargo test` does, in one call: so what they share is built once.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn check(project: &Project, report: &mut Report) -> Result<()> {
    let mut command = cargo_test(project);
    command.args(["--all-targets", "--no-fail-fast"]);
    let output = tool(&mut command).await?;
    let what = format!("the tests of {} pass", PACKAGES.join(", "));
    report.complaints(what, output.complaints());
    check_backends(project, report).await
}

/// The harness's own tests of the servers that it starts.
async fn check_backends(project: &Project, report: &mut Report) -> Result<()> {
    let what = "the harness starts and ends its servers";
    let missing = [REDIS, MEMCACHED].into_iter().find(|it| !it.is_there());
    if let Some(program) = missing {
        report.skipped(what, Program::missing(&program));
        return Ok(());
    }
    let mut command = cargo_test(project);
    command.args(["--test=backends", "--", "--ignored"]);
    report.complaints(what, tool(&mut command).await?.complaints());
    Ok(())
}

/// All packages each time: with fewer, cargo might choose other features, and build much again.
pub fn cargo_test(project: &Project) -> Command {
    let mut command = cargo_in(project.root());
    command.args(["test", "--quiet"]);
    command.args(PACKAGES.map(|package| format!("--package={package}")));
    command
}
