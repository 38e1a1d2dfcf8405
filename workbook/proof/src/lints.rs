//! Skeletons and solutions are clean by clippy and rustfmt: one call of each for all chapters.

use tokio::process::Command;

use crate::Report;
use crate::chapter::skeletons;
use workbook::Result;
use workbook::chapter::Chapter;
use workbook::project::Project;
use workbook::run::{Target, cargo, tool};
use workbook::scratch::Scratch;

/// Checks the skeletons and solutions of these chapters: where they lie, so that what is known of the whole
/// workspace needn't be found out again; or in the copy, if a student has written in one of them. What they
/// depend on is checked as for the whole workspace, and kept where that is.
///
/// # Errors
///
/// Cargo can't be started, or a file can't be read.
pub async fn check(
    project: &Project,
    chapters: &[Chapter],
    scratch: &Scratch,
    report: &mut Report,
) -> Result<()> {
    let Some(first) = chapters.first() else {
        return Ok(());
    };
    let mut target = Target::exercise(project, first);
    if is_edited(chapters)? {
        target.root = scratch.target(first).root;
    }
    let packages = match chapters {
        [chapter] => Vec::from(
            [chapter.package().to_owned(), chapter.solution_package()]
                .map(|it| format!("--package={it}")),
        ),
        // Of these, only the copy has some.
        _ => ["--workspace", "--exclude=*-variants"]
            .map(str::to_owned)
            .into(),
    };
    let lints = "skeletons and solutions are clippy-clean";
    report_tool(report, lints, clippy(&target, &packages)).await?;
    let format = "skeletons and solutions are formatted";
    report_tool(report, format, fmt(&target)).await
}

fn is_edited(chapters: &[Chapter]) -> Result<bool> {
    for chapter in chapters {
        if !skeletons::edited(chapter)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// With the arguments that authors give, so that cargo knows the outcome where they have asked before.
fn clippy(target: &Target, packages: &[String]) -> Command {
    let mut command = cargo(target);
    command.args(["clippy", "--quiet", "--all-targets"]);
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
