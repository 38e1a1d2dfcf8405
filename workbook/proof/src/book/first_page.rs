//! The recordings of Flask, on the first page and in the appendix, made again.

use crate::python;
use crate::{Report, own_tests};
use workbook::Result;
use workbook::project::Project;
use workbook::run::tool;

/// Runs the tests that need Flask, where Flask is installed, and those that need Flask-Session as well.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn check(project: &Project, report: &mut Report) -> Result<()> {
    let flask = ["--test=claims", "--test=one_line_of_flask"];
    record(project, "Flask", &["flask"], &flask, report).await?;
    let both = ["flask", "flask_session"];
    record(project, "Flask-Session", &both, &["--test=at_work"], report).await
}

async fn record(
    project: &Project,
    name: &str,
    modules: &[&str],
    tests: &[&str],
    report: &mut Report,
) -> Result<()> {
    let what = format!("the book prints what {name} answers");
    if let Some(missing) = python::missing(modules).await {
        report.skipped(&what, missing);
        return Ok(());
    }
    let mut command = own_tests::test_beside_chapters(project);
    command.args(tests).args(["--", "--ignored"]);
    report.complaints(&what, tool(&mut command).await?.complaints());
    Ok(())
}
