//! `cargo workbook reset`: puts a student's files aside and the skeleton back.

use std::fs;
use std::path::{Path, PathBuf};

use crate::chapter::Chapter;
use crate::commands::hint;
use crate::project::{self, Project};
use crate::skeleton::{Source, pristine, sources};
use crate::{Done, Error, Result};

/// Puts the exercise's source aside, in a folder that is new, and writes the skeleton.
///
/// # Errors
///
/// There is no such chapter, or a file can't be moved or written. Nothing is lost then: the files
/// are where they were, or in the folder that the message names.
pub fn run(project: &Project, chapter: &str) -> Result<Done> {
    let chapter = project.chapter(chapter)?;
    hint::forget(project, &chapter)?;
    match reset(&chapter)? {
        Some(kept) => println!(
            "The skeleton of {chapter} is back. Your files are in {}; copy them over src/ to have \
             them back.",
            kept.strip_prefix(project.root()).unwrap_or(&kept).display()
        ),
        None => println!("{chapter} is untouched already."),
    }
    Ok(Done::Green)
}

/// Returns the folder in which the files are now; none if they were the skeleton.
fn reset(chapter: &Chapter) -> Result<Option<PathBuf>> {
    let skeleton = pristine(chapter)?;
    let source = chapter.exercise().join("src");
    if sources(&chapter.exercise()).is_ok_and(|found| found == skeleton) {
        return Ok(None);
    }
    let kept = put_aside(&chapter.exercise().join("kept"), &source)?;
    write(&chapter.exercise(), &skeleton)?;
    Ok(Some(kept))
}

/// Moves `source` to `kept/1`, or the first number that is free.
fn put_aside(kept: &Path, source: &Path) -> Result<PathBuf> {
    fs::create_dir_all(kept).map_err(Error::file(kept))?;
    let mut number = 1;
    loop {
        let folder = kept.join(number.to_string());
        // Fails where the folder exists, so that two resets at once can't share one.
        match fs::create_dir(&folder) {
            Ok(()) => {
                let place = folder.join("src");
                fs::rename(source, &place).map_err(Error::file(source))?;
                return Ok(place);
            }
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

    fn chapter(root: &Path) -> Chapter {
        let chapter = Chapter::new(root, "01-tiny").unwrap();
        let solution = "pub fn one() -> u8 {\n    // step 1: say one\n    1\n}\n";
        for (folder, text) in [(chapter.solution(), solution), (chapter.exercise(), "mine")] {
            let path = "src/lib.rs".into();
            let text = text.to_owned();
            write(&folder, &[Source { path, text }]).unwrap();
        }
        fs::write(chapter.exercise().join("src/notes.txt"), "more of mine").unwrap();
        chapter
    }

    #[test]
    fn everything_that_was_there_is_kept_each_time() {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        let library = chapter.exercise().join("src/lib.rs");
        let kept = reset(&chapter).unwrap().unwrap();
        assert_eq!(fs::read_to_string(kept.join("lib.rs")).unwrap(), "mine");
        assert_eq!(
            fs::read_to_string(kept.join("notes.txt")).unwrap(),
            "more of mine"
        );
        assert!(
            fs::read_to_string(&library)
                .unwrap()
                .contains("todo!(\"step 1: say one\")")
        );

        fs::write(&library, "mine again").unwrap();
        let again = reset(&chapter).unwrap().unwrap();
        assert_ne!(kept, again);
        assert_eq!(
            fs::read_to_string(again.join("lib.rs")).unwrap(),
            "mine again"
        );
        assert_eq!(fs::read_to_string(kept.join("lib.rs")).unwrap(), "mine");
    }

    #[test]
    fn an_untouched_exercise_is_left_alone() {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        reset(&chapter).unwrap();
        assert_eq!(reset(&chapter).unwrap(), None);
        assert!(!chapter.exercise().join("kept/2").exists());
    }

    #[test]
    fn a_missing_source_folder_is_no_obstacle_to_the_message() {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        fs::remove_dir_all(chapter.exercise().join("src")).unwrap();
        let error = reset(&chapter).unwrap_err();
        assert!(error.to_string().contains("src"), "{error}");
    }
}
