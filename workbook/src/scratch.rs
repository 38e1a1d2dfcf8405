//! A copy of the workbook in which submissions are graded.
//!
//! It starts from the untouched skeletons of this checkout and takes nothing of a submission but
//! the files below `src`. Builds go into a target folder of their own. A file is written only where
//! it changes, and then with a fresh time stamp: cargo trusts time stamps, and would take an older
//! file in a warm target folder for one that it has built.
//!
//! For the proof, each exercise stands there a second time, with all its variants in it, as a package of
//! its own: so neither has to be built again because of the other.

mod lane;
mod variants;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::chapter::Chapter;
use crate::project::{Project, files_below, names_in, write};
use crate::run::{Progress, Target, Verdict, run};
use crate::skeleton::{Source, manifest, pristine};
use crate::{Error, Result, plain_file};
pub use lane::{Ground, Lane};

/// The folder with the packages that hold variants, in the copy.
const VARIANTS: &str = "variants";

/// What a build needs, below the project's root.
const COPIED: [&str; 8] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "solutions",
    "tests",
    "workbook/Cargo.toml",
    "workbook/programs",
    "workbook/serve",
];

/// The copy. One process at a time works in it.
#[derive(Debug)]
pub struct Scratch {
    root: PathBuf,
    target_dir: PathBuf,
    _lock: File,
}

/// Files by their path below some folder.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

impl Scratch {
    /// Brings the copy up to date, with every exercise untouched.
    ///
    /// Waits where another process is working in it, and says so.
    ///
    /// # Errors
    ///
    /// A file can't be read or written, or a solution isn't Rust.
    pub fn new(project: &Project) -> Result<Self> {
        Self::bring(project, false)
    }

    /// As [`new`](Self::new), and with a package for the variants of each exercise.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn with_variants(project: &Project) -> Result<Self> {
        Self::bring(project, true)
    }

    /// A copy of its own, with the exercises as the student has left them, but for those that cargo can't
    /// read: in their place stand the skeletons.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn of_student(project: &Project, left_out: &BTreeSet<Chapter>) -> Result<Self> {
        let folder = project.scratch().join("student");
        let scratch = Self::at(&folder, project)?;
        let mut files = Files::new();
        for name in COPIED {
            collect(project.root(), Path::new(name), &mut files)?;
        }
        for chapter in project.chapters()? {
            if left_out.contains(&chapter) {
                add_skeleton(&chapter, &mut files)?;
            } else {
                add_as_it_is(project.root(), &chapter, &mut files);
            }
        }
        bring_to(&scratch.root, &files)?;
        Ok(scratch)
    }

    /// The student's exercise in the copy, built with what it is built with in its own place.
    pub fn student(&self, project: &Project, chapter: &Chapter) -> Target {
        Target {
            target_dir: Target::exercise(project, chapter).target_dir,
            is_beside: true,
            ..Target::exercise(&Project::at(&self.root), &chapter.below(&self.root))
        }
    }

    /// Where cargo puts what it builds of the copy of `project`.
    pub fn target_dir_of(project: &Project) -> PathBuf {
        project.scratch().join("build")
    }

    fn bring(project: &Project, with_variants: bool) -> Result<Self> {
        let scratch = Self::at(&project.scratch(), project)?;
        let mut files = Files::new();
        for name in COPIED {
            collect(project.root(), Path::new(name), &mut files)?;
        }
        for chapter in project.chapters()? {
            add_skeleton(&chapter, &mut files)?;
            // They stay, so that they needn't be built again.
            let folder = Path::new(VARIANTS).join(chapter.name());
            collect(&scratch.root, &folder, &mut files)?;
        }
        if with_variants {
            variants::add(project, &mut files)?;
        }
        bring_to(&scratch.root, &files)?;
        Ok(scratch)
    }

    fn at(folder: &Path, project: &Project) -> Result<Self> {
        fs::create_dir_all(folder).map_err(Error::file(folder))?;
        Ok(Self {
            root: folder.join("copy"),
            target_dir: Self::target_dir_of(project),
            _lock: lock(&folder.join("lock"))?,
        })
    }

    /// Puts these sources in the place of an exercise's, whole.
    ///
    /// # Errors
    ///
    /// A file can't be written.
    pub fn put(&self, chapter: &Chapter, sources: &[Source]) -> Result<()> {
        self.put_files(chapter, &below_src(sources))
    }

    /// Puts these files in the place of those below an exercise's `src`.
    ///
    /// # Errors
    ///
    /// A file can't be written.
    pub fn put_files(&self, chapter: &Chapter, files: &Files) -> Result<()> {
        bring_to(&chapter.below(&self.root).exercise().join("src"), files)
    }

    /// Puts these sources in the place of those of an exercise's variants, whole.
    ///
    /// # Errors
    ///
    /// A file can't be written.
    pub fn put_variants(&self, chapter: &Chapter, sources: &[Source]) -> Result<()> {
        let folder = self.root.join(VARIANTS).join(chapter.name());
        bring_to(&folder.join("src"), &below_src(sources))
    }

    /// Leaves the program of an exercise out of its builds. No test starts it, and cargo would link it
    /// each time.
    ///
    /// # Errors
    ///
    /// A manifest can't be read or written.
    pub fn without_program(&self, chapter: &Chapter) -> Result<()> {
        let path = chapter.below(&self.root).exercise().join("Cargo.toml");
        write(&path, library_only(&manifest(chapter)?))
    }

    /// Runs the tests of an exercise as it stands here.
    ///
    /// # Errors
    ///
    /// Cargo fails for a reason that isn't in the code.
    pub async fn run(&self, chapter: &Chapter) -> Result<Verdict> {
        run(&self.target(chapter), Progress::Hidden).await
    }

    /// The chapter in the copy.
    pub fn chapter(&self, chapter: &Chapter) -> Chapter {
        chapter.below(&self.root)
    }

    /// The exercise of `chapter` in the copy.
    pub fn target(&self, chapter: &Chapter) -> Target {
        self.here(chapter, Target::exercise)
    }

    /// The variants of the exercise of `chapter`.
    pub fn variants(&self, chapter: &Chapter) -> Target {
        Target {
            package: variants::package(chapter),
            ..self.target(chapter)
        }
    }

    /// The solution of `chapter` in the copy.
    pub fn solution(&self, chapter: &Chapter) -> Target {
        self.here(chapter, Target::solution)
    }

    fn here(&self, chapter: &Chapter, target: fn(&Project, &Chapter) -> Target) -> Target {
        Target {
            target_dir: self.target_dir.clone(),
            profile: "graded",
            ..target(&Project::at(&self.root), &chapter.below(&self.root))
        }
    }
}

