//! A checkout of the workbook.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::chapter::Chapter;
use crate::{Error, Result, plain_file};

/// A checkout: its root, and the chapters that can be worked on.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout that the command was started in.
    ///
    /// # Errors
    ///
    /// As for [`around`](Self::around).
    pub fn here() -> Result<Self> {
        let here = std::env::current_dir().map_err(Error::file(".".as_ref()))?;
        Self::around(&here)
    }

    /// The checkout that `folder` lies in.
    ///
    /// # Errors
    ///
    /// [`Error::NoProject`] where neither it nor a folder above it holds `book.toml` and `solutions/`.
    pub fn around(folder: &Path) -> Result<Self> {
        let is_root = |folder: &&Path| {
            folder.join("book.toml").is_file() && folder.join("solutions").is_dir()
        };
        match folder.ancestors().find(is_root) {
            Some(root) => Ok(Self::at(root)),
            None => Err(Error::NoProject(folder.to_owned())),
        }
    }

    /// The checkout whose root is `root`.
    pub fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    /// Its root folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The manifest of the command's own workspace.
    pub fn command_manifest(&self) -> PathBuf {
        self.root.join("workbook").join("Cargo.toml")
    }

    /// Where the command keeps what can be made again.
    pub fn scratch(&self) -> PathBuf {
        self.root.join("target").join("workbook")
    }

    /// Every chapter that has a folder or a page of its own, in the order of their numbers.
    ///
    /// # Errors
    ///
    /// A folder can't be read.
    pub fn all_chapters(&self) -> Result<Vec<Chapter>> {
        let mut names = BTreeSet::new();
        for folder in ["exercises", "solutions", "tests", "chapters"] {
            let found = names_in(&self.root.join(folder))?;
            names.extend(
                found
                    .iter()
                    .map(|name| name.to_string_lossy().trim_end_matches(".md").to_owned()),
            );
        }
        let chapter = |name: &String| Chapter::new(&self.root, name);
        Ok(names.iter().filter_map(chapter).collect())
    }

    /// The chapters that a student can work on: those with a solution, of which the exercise is made,
    /// and tests. What there is in `exercises/` doesn't matter.
    ///
    /// # Errors
    ///
    /// The folder of the solutions can't be read.
    pub fn chapters(&self) -> Result<Vec<Chapter>> {
        let names = names_in(&self.root.join("solutions"))?;
        let chapter = |name: &OsString| Chapter::new(&self.root, name.to_str()?);
        let mut chapters: Vec<Chapter> = names.iter().filter_map(chapter).collect();
        chapters
            .retain(|it| it.solution().join("Cargo.toml").is_file() && it.test_file().is_file());
        chapters.sort();
        Ok(chapters)
    }

    /// The chapters that a student has, and can't work on: a part is missing that was handed out. Why, each error says.
    pub fn torn(&self) -> Vec<(Chapter, Error)> {
        let whole = self.chapters().unwrap_or_default();
        let names = names_in(&self.root.join("exercises")).unwrap_or_default();
        let chapter = |name: &OsString| Chapter::new(&self.root, name.to_str()?);
        let chapters = names.iter().filter_map(chapter);
        // A copy that somebody has made of a chapter has no page.
        let torn = chapters.filter(|it| !whole.contains(it) && it.page().is_file());
        let reason = |chapter: Chapter| {
            let parts = [chapter.solution().join("Cargo.toml"), chapter.test_file()];
            let missing = parts.into_iter().find(|it| !it.is_file())?;
            let error = Error::Torn {
                chapter: chapter.package().to_owned(),
                missing,
            };
            Some((chapter, error))
        };
        torn.filter_map(reason).collect()
    }

    /// The chapter that a student goes on with after this one.
    pub fn after(&self, chapter: &Chapter) -> Option<Chapter> {
        let chapters = self.chapters().ok()?;
        chapters.into_iter().find(|other| other > chapter)
    }

    /// The chapter that a user means with `visit-counter`, `01-visit-counter`, `01` or `1`.
    ///
    /// # Errors
    ///
    /// [`Error::NoChapter`] or [`Error::Unwritten`], which list those that there are, or [`Error::Torn`].
    pub fn chapter(&self, given: &str) -> Result<Chapter> {
        let chapters = self.chapters()?;
        let means = |chapter: &&Chapter| {
            let number = chapter.number().trim_start_matches('0');
            [chapter.name(), chapter.package(), chapter.number(), number].contains(&given)
        };
        if let Some(chapter) = chapters.iter().find(means) {
            return Ok(chapter.clone());
        }
        let mut torn = self.torn().into_iter();
        if let Some((_, error)) = torn.find(|(chapter, _)| means(&chapter)) {
            return Err(error);
        }
        let known = chapters.iter().map(Chapter::name).collect::<Vec<_>>();
        let known = known.join(", ");
        Err(match self.announced(given) {
            Some((number, title)) => Error::Unwritten {
                number,
                title,
                known,
            },
            None => Error::NoChapter {
                given: given.to_owned(),
                known,
            },
        })
    }

    /// The number and the title of a chapter that has a line in `SUMMARY.md` and no page yet, such as
    /// `- [03. The browser's half]()`.
    fn announced(&self, given: &str) -> Option<(String, String)> {
        let summary = fs::read_to_string(self.root.join("chapters/SUMMARY.md")).ok()?;
        let mut drafts = summary.lines().filter_map(|line| {
            let (_, draft) = line.strip_suffix("]()")?.split_once('[')?;
            draft.split_once(". ")
        });
        let (number, title) = drafts
            .find(|(number, _)| [*number, number.trim_start_matches('0')].contains(&given))?;
        Some((number.to_owned(), title.to_owned()))
    }
}

