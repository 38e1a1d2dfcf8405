//! A small book in a temporary folder, for the checks to look at.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::Report;
use workbook::Result;
use workbook::project::Project;

/// The files of an example. They are gone when it is dropped.
pub struct Example {
    folder: TempDir,
}

impl Example {
    /// Writes each file: its path from the root, and what stands in it.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self { folder }
    }

    /// Its root.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The files as a project.
    pub fn project(&self) -> Project {
        Project::at(self.root())
    }

    /// What a check of the project complains about; empty if it passes.
    pub fn failures(&self, check: fn(&Project, &mut Report) -> Result<()>) -> String {
        failures(|report| check(&self.project(), report))
    }

    /// What a check of the folder complains about, taken as a rendered book.
    pub fn failures_rendered(&self, check: fn(&Path, &mut Report) -> Result<()>) -> String {
        failures(|report| check(self.root(), report))
    }
}

/// The sentences that a check reported. It must have looked at something.
pub fn failures(check: impl FnOnce(&mut Report) -> Result<()>) -> String {
    let mut report = Report::quiet();
    check(&mut report).unwrap();
    assert_ne!(report.counts(), (0, 0, 0), "nothing was looked at");
    let sentences = report.failures().into_iter().map(|(_, it)| it.to_owned());
    sentences.collect::<Vec<_>>().join("\n")
}
