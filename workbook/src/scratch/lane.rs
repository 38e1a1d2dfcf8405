//! A copy in which submissions are graded, one chapter after the other. Several lanes work side by side, each
//! with builds of its own.
//!
//! What a chapter's code could take its answers from isn't there while the chapter is graded: its own solution,
//! the right answers, the expected transcripts. These are handed to the tests ([`Transcripts`]).
//! Where the system can, the rest of the checkout is hidden from its build and its run as well ([`Private`]).

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{COPIED, Files, Scratch, add_library, bring_to, collect, remove, remove_odd};
use crate::chapter::Chapter;
use crate::project::{Project, files_below, names_in, read, write};
use crate::run::{Bounds, Private, Target, Transcripts, target_dir};
use crate::{Error, Result};

/// Stands for each file of a solution that is left out: cargo asks that it is there, and nothing builds it.
const LEFT_OUT: &str = "fn main() {}\n";

/// The manifest of what the tests of every chapter share.
const HARNESS: &str = "tests/harness/Cargo.toml";

/// The folders beside a chapter's tests that no build needs. Some tests show that a wrong answer is caught, and
/// take it in.
const ANSWERS: [&str; 2] = ["right", "snapshots"];

/// What every lane holds.
#[derive(Debug)]
pub struct Ground {
    /// The files of a copy, by their path from its root.
    pub files: Files,
    /// What is hidden beside the checkout: the submissions.
    pub hidden: Vec<PathBuf>,
    /// The folders of allowed dependencies that lie in one.
    pub dependencies: Vec<PathBuf>,
    transcripts: Arc<Transcripts>,
}

impl Ground {
    /// What a checkout gives for grading: its exercises untouched, what they are built on, and their tests.
    ///
    /// # Errors
    ///
    /// A file can't be read, or a solution isn't Rust.
    pub fn of(project: &Project) -> Result<Self> {
        let mut files = Files::new();
        for name in COPIED {
            collect(project.root(), Path::new(name), &mut files)?;
        }
        files.retain(|path, _| !holds_answers(path));
        let chapters = project.chapters()?;
        for chapter in &chapters {
            add_library(chapter, &mut files)?;
        }
        Ok(Self {
            files,
            hidden: Vec::new(),
            dependencies: Vec::new(),
            transcripts: Arc::new(transcripts(&chapters)?),
        })
    }

    /// The expected transcripts.
    pub fn transcripts(&self) -> &Transcripts {
        &self.transcripts
    }
}

/// One copy, and its builds. One process at a time works in it.
#[derive(Debug)]
pub struct Lane {
    scratch: Scratch,
    folder: PathBuf,
    ground: Arc<Ground>,
    bounds: Bounds,
    private: Private,
}

impl Lane {
    /// The lane of this number, from 1. Waits where another process is working in it, and says so.
    ///
    /// # Errors
    ///
    /// Its folder can't be made.
    pub fn new(
        project: &Project,
        number: usize,
        ground: Arc<Ground>,
        bounds: Bounds,
    ) -> Result<Self> {
        let folder = project.scratch().join("grade").join(number.to_string());
        let mut scratch = Scratch::at(&folder, project)?;
        scratch.target_dir = folder.join("build");
        // They may be links to elsewhere.
        let builds = [project.scratch(), target_dir(project.root())];
        let private = Private {
            checkout: project.root().to_owned(),
            hidden: [&builds[..], &ground.hidden].concat(),
            dependencies: ground.dependencies.clone(),
            folder: folder.clone(),
        };
        Ok(Self {
            scratch,
            folder,
            ground,
            bounds,
            private,
        })
    }

    /// Makes it ready for a submission's `chapter`: everything is as in the checkout, whatever the code that
    /// was graded before has written there, and this chapter's solution is left out.
    ///
    /// # Errors
    ///
    /// A file can't be written, and not in a new copy either.
    pub fn prepare(&self, chapter: &Chapter) -> Result<()> {
        let mut prepared = self.try_to_prepare(chapter);
        if prepared.is_err() {
            // That code may have taken away our own right to read or write there.
            reclaim(&self.scratch.root);
            reclaim(&self.temporary());
            prepared = self.try_to_prepare(chapter);
        }
        if prepared.is_err() {
            self.give_up()?;
            prepared = self.try_to_prepare(chapter);
        }
        prepared
    }