/// The names in a folder; none where it isn't there.
///
/// # Errors
///
/// It can't be read.
pub fn names_in(folder: &Path) -> Result<Vec<OsString>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::file(folder)(error)),
    };
    entries
        .map(|entry| Ok(entry?.file_name()))
        .collect::<std::io::Result<_>>()
        .map_err(Error::file(folder))
}

/// Reads a text file.
///
/// # Errors
///
/// It isn't there, isn't a file, or isn't UTF-8.
pub fn read(path: &Path) -> Result<String> {
    plain_file::text(path).map_err(Error::file(path))
}

/// Writes a file, and the folders that it lies in.
///
/// # Errors
///
/// It can't be written.
pub fn write(path: &Path, text: impl AsRef<[u8]>) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(Error::file(parent))?;
    }
    fs::write(path, text).map_err(Error::file(path))
}

/// Every file below `folder`, sorted; none where there is no such folder.
///
/// Links are passed over, and so is everything else that isn't a file: they may lead out of the
/// folder, in a circle, or nowhere.
///
/// # Errors
///
/// A folder can't be read.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for name in names_in(folder)? {
        let path = folder.join(name);
        let kind = fs::symlink_metadata(&path).map_err(Error::file(&path))?;
        if kind.is_dir() {
            files.extend(files_below(&path)?);
        } else if kind.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> Project {
        Project::around(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()
    }

    #[test]
    fn a_chapter_answers_to_its_names() {
        for given in ["visit-counter", "01-visit-counter", "01", "1"] {
            assert_eq!(project().chapter(given).unwrap().name(), "01-visit-counter");
        }
    }

    #[test]
    fn an_unknown_chapter_is_wrong_usage_and_lists_the_known() {
        for given in ["", "visit", "99"] {
            let error = project().chapter(given).unwrap_err();
            assert!(error.to_string().contains("visit-counter"), "{error}");
            assert_eq!(error.exit_code(), 2);
        }
    }

    #[test]
    fn a_chapter_that_is_announced_is_wrong_usage_and_has_its_title() {
        let summary = "- [01. One](01-one.md)\n- [03. The browser's half]()\n";
        let root = tempfile::tempdir().unwrap();
        write(&root.path().join("chapters/SUMMARY.md"), summary).unwrap();
        for given in ["3", "03"] {
            let error = Project::at(root.path()).chapter(given).unwrap_err();
            let said = error.to_string();
            let expected = "chapter 03, \"The browser's half\", isn't written yet.";
            assert!(said.starts_with(expected), "{said}");
            assert_eq!(error.exit_code(), 2);
        }
        let error = Project::at(root.path()).chapter("1").unwrap_err();
        assert!(
            error.to_string().starts_with("there is no chapter 1."),
            "{error}"
        );
    }

    #[test]
    fn a_chapter_without_its_tests_is_known_and_says_what_is_missing() {
        let root = tempfile::tempdir().unwrap();
        for name in [
            "chapters/01-one.md",
            "solutions/01-one/Cargo.toml",
            "exercises/01-one/Cargo.toml",
            "exercises/01-one-backup/Cargo.toml",
        ] {
            write(&root.path().join(name), "").unwrap();
        }
        let project = Project::at(root.path());
        let error = project.chapter("1").unwrap_err().to_string();
        let file = Path::new("tests/01-one/tests.rs").display().to_string();
        assert!(error.contains(&format!("{file} is missing")), "{error}");
        assert_eq!(project.torn().len(), 1);
    }

    #[test]
    fn outside_a_checkout_it_says_so() {
        let outside = tempfile::tempdir().unwrap();
        let error = Project::around(outside.path()).unwrap_err();
        assert!(error.to_string().contains("not inside a checkout"));
    }
}
