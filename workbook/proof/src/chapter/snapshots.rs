//! Snapshots: each belongs to a test that compares it, and none waits to be accepted.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::Report;
use workbook::chapter::Chapter;
use workbook::project::{files_below, read};
use workbook::{Error, Result};

/// Checks the snapshots of a chapter against what the solution's tests compare.
///
/// # Errors
///
/// A file can't be read.
pub fn check(chapter: &Chapter, compared: &Compared, report: &mut Report) -> Result<()> {
    let folder = chapter.tests().join("snapshots");
    let compared = compared.names()?;
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

/// The list of the snapshots that a run compared.
pub struct Compared(NamedTempFile);

impl Compared {
    /// An empty list.
    ///
    /// # Errors
    ///
    /// A temporary file can't be made.
    pub fn new() -> Result<Self> {
        let file = NamedTempFile::new().map_err(Error::file("a temporary file".as_ref()))?;
        Ok(Self(file))
    }

    /// What tells `insta` to write the path of each snapshot that it looks at to this list.
    pub fn variable(&self) -> (&'static str, PathBuf) {
        ("INSTA_SNAPSHOT_REFERENCES_FILE", self.0.path().to_owned())
    }

    fn names(&self) -> Result<BTreeSet<String>> {
        let names = read(self.0.path())?;
        let stem = |line: &str| {
            let name = Path::new(line).file_name()?.to_string_lossy().into_owned();
            Some(name.split('.').next()?.to_owned())
        };
        Ok(names.lines().filter_map(stem).collect())
    }
}
