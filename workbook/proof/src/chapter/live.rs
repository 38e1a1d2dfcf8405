//! The tests of a chapter that run our solution beside a program in Python. They aren't
//! graded, so that a student without Python misses no point.

use crate::Report;
use crate::python;
use workbook::Result;
use workbook::chapter::Chapter;
use workbook::needs::Needs;
use workbook::run::{cargo, tool};
use workbook::scratch::Scratch;

/// How long a test may wait for the other program to work, in milliseconds. The machine may be busy.
const PATIENT: &str = "120000";

/// Runs the live tests of `chapter` on its solution, if it has any.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn check(chapter: &Chapter, scratch: &Scratch, report: &mut Report) -> Result<()> {
    if !chapter.live_test_file().is_file() {
        return Ok(());
    }
    let what = format!("{chapter}: the solution agrees with the real thing");
    let needs = Needs::load(chapter)?;
    let modules: Vec<&str> = needs.modules.iter().map(String::as_str).collect();
    if let Some(missing) = python::missing(&modules).await {
        report.skipped(what, missing);
        return Ok(());
    }
    let target = scratch.solution(chapter);
    let mut command = cargo(&target);
    command.args(["test", "--quiet", "--profile", target.profile]);
    command.args(["--test=live", "--package"]);
    command.args([&chapter.solution_package(), "--", "--ignored"]);
    command.env("WORKBOOK_LIMIT", PATIENT);
    report.complaints(what, tool(&mut command).await?.complaints());
    Ok(())
}
