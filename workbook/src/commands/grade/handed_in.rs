//! What a student handed in, as far as it matters for a grade: read into memory, and nothing else is touched.

use std::collections::btree_map::Entry;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::warning::Warning;
use crate::chapter::Chapter;
use crate::scratch::Files;

/// The longest file that is taken, in bytes.
pub const LONGEST_FILE: u64 = 1 << 20;

/// The most that is taken of one submission, in bytes.
const MOST_BYTES: u64 = 16 << 20;

/// The most files below `exercises/` that are taken of one submission.
const MOST_FILES: usize = 2000;

/// The most files that are only compared with the checkout's, which has some thousands of them.
const MOST_COMPARED: usize = 20_000;

/// How deep folders may lie in each other.
const DEEPEST: usize = 24;

/// Why a submission can't be graded at all.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing to grade.
    #[error("it has no folder exercises/. Ask for the folder of a checkout, or an archive of it")]
    NoExercises,
    /// An archive with several submissions in it.
    #[error("it holds more than one folder exercises/: {0}. Unpack it, and grade the folder")]
    Several(String),
    /// A zip archive is broken.
    #[error("it isn't a zip archive that can be read: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// A tar archive is broken.
    #[error("it isn't a .tar.gz archive that can be read: {0}")]
    Tar(std::io::Error),
    /// What counts is too much.
    #[error(
        "its sources and tests are more than {} MiB. Nobody writes that much by hand",
        MOST_BYTES >> 20
    )]
    TooLarge,
    /// What it unpacks to is too much.
    #[error("it unpacks to more than {} MiB. Ask for one without target/ and .git/", .0 >> 20)]
    Bomb(u64),
    /// There are too many files.
    #[error("it has more than {0} files in {1}/")]
    TooMany(usize, &'static str),
    /// An archive has more entries than a checkout could.
    #[error("the archive has more than {0} entries. Ask for one without target/ and .git/")]
    TooManyEntries(usize),
    /// Folders in folders in folders.
    #[error("{0}: more than {DEEPEST} folders lie in each other")]
    TooDeep(String),
    /// A file or folder can't be read.
    #[error("{path}: {source}")]
    File {
        /// Where.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// What counts of a submission.
#[derive(Debug, Default)]
pub struct HandedIn {
    /// The files below `exercises/`, `tests/` and of cargo's configuration, by their path from the root.
    files: Files,
    /// What was left out, and why.
    pub left_out: Vec<Warning>,
    bytes: u64,
    /// How many of the files lie below `exercises/`.
    graded: usize,
}

impl HandedIn {
    /// Reads a folder. Links aren't followed.
    ///
    /// # Errors
    ///
    /// It has no folder `exercises/`, holds too much, or can't be read.
    pub fn from_folder(root: &Path) -> Result<Self, Unreadable> {
        let mut handed_in = Self::default();
        handed_in.walk(root, Path::new(""), DEEPEST)?;
        if !root.join("exercises").is_dir() {
            return Err(Unreadable::NoExercises);
        }
        Ok(handed_in)
    }

    fn walk(&mut self, root: &Path, below: &Path, depth: usize) -> Result<(), Unreadable> {
        let file = |path: &Path| {
            let path = path.to_owned();
            move |source| Unreadable::File { path, source }
        };
        if depth == 0 {
            return Err(too_deep(below));
        }
        let folder = root.join(below);
        let entries = fs::read_dir(&folder).map_err(file(&folder))?;
        for entry in entries {
            let entry = entry.map_err(file(&folder))?;
            let path = below.join(entry.file_name());
            let kind = entry.file_type().map_err(file(&entry.path()))?;
            if kind.is_dir() {
                if may_hold_what_counts(&path) {
                    self.walk(root, &path, depth - 1)?;
                }
            } else if !counts(&path) {
                // A link in the place of a folder counts as well.
                if kind.is_symlink() && may_hold_what_counts(&path) {
                    self.refuse(&path, "is a link, and links aren't followed");
                }
            } else if kind.is_file() {
                let full = entry.path();
                let length = fs::metadata(&full).map_err(file(&full))?.len();
                if self.has_room(&path, length)? {
                    self.add(path, fs::read(&full).map_err(file(&full))?)?;
                }
            } else {
                self.refuse(&path, kind_of(kind.is_symlink()));
            }
        }
        Ok(())
    }

    /// Whether a file of this many bytes is to be read; if not, that is noted.
    pub fn has_room(&mut self, path: &Path, length: u64) -> Result<bool, Unreadable> {
        if length > LONGEST_FILE {
            let most = LONGEST_FILE >> 20;
            self.refuse(path, &format!("is longer than {most} MiB and left out"));
            return Ok(false);
        }
        if self.bytes + length > MOST_BYTES {
            return Err(Unreadable::TooLarge);
        }
        Ok(true)
    }

    /// Takes a file that [`counts`].
    pub fn add(&mut self, path: PathBuf, bytes: Vec<u8>) -> Result<(), Unreadable> {
        if path.components().count() > DEEPEST {
            return Err(too_deep(&path));
        }
        self.bytes += bytes.len() as u64;
        let is_graded = path.starts_with("exercises");
        if is_graded && self.graded == MOST_FILES {
            return Err(Unreadable::TooMany(MOST_FILES, "exercises"));
        }
        if !is_graded && self.files.len() - self.graded == MOST_COMPARED {
            return Err(Unreadable::TooMany(MOST_COMPARED, "tests"));
        }
        match self.files.entry(path) {
            Entry::Vacant(place) => {
                place.insert(bytes);
                self.graded += usize::from(is_graded);
            }
            Entry::Occupied(first) => {
                let path = first.key().clone();
                self.refuse(&path, "is there twice; the first one counts");
            }
        }
        Ok(())
    }

    /// Notes that something isn't taken.
    pub fn refuse(&mut self, path: &Path, why: &str) {
        self.left_out.push(Warning::of_file(shown(path), why));
    }

    /// What was handed in of a chapter, by the path below its `src`.
    pub fn sources(&self, chapter: &Chapter) -> Files {
        let src: PathBuf = ["exercises", chapter.name(), "src"].iter().collect();
        let below = self.files.iter().filter_map(|(path, bytes)| {
            let below = path.strip_prefix(&src).ok()?;
            // A file may have the folder's name.
            let is_below = !below.as_os_str().is_empty();
            is_below.then(|| (below.to_owned(), bytes.clone()))
        });
        below.collect()
    }

    /// The files, by their path from the root.
    pub fn files(&self) -> &Files {
        &self.files
    }
}

/// With the start of the path: the rest says no more.
fn too_deep(path: &Path) -> Unreadable {
    let start: PathBuf = path.iter().take(4).collect();
    Unreadable::TooDeep(format!("{}/…", shown(&start)))
}

/// What is said of what is neither file nor folder.
pub fn kind_of(is_link: bool) -> &'static str {
    if is_link {
        "is a link, and links aren't followed"
    } else {
        "is neither a file nor a folder"
    }
}

/// Whether a path from the root of a submission leads nowhere but below it.
pub fn stays_inside(path: &Path) -> bool {
    path.components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}

/// Whether a file is looked at: an exercise's sources, which are graded, and what is compared with the checkout.
pub fn counts(path: &Path) -> bool {
    let parts: Vec<_> = path.iter().map(|it| it.to_string_lossy()).collect();
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    match parts.as_slice() {
        ["exercises", _, "src", _, ..] | ["exercises", _, _] => true,
        ["exercises", _, ".cargo" | ".config", _] | [".cargo" | ".config", _] => true,
        ["tests", _, _, ..] => true,
        [name] => ["Cargo.toml", "build.rs", "insta.yaml", ".insta.yaml"].contains(name),
        _ => false,
    }
}

/// Whether such a file may lie in this folder.
fn may_hold_what_counts(folder: &Path) -> bool {
    let parts: Vec<_> = folder.iter().map(|it| it.to_string_lossy()).collect();
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    matches!(
        parts.as_slice(),
        ["exercises"]
            | ["exercises", _]
            | ["exercises", _, "src", ..]
            | ["exercises", _, ".cargo" | ".config"]
            | [".cargo" | ".config"]
            | ["tests", ..]
    )
}

/// With slashes, as everywhere in messages.
pub fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_checkout_can_be_handed_in() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let handed_in = HandedIn::from_folder(&root).unwrap();
        assert!(handed_in.files().len() > 1000);
        let half = MOST_FILES / 2;
        assert!(handed_in.graded < half, "{}", handed_in.graded);
        let compared = handed_in.files().len() - handed_in.graded;
        assert!(compared < MOST_COMPARED / 2, "{compared}");
        assert!(handed_in.bytes < MOST_BYTES / 2, "{}", handed_in.bytes);
    }

    #[test]
    fn a_file_in_the_place_of_src_is_no_source() {
        let folder = tempfile::tempdir().unwrap();
        crate::project::write(&folder.path().join("exercises/01-x/src"), "fn main() {}").unwrap();
        let handed_in = HandedIn::from_folder(folder.path()).unwrap();
        let chapter = Chapter::new(folder.path(), "01-x").unwrap();
        assert!(handed_in.sources(&chapter).is_empty());
    }
}
