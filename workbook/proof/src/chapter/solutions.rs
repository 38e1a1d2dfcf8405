//! The solution: green, and clean by clippy and rustfmt.

use tokio::process::Command;

use super::snapshots::{self, Compared};
use crate::Report;
use workbook::Result;
use workbook::chapter::Chapter;
use workbook::run::{Progress, Target, cargo, run_with, tool};
use workbook::scratch::Scratch;
use workbook::suite::Suite;

/// Checks one chapter's solution under its own name.
///
/// # Errors
///
/// Cargo can't be started, or a file can't be read.
pub async fn check(chapter: &Chapter, scratch: &Scratch, report: &mut Report) -> Result<()> {
    let target = scratch.solution(chapter);
    let suite = Suite::load(chapter)?;
    let what = format!("{chapter}: the solution passes every test");
    let compared = Compared::new()?;
    match run_with(&target, Progress::Hidden, &[compared.variable()]).await {
        Ok(verdict) => {
            let red = suite
                .tests()
                .into_iter()
                .filter(|path| !verdict.is_green(path));
            let complaint =
                |path| format!("{path} is red on the solution. Fix the one or the other.");
            report.complaints(what, red.map(complaint).collect());
            snapshots::check(chapter, &compared, report)?;
        }
        Err(error) => report.failed(what, error.to_string()),
    }
    let packages = [chapter.package(), &target.package];
    let lints = format!("{chapter}: skeleton and solution are clippy-clean");
    report_tool(report, lints, clippy(&target, packages)).await?;
    let format = format!("{chapter}: skeleton and solution are formatted");
    report_tool(report, format, fmt(&target, packages)).await
}

fn clippy(target: &Target, packages: [&str; 2]) -> Command {
    let mut command = cargo(target);
    command.args(["clippy", "--quiet", "--all-targets", "--no-deps"]);
    command.args(packages.map(|package| format!("--package={package}")));
    command.args(["--", "-D", "warnings"]);
    command
}

fn fmt(target: &Target, packages: [&str; 2]) -> Command {
    let mut command = cargo(target);
    command.args(["fmt", "--check"]);
    command.args(packages.map(|package| format!("--package={package}")));
    command
}

/// Runs a cargo tool that a small installation may lack.
async fn report_tool(report: &mut Report, what: String, mut command: Command) -> Result<()> {
    let said = tool(&mut command).await?;
    let missing = ["is not installed for the toolchain", "no such command"];
    if missing.iter().any(|words| said.text.contains(words)) {
        report.skipped(
            what,
            "Install the tools with `rustup component add clippy rustfmt`.",
        );
    } else {
        report.complaints(what, said.complaints());
    }
    Ok(())
}
