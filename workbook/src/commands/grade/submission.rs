//! Where the submissions are: each a folder or an archive, and many of them in a folder.

use std::fs;
use std::path::{Path, PathBuf};

use super::archive::Archive;
use super::handed_in::{HandedIn, Unreadable};
use crate::plain::plain;
use crate::{Error, Result};

/// How deep below a folder of submissions one may lie: some platforms add a folder for each student, and some
/// students one of their own.
const DEEPEST: usize = 3;

/// One submission, which hasn't been read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The name of its folder or archive, and of those that it lies in as far as needed to tell it from others.
    pub name: String,
    path: PathBuf,
    archive: Option<Archive>,
}

impl Submission {
    /// Where it lies, as it was named.
    pub fn place(&self) -> String {
        self.path.display().to_string()
    }

    /// Reads it into memory.
    ///
    /// # Errors
    ///
    /// It can't be read, holds too much or nothing.
    pub fn read(&self) -> Result<HandedIn, Unreadable> {
        match self.archive {
            Some(archive) => archive.read(&self.path),
            None => HandedIn::from_folder(&self.path),
        }
    }
}

/// The submissions that `path` stands for, in the order of their names.
///
/// # Errors
///
/// It isn't there, can't be read, or holds none.
pub fn find(path: &Path) -> Result<Vec<Submission>> {
    let missing = |error| Error::Usage(format!("{}: {error}", path.display()));
    let metadata = fs::metadata(path).map_err(missing)?;
    let full = fs::canonicalize(path).map_err(Error::file(path))?;
    let name = full.file_name().unwrap_or(full.as_os_str());
    let name = name.to_string_lossy();
    if metadata.is_file() {
        let Some((archive, name)) = Archive::of(&name) else {
            return Err(Error::Usage(format!(
                "{} is neither a folder nor a .zip, .tar.gz or .tgz",
                path.display()
            )));
        };
        return Ok(vec![Submission {
            name: name.to_owned(),
            path: path.to_owned(),
            archive: Some(archive),
        }]);
    }
    if path.join("exercises").is_dir() {
        return Ok(vec![Submission {
            name: name.into_owned(),
            path: path.to_owned(),
            archive: None,
        }]);
    }
    let mut found = Vec::new();
    for (name, path) in entries(path)? {
        let inside = inside(&path, &name, 1)?;
        found.extend(told_apart(name, inside));
    }
    if found.is_empty() {
        return Err(Error::Usage(format!(
            "{} has no folder exercises/, and holds no submission. Name the folder of a student's checkout, an \
             archive of it, or a folder of these",
            path.display()
        )));
    }
    Ok(found)
}

/// The submissions at `path`, by the names of the folders that they lie in.
fn inside(path: &Path, name: &str, depth: usize) -> Result<Vec<Submission>> {
    let kind = fs::symlink_metadata(path).map_err(Error::file(path))?;
    let submission = |name: &str, archive| Submission {
        name: name.to_owned(),
        path: path.to_owned(),
        archive,
    };
    if kind.is_file() {
        let file_name = path.file_name().unwrap_or_default().to_string_lossy();
        let archive = Archive::of(&file_name);
        let submission = archive.map(|(archive, _)| {
            let (_, name) = Archive::of(name).unwrap_or((archive, name));
            submission(name, Some(archive))
        });
        return Ok(submission.into_iter().collect());
    }
    if !kind.is_dir() {
        return Ok(Vec::new());
    }
    let found = below(path, name, depth);
    if !name.starts_with('.') {
        return found;
    }
    // Of a system's own folders, not every one can be read.
    if found.is_ok_and(|it| !it.is_empty()) {
        eprintln!("{} begins with a dot, and isn't graded.", plain(name));
    }
    Ok(Vec::new())
}

/// Those in a folder, or the folder itself.
fn below(path: &Path, name: &str, depth: usize) -> Result<Vec<Submission>> {
    let submission = |name: &str, archive| Submission {
        name: name.to_owned(),
        path: path.to_owned(),
        archive,
    };
    if path.join("exercises").is_dir() {
        return Ok(vec![submission(name, None)]);
    }
    let mut found = Vec::new();
    if depth < DEEPEST {
        for (entry, path) in entries(path)? {
            found.extend(inside(&path, &format!("{name}/{entry}"), depth + 1)?);
        }
    }
    Ok(found)
}

/// The only submission in a student's folder has the folder's name.
fn told_apart(folder: String, mut inside: Vec<Submission>) -> Vec<Submission> {
    if let [only] = inside.as_mut_slice()
        && only.name.contains('/')
    {
        only.name = folder;
    }
    inside
}

/// The names and paths in a folder, sorted.
fn entries(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let names = crate::project::names_in(folder)?;
    let mut entries: Vec<_> = names
        .into_iter()
        .map(|name| (name.to_string_lossy().into_owned(), folder.join(&name)))
        .collect();
    entries.sort();
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::write;

    #[test]
    fn submissions_are_found_in_folders_and_told_apart() {
        let class = tempfile::tempdir().unwrap();
        for name in [
            "anna/exercises/01-x/src/lib.rs",
            "ben/session-workbook/exercises/01-x/src/lib.rs",
            "cy_12_file/work.zip",
            "dora.tar.gz",
            "eve/one.tgz",
            "eve/two/exercises/01-x/src/lib.rs",
            "notes.txt",
            ".git/x.zip",
            ".anna/exercises/01-x/src/lib.rs",
            "nobody/readme.md",
        ] {
            write(&class.path().join(name), "").unwrap();
        }
        let found = find(class.path()).unwrap();
        let names: Vec<&str> = found.iter().map(|it| &*it.name).collect();
        let expected = ["anna", "ben", "cy_12_file", "dora", "eve/one", "eve/two"];
        assert_eq!(names, expected);
    }

    #[test]
    fn what_is_no_submission_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.txt");
        write(&file, "").unwrap();
        for (path, expected) in [
            (file.clone(), "neither a folder nor a .zip"),
            (folder.path().to_owned(), "has no folder exercises/"),
            (folder.path().join("gone"), "gone"),
        ] {
            let error = find(&path).unwrap_err();
            assert_eq!(error.exit_code(), 2);
            assert!(error.to_string().contains(expected), "{error}");
        }
    }
}
