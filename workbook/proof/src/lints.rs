//! Skeletons and solutions are clean by clippy and rustfmt: one call of each for all chapters.

use tokio::process::Command;

use crate::Report;
use workbook::Result;
use workbook::chapter::Chapter;
use workbook::project::Project;
use workbook::run::{Target, cargo, tool};
use workbook::scratch::Scratch;

/// Checks the skeletons and solutions of these chapters, as they lie in the copy, in which no student has
/// written. What they depend on is checked as for the whole workspace, and kept where that is.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn check(
    project: &Project,
    chapters: &[Chapter],
    scratch: &Scratch,
    report: &mut Report,
) -> Result<()> {
    let Some(first) = chapters.first() else {
        return Ok(());
    };
    let usual = Target::exercise(project, first);
    let target = Target {
        target_dir: usual.target_dir,
        profile: usual.profile,
        ..scratch.target(first)
    };
    let packages = match chapters {
        [chapter] => Vec::from(
            [chapter.package().to_owned(), chapter.solution_package()]
                .map(|it| format!("--package={it}")),
        ),
        _ => ["--workspace", "--exclude=*-variants"]
            .map(str::to_owned)
            .into(),
    };
    let lints = "skeletons and solutions are clippy-clean";
    report_tool(report, lints, clippy(&target, &packages)).await?;
    let format = "skeletons and solutions are formatted";
    report_tool(report, format, fmt(&target)).await
}

fn clippy(target: &Target, packages: &[String]) -> Command {
    let mut command = cargo(target);
    command.args(["clippy", "--quiet", "--all-targets", "--no-deps"]);
    command.args(packages).args(["--", "-D", "warnings"]);
    command
}

fn fmt(target: &Target) -> Command {
    let mut command = cargo(target);
    command.args(["fmt", "--check", "--all"]);
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
