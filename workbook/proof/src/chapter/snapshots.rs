//! Snapshots: each belongs to a test that compares it, and none waits to be accepted.

use std::collections::BTreeSet;
use std::path::Path;

use crate::Report;
use workbook::chapter::Chapter;
use workbook::project::{files_below, read};
use workbook::run::{Progress, run_with};
use workbook::scratch::Scratch;
use workbook::{Error, Result};

/// Checks the snapshots of a chapter against what the solution's tests compare.
///
/// # Errors
///
/// A file can't be read, or cargo fails for a reason that isn't in the code.
pub async fn check(chapter: &Chapter, scratch: &Scratch, report: &mut Report) -> Result<()> {
    let folder = chapter.tests().join("snapshots");
    let compared = compared(chapter, scratch).await?;
    let mut complaints = Vec::new();
    for file in files_below(&folder)? {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.contains(".snap.new") || name.ends_with(".pending-snap") {
            complaints.push(format!(
                "{} waits to be accepted. Run `cargo workbook record {chapter}`, or delete it.",
                file.display()
            ));
        } else if !compared.contains(name.split('.').next().unwrap_or_default()) {
            complaints.push(format!(
                "No test compares {}. Delete it, or name the test as the file.",
                file.display()
            ));
        }
    }
    report.complaints(
        format!("{chapter}: every snapshot belongs to a test"),
        complaints,
    );
    Ok(())
}

/// The names of the snapshots that a run of the solution looked at. `insta` writes their paths to
/// the file that `INSTA_SNAPSHOT_REFERENCES_FILE` names.
async fn compared(chapter: &Chapter, scratch: &Scratch) -> Result<BTreeSet<String>> {
    let list = tempfile::NamedTempFile::new().map_err(Error::file("a temporary file".as_ref()))?;
    let env = [("INSTA_SNAPSHOT_REFERENCES_FILE", list.path().to_owned())];
    run_with(&scratch.solution(chapter), Progress::Hidden, &env).await?;
    let names = read(list.path())?;
    let stem = |line: &str| {
        let name = Path::new(line).file_name()?.to_string_lossy().into_owned();
        Some(name.split('.').next()?.to_owned())
    };
    Ok(names.lines().filter_map(stem).collect())
}
