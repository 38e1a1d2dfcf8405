//! The tests of the workbook's own crates.

use tokio::process::Command;

use crate::{Report, python};
use workbook::Result;
use workbook::needs::{CHROMIUM, MEMCACHED, Program, REDIS};
use workbook::project::Project;
use workbook::run::{cargo_in, tool};
use workbook::scratch::Scratch;

/// The command, as it was built to run this check.
const TOOLS: [&str; 4] = ["browser", "programs", "proof", "workbook"];

/// The Python package that axe-core comes in.
const AXE: &str = "axe_playwright_python";

/// What stands on the chapters and their harness, built as the chapters are.
const BESIDE_CHAPTERS: [&str; 4] = ["book-tests", "fuzz", "harness", "serve"];

/// Runs them as `cargo test` does, in a call for each group: so what its packages share is built once, and
/// with the features that it has been built with before.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn check(project: &Project, report: &mut Report) -> Result<()> {
    for (packages, mut command) in [
        (&TOOLS[..], test_tools(project)),
        (&BESIDE_CHAPTERS, test_beside_chapters(project)),
    ] {
        command.args(["--all-targets", "--no-fail-fast"]);
        let output = tool(&mut command).await?;
        let what = format!("the tests of {} pass", packages.join(", "));
        report.complaints(what, output.complaints());
    }
    check_backends(project, report).await?;
    check_browser(project, report).await
}

/// What a reader sees and can do, in a real browser.
async fn check_browser(project: &Project, report: &mut Report) -> Result<()> {
    let works = "the book works in a browser";
    let live = "the live page works in a browser";
    let accessible = "an accessibility checker finds nothing in the book";
    if !CHROMIUM.is_there() {
        report.skipped(works, CHROMIUM.missing());
        report.skipped(live, CHROMIUM.missing());
        report.skipped(accessible, CHROMIUM.missing());
        return Ok(());
    }
    let output = tool(&mut in_browser(project, "in_browser", &["--skip=axe::"])).await?;
    report.complaints(works, output.complaints());
    let output = tool(&mut in_browser(project, "command", &["live_page::"])).await?;
    report.complaints(live, output.complaints());
    match python::missing(&[AXE]).await {
        Some(missing) => report.skipped(accessible, missing),
        None => {
            let output = tool(&mut in_browser(project, "in_browser", &["axe::"])).await?;
            report.complaints(accessible, output.complaints());
        }
    }
    Ok(())
}

/// The tests of that name that need a browser, but for those that `choice` leaves out.
fn in_browser(project: &Project, test: &str, choice: &[&str]) -> Command {
    let mut command = test_tools(project);
    command
        .arg(format!("--test={test}"))
        .args(["--", "--ignored"])
        .args(choice);
    command
}

/// The harness's own tests of the servers that it starts.
async fn check_backends(project: &Project, report: &mut Report) -> Result<()> {
    let what = "the harness starts and ends its servers";
    let missing = [REDIS, MEMCACHED].into_iter().find(|it| !it.is_there());
    if let Some(program) = missing {
        report.skipped(what, Program::missing(&program));
        return Ok(());
    }
    let mut command = test_beside_chapters(project);
    command.args(["--test=backends", "--", "--ignored"]);
    report.complaints(what, tool(&mut command).await?.complaints());
    Ok(())
}

fn test_tools(project: &Project) -> Command {
    let mut command = cargo_in(project.root());
    command.args(["test", "--quiet", "--manifest-path"]);
    command.arg(project.command_manifest());
    command.args(TOOLS.map(|package| format!("--package={package}")));
    command
}

/// All packages each time: with fewer, cargo might choose other features, and build much again.
pub fn test_beside_chapters(project: &Project) -> Command {
    let mut command = cargo_in(project.root());
    command.args(["test", "--quiet", "--profile=graded", "--target-dir"]);
    command.arg(Scratch::target_dir_of(project));
    command.args(BESIDE_CHAPTERS.map(|package| format!("--package={package}")));
    command
}
