//! The recordings of Flask, on the first page and in the appendix, made again.

use std::ffi::OsString;
use std::process::Stdio;

use tokio::process::Command;

use crate::Result;
use crate::project::Project;
use crate::run::{cargo_in, tool};
use crate::verify::Report;

/// Runs the test that needs Flask, where Flask is installed.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn check(project: &Project, report: &mut Report) -> Result<()> {
    let what = "the book prints what Flask answers";
    if !has_flask(python()).await {
        report.skipped(
            what,
            "Flask is missing. Install it with `python -m pip install flask==3.1.3`; \
             WORKBOOK_PYTHON names the Python to use, if it isn't python3.",
        );
        return Ok(());
    }
    let mut command = cargo_in(project.root());
    command.args(["test", "--quiet", "--package=harness"]);
    command.args([
        "--test=one_line_of_flask",
        "--test=claims",
        "--",
        "--ignored",
    ]);
    report.complaints(what, tool(&mut command).await?.complaints());
    Ok(())
}

fn python() -> OsString {
    std::env::var_os("WORKBOOK_PYTHON").unwrap_or_else(|| "python3".into())
}

/// Whether this Python starts, and finds Flask.
async fn has_flask(python: OsString) -> bool {
    let mut command = Command::new(python);
    command
        .args(["-c", "import flask"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().await.is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_python_that_is_not_there_has_no_flask() {
        assert!(!has_flask("no-such-python-anywhere".into()).await);
    }
}
