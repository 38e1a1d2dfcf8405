//! Skeletons and solutions are clean by clippy and rustfmt: one call of each for all chapters.

use tokio::process::Command;

use crate::Report;
use workbook::Result;
use workbook::chapter::Chapter;
use workbook::run::{Target, cargo, tool};
use workbook::scratch::Scratch;

/// Checks the skeletons and solutions of these chapters, as they lie in the copy.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn check(chapters: &[Chapter], scratch: &Scratch, report: &mut Report) -> Result<()> {
    let Some(first) = chapters.first() else {
        return Ok(());
    };
    let target = scratch.target(first);
    let packages: Vec<String> = chapters
        .iter()
        .flat_map(|chapter| [chapter.package().to_owned(), chapter.solution_package()])
        .map(|package| format!("--package={package}"))
        .collect();
    let lints = "skeletons and solutions are clippy-clean";
    report_tool(report, lints, clippy(&target, &packages)).await?;
    let format = "skeletons and solutions are formatted";
    report_tool(report, format, fmt(&target, &packages)).await
}

fn clippy(target: &Target, packages: &[String]) -> Command {
    let mut command = cargo(target);
    command.args(["clippy", "--quiet", "--all-targets", "--no-deps"]);
    command.args(["--profile", target.profile]);
    command.args(packages).args(["--", "-D", "warnings"]);
    command
}

fn fmt(target: &Target, packages: &[String]) -> Command {
    let mut command = cargo(target);
    command.args(["fmt", "--check"]).args(packages);
    command
}

/// Runs a cargo tool that a small installation may lack.
async fn report_tool(report: &mut Report, what: &str, mut command: Command) -> Result<()> {
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
