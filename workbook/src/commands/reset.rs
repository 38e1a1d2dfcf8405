//! `cargo workbook reset`: puts a student's files aside and the skeleton back.

use std::fs;
use std::path::{Path, PathBuf};

use crate::chapter::Chapter;
use crate::commands::hint;
use crate::project::{self, Project, names_in};
use crate::skeleton::{Source, untouched};
use crate::{Done, Error, Result};

/// Puts aside what differs from the skeleton in the exercise's folder, in a folder that is new, and writes
/// the skeleton. It works whatever stands there, a file or a link in the folder's place too.
///
/// # Errors
///
/// There is no such chapter, or a file can't be moved or written. Nothing is lost then: the files
/// are where they were, or in the folder that the message names.
pub fn run(project: &Project, chapter: &str) -> Result<Done> {
    let chapter = project.chapter(chapter)?;
    hint::forget(project, &chapter)?;
    let shown = |path: &Path| {
        path.strip_prefix(project.root())
            .unwrap_or(path)
            .display()
            .to_string()
    };
    match reset(&chapter)? {
        Reset::Untouched => println!("{chapter} is untouched already."),
        Reset::Added => println!("The skeleton of {chapter} is back. There was nothing to keep."),
        Reset::Kept(kept) => println!(
            "The skeleton of {chapter} is back. Yours is in {}; copy it back over {} to have it again.",
            shown(&kept),
            shown(&chapter.exercise())
        ),
    }
    Ok(Done::Green)
}

/// What was done.
#[derive(Debug, PartialEq, Eq)]
enum Reset {
    /// Nothing: the skeleton stood there.
    Untouched,
    /// Something was missing, and is there again.
    Added,
    /// What was there is in this folder now.
    Kept(PathBuf),
}

fn reset(chapter: &Chapter) -> Result<Reset> {
    let skeleton = untouched(chapter)?;
    let exercise = chapter.exercise();
    let mut aside = Aside::default();
    // A link may lead into somebody else's folder.
    if is_in_the_way(&exercise) {
        aside.take(&exercise, &exercise)?;
    }
    fs::create_dir_all(&exercise).map_err(Error::file(&exercise))?;
    if is_in_the_way(&exercise.join(KEPT)) {
        aside.take(&exercise, &exercise.join(KEPT))?;
    }
    for name in names_in(&exercise)? {
        if name != *KEPT && !is_skeleton(&exercise, Path::new(&name), &skeleton)? {
            aside.take(&exercise, &exercise.join(name))?;
        }
    }
    let missing = skeleton.iter().any(|it| !exercise.join(&it.path).is_file());
    write(&exercise, &skeleton)?;
    Ok(match aside.folder {
        Some(folder) => Reset::Kept(folder),
        None if missing => Reset::Added,
        None => Reset::Untouched,
    })
}

/// Whether something other than a folder has a folder's place.
fn is_in_the_way(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|found| !found.is_dir())
}

/// Whether the file or folder of that name holds nothing but what the skeleton has there. Some of it may be
/// missing.
fn is_skeleton(exercise: &Path, name: &Path, skeleton: &[Source]) -> Result<bool> {
    let path = exercise.join(name);
    let found = fs::symlink_metadata(&path).map_err(Error::file(&path))?;
    // What a link leads to isn't the exercise's own, whatever is in it.
    if found.is_symlink() {
        return Ok(false);
    }
    let expected = skeleton.iter().filter(|it| it.path.starts_with(name));
    let is_there = |it: &&Source| {
        let path = exercise.join(&it.path);
        let is_file = fs::symlink_metadata(&path).is_ok_and(|found| found.is_file());
        is_file && fs::read(&path).is_ok_and(|bytes| bytes == it.text.as_bytes())
    };
    let same = expected.clone().filter(is_there).count();
    let all = if found.is_dir() {
        everything_below(&path)?
    } else {
        1
    };
    Ok(expected.count() > 0 && same == all)
}