/// Adds an exercise as the student has left it. What can't be read, the compiler will miss.
fn add_as_it_is(root: &Path, chapter: &Chapter, files: &mut Files) {
    let folder = chapter.exercise();
    let mut paths = files_below(&folder.join("src")).unwrap_or_default();
    paths.extend([folder.join("Cargo.toml"), folder.join("build.rs")]);
    for path in paths.iter().filter(|it| it.is_file()) {
        if let (Ok(name), Ok(bytes)) = (path.strip_prefix(root), fs::read(path)) {
            files.insert(name.to_owned(), bytes);
        }
    }
}

/// Adds an exercise as it is before a student has written in it.
fn add_skeleton(chapter: &Chapter, files: &mut Files) -> Result<()> {
    let folder = Path::new("exercises").join(chapter.name());
    files.insert(folder.join("Cargo.toml"), manifest(chapter)?.into_bytes());
    for Source { path, text } in pristine(chapter)? {
        files.insert(folder.join(path), text.into_bytes());
    }
    Ok(())
}

/// Adds an exercise as [`add_skeleton`] does, without its program: no test starts it.
fn add_library(chapter: &Chapter, files: &mut Files) -> Result<()> {
    add_skeleton(chapter, files)?;
    let folder = Path::new("exercises").join(chapter.name());
    let manifest = library_only(&manifest(chapter)?);
    files.insert(folder.join("Cargo.toml"), manifest.into_bytes());
    Ok(())
}

/// The sources as files below `src`.
fn below_src(sources: &[Source]) -> Files {
    let file = |source: &Source| {
        let path = source.path.strip_prefix("src").unwrap_or(&source.path);
        (path.to_owned(), source.text.clone().into_bytes())
    };
    sources.iter().map(file).collect()
}

/// A manifest without its `[[bin]]`, so that cargo takes `src/main.rs` for no program.
fn library_only(manifest: &str) -> String {
    let mut kept = String::new();
    let mut is_bin = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_bin = line == "[[bin]]";
        }
        if !is_bin {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept.replacen("[package]\n", "[package]\nautobins = false\n", 1)
}

/// Holds the file at `path` for itself. Waits where another process has it, and says so.
///
/// # Errors
///
/// The file can't be made.
pub fn lock(path: &Path) -> Result<File> {
    let file = File::create(path).map_err(Error::file(path))?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => {
            eprintln!("Another `cargo workbook` is at work; waiting for it.");
        }
        Err(TryLockError::Error(error)) => return Err(Error::file(path)(error)),
    }
    file.lock().map_err(Error::file(path))?;
    Ok(file)
}

