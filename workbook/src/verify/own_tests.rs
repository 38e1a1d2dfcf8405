//! The tests of the workbook's own crates.

use tokio::process::Command;

use crate::project::Project;
use crate::run::cargo_in;
use crate::verify::Report;
use crate::{Error, Result};

/// The crates that no chapter's tests cover.
const PACKAGES: [&str; 3] = ["harness", "serve", "workbook"];

/// Runs them as `cargo test` does.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn check(project: &Project, report: &mut Report) -> Result<()> {
    for package in PACKAGES {
        let mut command: Command = cargo_in(project.root());
        command.args(["test", "--quiet", "--package", package, "--all-targets"]);
        let output = command.output().await;
        let output =
            output.map_err(|error| Error::Cargo(format!("could not be started: {error}")))?;
        let what = format!("the tests of {package} pass");
        let said = [output.stdout, output.stderr].concat();
        let complaint = (!output.status.success()).then(|| String::from_utf8_lossy(&said).into());
        report.complaints(what, complaint.into_iter().collect());
    }
    Ok(())
}