    /// Moves away what can't be put right: whoever can't be removed can be renamed.
    fn give_up(&self) -> Result<()> {
        let grave = tempfile::Builder::new()
            .prefix("given-up-")
            .disable_cleanup(true)
            .tempdir_in(&self.folder)
            .map_err(Error::file(&self.folder))?;
        for folder in [self.scratch.root.clone(), self.temporary(), self.aside()] {
            let name = folder.file_name().unwrap_or_default();
            if folder.exists() {
                let moved = fs::rename(&folder, grave.path().join(name));
                moved.map_err(Error::file(&folder))?;
            }
        }
        // What stays has no effect.
        let _ = fs::remove_dir_all(grave.path());
        Ok(())
    }

    fn try_to_prepare(&self, chapter: &Chapter) -> Result<()> {
        self.put_solutions_back()?;
        remove_odd(&self.scratch.root)?;
        self.remove_exercise(chapter)?;
        bring_to(&self.scratch.root, &self.ground.files)?;
        if !self.is_part_of_the_harness(chapter) {
            self.put_aside(&self.scratch.chapter(chapter))?;
        }
        // A build may write in it, and nothing beside it.
        let builds = &self.scratch.target_dir;
        fs::create_dir_all(builds).map_err(Error::file(builds))?;
        let temporary = self.temporary();
        if temporary.is_dir() {
            fs::remove_dir_all(&temporary).map_err(Error::file(&temporary))?;
        }
        fs::create_dir_all(&temporary).map_err(Error::file(&temporary))
    }

    /// Removes the exercise as a whole, and what is none.
    fn remove_exercise(&self, chapter: &Chapter) -> Result<()> {
        let exercises = Path::new("exercises");
        for name in names_in(&self.scratch.root.join(exercises))? {
            let ours = exercises.join(&name).join("Cargo.toml");
            if name == *chapter.name() || !self.ground.files.contains_key(&ours) {
                remove(&self.scratch.root.join(exercises).join(name))?;
            }
        }
        Ok(())
    }

    /// Whether nothing was built in it yet.
    pub fn is_new(&self) -> bool {
        !self.scratch.target_dir.join("graded").is_dir()
    }

    /// Puts what was handed in, by its path below `src`, in the place of the exercise's sources.
    ///
    /// # Errors
    ///
    /// A file can't be written.
    pub fn put(&self, chapter: &Chapter, files: &Files) -> Result<()> {
        self.scratch.put_files(chapter, files)
    }

    /// Changes the exercise's manifest from what the checkout has.
    ///
    /// # Errors
    ///
    /// It can't be changed, or the file not be written.
    pub fn put_manifest(
        &self,
        chapter: &Chapter,
        change: impl FnOnce(&str) -> Result<String, toml::de::Error>,
    ) -> Result<()> {
        let path = self.chapter(chapter).exercise().join("Cargo.toml");
        let name: PathBuf = ["exercises", chapter.name(), "Cargo.toml"].iter().collect();
        let ours = self.ground.files.get(&name).map_or(&[][..], Vec::as_slice);
        let changed = change(&String::from_utf8_lossy(ours)).map_err(|error| Error::Content {
            path: path.clone(),
            message: error.to_string(),
        })?;
        write(&path, changed)
    }

    /// The chapter in this copy.
    pub fn chapter(&self, chapter: &Chapter) -> Chapter {
        self.scratch.chapter(chapter)
    }

    /// The exercise of `chapter`, to be built and run here.
    pub fn target(&self, chapter: &Chapter) -> Target {
        Target {
            transcripts: Some(Arc::clone(&self.ground.transcripts)),
            bounds: self.bounds,
            private: Some(self.private.clone()),
            ..self.scratch.target(chapter)
        }
    }

