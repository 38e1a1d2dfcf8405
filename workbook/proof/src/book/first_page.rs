//! The recordings of Flask, on the first page and in the appendix, made again.

use crate::python;
use crate::{Report, own_tests};
use workbook::Result;
use workbook::project::Project;
use workbook::run::tool;

/// Runs the test that needs Flask, where Flask is installed.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn check(project: &Project, report: &mut Report) -> Result<()> {
    let what = "the book prints what Flask answers";
    if let Some(missing) = python::missing(&["flask"]).await {
        report.skipped(what, missing);
        return Ok(());
    }
    let mut command = own_tests::test_beside_chapters(project);
    command.args(["--test=claims", "--test=one_line_of_flask"]);
    command.args(["--", "--ignored"]);
    report.complaints(what, tool(&mut command).await?.complaints());
    Ok(())
}