/// How many files, links and other things there are below a folder.
fn everything_below(folder: &Path) -> Result<usize> {
    let mut count = 0;
    for name in names_in(folder)? {
        let path = folder.join(name);
        let found = fs::symlink_metadata(&path).map_err(Error::file(&path))?;
        count += if found.is_dir() {
            everything_below(&path)?
        } else {
            1
        };
    }
    Ok(count)
}

/// Where a reset puts what it finds, below an exercise's folder.
const KEPT: &str = "kept";

/// The folder for what one reset finds. It is made when there is something to put there.
#[derive(Debug, Default)]
struct Aside {
    folder: Option<PathBuf>,
}

impl Aside {
    /// Moves `found`, which is in the folder `exercise` or stands in its place. It is moved twice, since it may have the place
    /// of the folder that it is moved to.
    fn take(&mut self, exercise: &Path, found: &Path) -> Result<()> {
        let name = found.file_name().unwrap_or_default();
        let parent = found.parent().unwrap_or(found);
        let between = parent.join(format!(".{}.kept", name.display()));
        fs::rename(found, &between).map_err(Error::file(found))?;
        let folder = match &self.folder {
            Some(folder) => folder.clone(),
            None => new_folder(&exercise.join(KEPT))?,
        };
        self.folder = Some(folder.clone());
        fs::rename(&between, folder.join(name)).map_err(Error::file(&between))
    }
}

/// Makes `kept/1`, or the first number that is free.
fn new_folder(kept: &Path) -> Result<PathBuf> {
    fs::create_dir_all(kept).map_err(Error::file(kept))?;
    let mut number = 1;
    loop {
        let folder = kept.join(number.to_string());
        // Fails where something of that name exists, so that two resets at once can't share one.
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(Error::file(&folder)(error)),
        }
    }
}

