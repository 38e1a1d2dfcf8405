//! The results that outlive the command, in a file.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use super::Found;
use crate::{Error, Result, plain_file};

/// Another number for each form of the file.
const VERSION: u32 = 1;

/// What is kept of one workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    version: u32,
    workbook: String,
    /// By the chapter's name.
    pub chapters: BTreeMap<String, Entry>,
}

/// What is kept of one chapter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Of the sources that were run.
    pub digest: String,
    /// What the run found out.
    pub found: Found,
}

impl Kept {
    /// These results of that workbook.
    pub fn new(workbook: &str, chapters: BTreeMap<String, Entry>) -> Self {
        Self {
            version: VERSION,
            workbook: workbook.to_owned(),
            chapters,
        }
    }
}

/// What the file holds of that workbook. Nothing where it isn't there, is damaged, or is of another workbook or
/// another version of the command: then the chapters count as not run.
pub fn read(path: &Path, workbook: &str) -> BTreeMap<String, Entry> {
    let bytes = plain_file::bytes(path).unwrap_or_default();
    let kept = serde_json::from_slice::<Kept>(&bytes).ok();
    let kept = kept.filter(|it| it.version == VERSION && it.workbook == workbook);
    kept.map(|it| it.chapters).unwrap_or_default()
}

/// Writes the file. Whatever stops it in the middle leaves the one that was there.
///
/// # Errors
///
/// It can't be written.
pub fn write(path: &Path, kept: &Kept) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let written = || {
        std::fs::create_dir_all(folder)?;
        let mut file = NamedTempFile::new_in(folder)?;
        serde_json::to_writer(&mut file, kept)?;
        file.flush()?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|it| it.error)
    };
    written().map(drop).map_err(Error::file(path))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn some() -> Kept {
        let found = Found::broken("It doesn't compile");
        let digest = "1".to_owned();
        let chapters = [("01-tiny".to_owned(), Entry { digest, found })];
        Kept::new("ours", chapters.into())
    }

    #[test]
    fn what_was_written_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("workbook/live.json");
        write(&path, &some()).unwrap();
        assert_eq!(read(&path, "ours"), some().chapters);
        let others = fs::read_dir(path.parent().unwrap()).unwrap();
        assert_eq!(others.count(), 1, "nothing else is left there");
    }

    #[test]
    fn a_damaged_or_foreign_file_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("live.json");
        assert!(read(&path, "ours").is_empty(), "there is none");
        write(&path, &some()).unwrap();
        assert!(read(&path, "another").is_empty());
        let whole = fs::read_to_string(&path).unwrap();
        let newer = whole.replace("\"version\":1", "\"version\":2");
        for damaged in [&whole[..whole.len() / 2], "", "[]", "\0\0", &newer] {
            fs::write(&path, damaged).unwrap();
            assert!(read(&path, "ours").is_empty(), "{damaged}");
        }
        fs::write(&path, whole).unwrap();
        assert!(!read(&path, "ours").is_empty());
    }

    #[test]
    fn the_old_file_is_whole_until_the_new_one_has_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let (path, old) = (folder.path().join("live.json"), folder.path().join("old"));
        write(&path, &some()).unwrap();
        // Another name for the same file: what is written into it would be seen here.
        fs::hard_link(&path, &old).unwrap();
        write(&path, &Kept::new("ours", BTreeMap::new())).unwrap();
        assert_eq!(read(&old, "ours"), some().chapters);
        assert!(read(&path, "ours").is_empty());
    }

    #[test]
    fn a_write_that_fails_leaves_the_old_file_and_says_where() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("live.json");
        // A folder in its place can't be replaced by a file.
        fs::create_dir_all(path.join("old")).unwrap();
        let error = write(&path, &some()).unwrap_err().to_string();
        assert!(error.contains("live.json"), "{error}");
        assert!(path.join("old").is_dir());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
