//! `cargo workbook verify`: the author's proof that the workbook is sound.
//!
//! One file per check, one sentence per failure, and no check stops at the first.

pub mod report;

use crate::project::Project;
use crate::{Done, Result};
pub use report::Report;

/// Runs every check. `strict`, or `CI=true`, fails what would be skipped.
///
/// # Errors
///
/// A check could not do its work at all.
pub async fn run(project: &Project, strict: bool) -> Result<Done> {
    let strict = strict || std::env::var("CI").is_ok_and(|ci| ci == "true");
    let report = Report::spoken(strict);
    println!("\n{report}");
    Ok(Done::green_if(report.failures().is_empty()))
}