/// Reads the file or folder `name` below `root`; what isn't there is left out.
fn collect(root: &Path, name: &Path, files: &mut Files) -> Result<()> {
    let path = root.join(name);
    if !path.exists() {
        return Ok(());
    }
    if !path.is_dir() {
        let bytes = plain_file::bytes(&path).map_err(Error::file(&path))?;
        files.insert(name.to_owned(), bytes);
        return Ok(());
    }
    for file in files_below(&path)? {
        let name = file.strip_prefix(root).unwrap_or(&file).to_owned();
        let bytes = fs::read(&file).map_err(Error::file(&file))?;
        files.insert(name, bytes);
    }
    Ok(())
}

/// Makes `folder` hold these files and no others, and leaves alone what is right already.
fn bring_to(folder: &Path, files: &Files) -> Result<()> {
    for old in files_below(folder)? {
        let name = old.strip_prefix(folder).unwrap_or(&old);
        if !files.contains_key(name) {
            fs::remove_file(&old).map_err(Error::file(&old))?;
            remove_empty(folder, &old);
        }
    }
    for (name, bytes) in files {
        let path = folder.join(name);
        if fs::read(&path).is_ok_and(|old| old == *bytes) {
            continue;
        }
        if path.is_dir() {
            remove(&path)?;
        }
        write(&path, bytes)?;
    }
    Ok(())
}

/// Removes what is neither file nor folder below `folder`, which code that ran there has left: a file is written
/// where a link leads, and a pipe is read without an end.
fn remove_odd(folder: &Path) -> Result<()> {
    for name in names_in(folder)? {
        let path = folder.join(name);
        let kind = fs::symlink_metadata(&path).map_err(Error::file(&path))?;
        if kind.is_dir() {
            remove_odd(&path)?;
        } else if !kind.is_file() {
            remove(&path)?;
        }
    }
    Ok(())
}

/// Removes a file, or a folder with all that lies in it.
fn remove(path: &Path) -> Result<()> {
    let is_dir = fs::symlink_metadata(path).is_ok_and(|it| it.is_dir());
    let removed = if is_dir {
        fs::remove_dir_all(path)
    } else {
        // On some systems a link to a folder is removed as a folder.
        fs::remove_file(path).or_else(|error| fs::remove_dir(path).map_err(|_| error))
    };
    removed.map_err(Error::file(path))
}

/// Removes the folders above `file` that nothing is left in, up to `root`: an empty folder could have
/// the name that a file is to have.
fn remove_empty(root: &Path, file: &Path) {
    let above = file.ancestors().skip(1);
    for folder in above.take_while(|folder| *folder != root) {
        // It fails where something is left, and then for every folder above, too.
        if fs::remove_dir(folder).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::SystemTime;

    #[test]
    fn a_library_keeps_everything_but_the_program() {
        let manifest =
            "[package]\nname = \"x\"\n\n[[bin]]\nname = \"x\"\n\n[[test]]\nname = \"y\"\n";
        assert_eq!(
            library_only(manifest),
            "[package]\nautobins = false\nname = \"x\"\n\n[[test]]\nname = \"y\"\n"
        );
    }

    #[test]
    fn bring_to_writes_what_changed_and_removes_the_rest() {
        let folder = tempfile::tempdir().unwrap();
        let files = |list: &[(&str, &str)]| -> Files {
            let file =
                |(name, text): &(&str, &str)| (PathBuf::from(name), text.as_bytes().to_vec());
            list.iter().map(file).collect()
        };
        bring_to(
            folder.path(),
            &files(&[("a", "1"), ("x/b", "1"), ("c", "1")]),
        )
        .unwrap();
        let old = SystemTime::UNIX_EPOCH;
        for name in ["a", "x/b"] {
            let file = File::options()
                .write(true)
                .open(folder.path().join(name))
                .unwrap();
            file.set_modified(old).unwrap();
        }
        bring_to(folder.path(), &files(&[("a", "1"), ("x/b", "2")])).unwrap();
        let modified = |name| {
            fs::metadata(folder.path().join(name))
                .unwrap()
                .modified()
                .unwrap()
        };
        assert_eq!(modified("a"), old, "an equal file is left alone");
        assert!(
            modified("x/b") > old,
            "a changed file has a fresh time stamp"
        );
        assert!(!folder.path().join("c").exists());
        bring_to(folder.path(), &files(&[("a/deep/b", "1")])).unwrap();
        bring_to(folder.path(), &files(&[("a", "1"), ("x", "1")])).unwrap();
        assert_eq!(fs::read(folder.path().join("a")).unwrap(), b"1");
    }
}