    /// Whether the tests of every chapter run on this one's solution. An exercise can't name that crate, since only
    /// the harness depends on it, and what takes in its files isn't built.
    fn is_part_of_the_harness(&self, chapter: &Chapter) -> bool {
        let manifest = self.ground.files.get(Path::new(HARNESS));
        let manifest = manifest.map(|bytes| String::from_utf8_lossy(bytes));
        let table = manifest.and_then(|text| text.parse::<toml::Table>().ok());
        let dependencies = table
            .as_ref()
            .and_then(|it| it.get("dependencies")?.as_table());
        dependencies.is_some_and(|it| it.contains_key(chapter.package()))
    }

    /// Moved and not written again, a solution keeps its time stamps, and what is built on it.
    fn put_aside(&self, chapter: &Chapter) -> Result<()> {
        let src = chapter.solution().join("src");
        let aside = self.aside().join(chapter.name());
        fs::create_dir_all(self.aside()).map_err(Error::file(&aside))?;
        fs::rename(&src, &aside).map_err(Error::file(&src))?;
        for file in files_below(&aside)? {
            let name = file.strip_prefix(&aside).unwrap_or(&file);
            write(&src.join(name), LEFT_OUT)?;
        }
        Ok(())
    }

    fn put_solutions_back(&self) -> Result<()> {
        let solutions = self.scratch.root.join("solutions");
        for name in names_in(&self.aside())? {
            let aside = self.aside().join(&name);
            let src = solutions.join(&name).join("src");
            // What is then missing or wrong is written again.
            let _ = fs::remove_dir_all(&src);
            if fs::rename(&aside, &src).is_err() {
                fs::remove_dir_all(&aside).map_err(Error::file(&aside))?;
            }
        }
        Ok(())
    }

    fn temporary(&self) -> PathBuf {
        self.private.temporary()
    }

    fn aside(&self) -> PathBuf {
        self.folder.join("aside")
    }
}

/// Takes back the right to read and write a folder and what lies in it, as far as that goes.
fn reclaim(folder: &Path) {
    let Ok(kind) = fs::symlink_metadata(folder) else {
        return;
    };
    if kind.is_symlink() {
        return;
    }
    let mut permissions = kind.permissions();
    #[cfg(unix)]
    std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, 0o700);
    #[cfg(not(unix))]
    permissions.set_readonly(false);
    // Where it fails, what needs it says why.
    let _ = fs::set_permissions(folder, permissions);
    let names = if kind.is_dir() {
        names_in(folder)
    } else {
        Ok(Vec::new())
    };
    for name in names.unwrap_or_default() {
        reclaim(&folder.join(name));
    }
}

/// Whether a file below the root holds answers, expected transcripts, or notes on them.
fn holds_answers(path: &Path) -> bool {
    let mut parts = path.components().map(|it| it.as_os_str());
    let is_of_tests = parts.next().is_some_and(|it| it == "tests") && parts.next().is_some();
    is_of_tests
        && parts
            .next()
            .is_some_and(|it| ANSWERS.iter().any(|answers| it == *answers))
}

/// The snapshots of all chapters, under the names that the harness knows: `01-visit-counter/counts_from_zero`.
fn transcripts(chapters: &[Chapter]) -> Result<Transcripts> {
    let mut transcripts = Transcripts::new();
    for chapter in chapters {
        for file in files_below(&chapter.tests().join("snapshots"))? {
            let name = file.file_name().map(|it| it.to_string_lossy().into_owned());
            if let Some(test) = name.as_deref().and_then(|it| it.strip_suffix(".snap.txt")) {
                transcripts.insert(format!("{}/{test}", chapter.name()), read(&file)?);
            }
        }
    }
    Ok(transcripts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_and_transcripts_are_known_by_their_folder() {
        for name in ["tests/01-x/right/a.rs", "tests/01-x/snapshots/a.snap.txt"] {
            assert!(holds_answers(Path::new(name)), "{name}");
        }
        for name in [
            "tests/01-x/tests.rs",
            "tests/right/a.rs",
            "tests/01-x/wrong/a.rs",
            "solutions/01-x/src/right/a.rs",
        ] {
            assert!(!holds_answers(Path::new(name)), "{name}");
        }
    }
}