/// Writes source files below a crate's folder.
///
/// # Errors
///
/// A file can't be written.
pub fn write(folder: &Path, sources: &[Source]) -> Result<()> {
    for Source { path, text } in sources {
        project::write(&folder.join(path), text)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str = "[package]\nname = \"tiny-solution\"\n";

    /// A chapter whose exercise holds one file of a student's, beside the untouched manifest.
    fn chapter(root: &Path) -> Chapter {
        let chapter = Chapter::new(root, "01-tiny").unwrap();
        let solution = "pub fn one() -> u8 {\n    // step 1: say one\n    1\n}\n";
        project::write(&chapter.solution().join("src/lib.rs"), solution).unwrap();
        project::write(&chapter.solution().join("Cargo.toml"), MANIFEST).unwrap();
        project::write(&chapter.exercise().join("src/lib.rs"), "mine").unwrap();
        chapter
    }

    fn kept(reset: Reset) -> PathBuf {
        match reset {
            Reset::Kept(folder) => folder,
            other => panic!("nothing was kept: {other:?}"),
        }
    }

    fn is_back(chapter: &Chapter) -> bool {
        let text = |name: &str| fs::read_to_string(chapter.exercise().join(name)).unwrap();
        text("src/lib.rs").contains("todo!(\"step 1: say one\")")
            && text("Cargo.toml").contains("name = \"tiny\"")
    }

    #[test]
    fn everything_that_was_there_is_kept_each_time() {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        let library = chapter.exercise().join("src/lib.rs");
        fs::write(chapter.exercise().join("src/notes.txt"), "more of mine").unwrap();
        let first = kept(reset(&chapter).unwrap());
        let read = |folder: &Path, name: &str| fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(read(&first, "src/lib.rs"), "mine");
        assert_eq!(read(&first, "src/notes.txt"), "more of mine");
        assert!(is_back(&chapter));

        fs::write(&library, "mine again").unwrap();
        let again = kept(reset(&chapter).unwrap());
        assert_ne!(first, again);
        assert_eq!(read(&again, "src/lib.rs"), "mine again");
        assert_eq!(read(&first, "src/lib.rs"), "mine");
    }

    #[test]
    fn an_untouched_exercise_is_left_alone() {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        reset(&chapter).unwrap();
        assert_eq!(reset(&chapter).unwrap(), Reset::Untouched);
        assert!(!chapter.exercise().join("kept/2").exists());
    }

    #[test]
    fn what_is_missing_is_added() {
        for lost in ["", "src", "src/lib.rs", "Cargo.toml"] {
            let root = tempfile::tempdir().unwrap();
            let chapter = chapter(root.path());
            reset(&chapter).unwrap();
            let lost = chapter.exercise().join(lost);
            if lost.is_dir() {
                fs::remove_dir_all(&lost).unwrap();
            } else {
                fs::remove_file(&lost).unwrap();
            }
            assert_eq!(reset(&chapter).unwrap(), Reset::Added, "{}", lost.display());
            assert!(is_back(&chapter));
        }
    }

    #[test]
    fn what_changes_a_build_is_put_aside_too() {
        for name in [
            "Cargo.toml",
            "build.rs",
            ".cargo/config.toml",
            "tests/own.rs",
            "src/lib.rs/x",
        ] {
            let root = tempfile::tempdir().unwrap();
            let chapter = chapter(root.path());
            reset(&chapter).unwrap();
            let place = chapter.exercise().join(name);
            if name == "src/lib.rs/x" {
                fs::remove_file(chapter.exercise().join("src/lib.rs")).unwrap();
            }
            project::write(&place, "strange").unwrap();
            let folder = kept(reset(&chapter).unwrap());
            assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), "strange");
            assert!(is_back(&chapter), "{name}");
            assert_eq!(reset(&chapter).unwrap(), Reset::Untouched, "{name}");
        }
    }

    #[test]
    fn a_file_in_the_place_of_a_folder_is_kept() {
        for (name, now) in [
            ("exercises/01-tiny", "01-tiny"),
            ("exercises/01-tiny/kept", "kept"),
        ] {
            let root = tempfile::tempdir().unwrap();
            let chapter = chapter(root.path());
            let place = root.path().join(name);
            if place.is_dir() {
                fs::remove_dir_all(&place).unwrap();
            }
            fs::write(&place, "mine").unwrap();
            let folder = kept(reset(&chapter).unwrap());
            assert_eq!(fs::read_to_string(folder.join(now)).unwrap(), "mine");
            assert!(is_back(&chapter), "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_a_link_leads_to_is_left_alone() {
        for name in [
            "exercises/01-tiny",
            "exercises/01-tiny/src",
            "exercises/01-tiny/src/lib.rs",
        ] {
            let (root, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
            let chapter = chapter(root.path());
            let place = root.path().join(name);
            let target = other.path().join("theirs");
            fs::rename(&place, &target).unwrap();
            std::os::unix::fs::symlink(&target, &place).unwrap();
            kept(reset(&chapter).unwrap());
            assert!(is_back(&chapter), "{name}");
            let theirs = [
                target.clone(),
                target.join("lib.rs"),
                target.join("src/lib.rs"),
            ];
            let theirs = theirs.iter().find(|it| it.is_file()).unwrap();
            assert_eq!(fs::read_to_string(theirs).unwrap(), "mine", "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_linked_folder_is_kept_however_much_of_it_is_as_handed_out() {
        let (root, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let chapter = chapter(root.path());
        fs::remove_file(chapter.exercise().join("src/lib.rs")).unwrap();
        reset(&chapter).unwrap();
        let place = chapter.exercise().join("src");
        fs::rename(&place, other.path().join("src")).unwrap();
        std::os::unix::fs::symlink(other.path().join("src"), &place).unwrap();
        let folder = kept(reset(&chapter).unwrap());
        assert!(folder.join("src").is_symlink());
        assert!(other.path().join("src/lib.rs").is_file());
        assert!(is_back(&chapter));
        assert!(!place.is_symlink());
    }
}
