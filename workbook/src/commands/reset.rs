//! `cargo workbook reset`: puts a student's files aside and the skeleton back.

mod aside;

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::chapter::Chapter;
use crate::commands::hint;
use crate::project::{self, Project, names_in};
use crate::skeleton::{Source, untouched};
use crate::{Done, Error, Result, scratch};
use aside::{Aside, KEPT};

/// Puts aside what differs from the skeleton in the exercise's folder, in a folder that is new, and writes
/// the skeleton. It works whatever stands there, a file or a link in the folder's place too.
///
/// # Errors
///
/// There is no such chapter, or a file can't be moved or written. Nothing is lost then: the files
/// are where they were, or in the folder that is printed.
pub fn run(project: &Project, chapter: &str) -> Result<Done> {
    let chapter = project.chapter(chapter)?;
    let _lock = one_at_a_time(project);
    let shown = |path: &Path| {
        path.strip_prefix(project.root())
            .unwrap_or(path)
            .display()
            .to_string()
    };
    let mut aside = Aside::default();
    let ended = reset(&chapter, &mut aside);
    if let (Err(_), Some(kept)) = (&ended, &aside.folder) {
        eprintln!(
            "What has been put aside so far is in {}. The rest is where it was.",
            shown(kept)
        );
    }
    match ended? {
        Reset::Untouched => println!("{chapter} is untouched already."),
        Reset::Added => println!("The skeleton of {chapter} is back. There was nothing to keep."),
        Reset::Kept(kept) => println!(
            "The skeleton of {chapter} is back. Yours is in {}; copy it back over {} to have it again.",
            shown(&kept),
            shown(&chapter.exercise())
        ),
    }
    // They only come again where it can't be written.
    let _ = hint::forget(project, &chapter);
    Ok(Done::Green)
}

/// Waits for another reset. Where no lock can be had, there is none to wait for.
fn one_at_a_time(project: &Project) -> Option<File> {
    let folder = project.scratch();
    fs::create_dir_all(&folder).ok()?;
    scratch::lock(&folder.join("reset.lock")).ok()
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

fn reset(chapter: &Chapter, aside: &mut Aside) -> Result<Reset> {
    let skeleton = untouched(chapter)?;
    let exercise = chapter.exercise();
    let above = exercise.parent().unwrap_or(&exercise);
    // A link to a folder that is there may be how a student has it.
    if is_in_the_way(above) && !above.is_dir() {
        aside.take(&exercise, above)?;
    }
    // A link may lead into somebody else's folder.
    if is_in_the_way(&exercise) {
        aside.take(&exercise, &exercise)?;
    }
    fs::create_dir_all(&exercise).map_err(Error::file(&exercise))?;
    reclaim(&exercise);
    if is_in_the_way(&exercise.join(KEPT)) {
        aside.take(&exercise, &exercise.join(KEPT))?;
    }
    for name in names_in(&exercise)? {
        if name != *KEPT && !is_skeleton(&exercise, Path::new(&name), &skeleton) {
            aside.take(&exercise, &exercise.join(name))?;
        }
    }
    let missing: Vec<Source> = skeleton
        .into_iter()
        .filter(|it| !exercise.join(&it.path).is_file())
        .collect();
    for source in &missing {
        write(&exercise, std::slice::from_ref(source)).inspect_err(|_| {
            // The start of a file that has no room isn't a student's.
            let _ = fs::remove_file(exercise.join(&source.path));
        })?;
    }
    Ok(match aside.folder.clone() {
        Some(folder) => Reset::Kept(folder),
        None if !missing.is_empty() => Reset::Added,
        None => Reset::Untouched,
    })
}

/// Takes back the right to a folder and to those in it: one that can't be written can't be moved. Where that fails,
/// what needs it says why.
#[cfg(unix)]
fn reclaim(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    const ALL: u32 = 0o700;
    let Ok(found) = fs::symlink_metadata(folder) else {
        return;
    };
    if !found.is_dir() {
        return;
    }
    let mut permissions = found.permissions();
    if permissions.mode() & ALL != ALL {
        permissions.set_mode(permissions.mode() | ALL);
        let _ = fs::set_permissions(folder, permissions);
    }
    for name in names_in(folder).unwrap_or_default() {
        reclaim(&folder.join(name));
    }
}

/// Elsewhere a folder can be moved that can't be written.
#[cfg(not(unix))]
fn reclaim(_: &Path) {}

/// Whether something other than a folder has a folder's place.
fn is_in_the_way(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|found| !found.is_dir())
}

/// Whether the file or folder of that name holds nothing but what the skeleton has there. Some of it may be
/// missing. What can't be read is something else.
fn is_skeleton(exercise: &Path, name: &Path, skeleton: &[Source]) -> bool {
    let path = exercise.join(name);
    let expected = skeleton.iter().find(|it| it.path == name);
    match (fs::symlink_metadata(&path), expected) {
        (Ok(found), Some(expected)) if found.is_file() => {
            found.len() == expected.text.len() as u64
                && fs::read(&path).is_ok_and(|bytes| bytes == expected.text.as_bytes())
        }
        (Ok(found), None) if found.is_dir() => {
            let names = fs::read_dir(&path).and_then(|it| it.collect::<io::Result<Vec<_>>>());
            let is_it =
                |it: &fs::DirEntry| is_skeleton(exercise, &name.join(it.file_name()), skeleton);
            names.is_ok_and(|names| names.iter().all(is_it))
        }
        // What a link leads to isn't the exercise's own, whatever is in it.
        _ => false,
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
mod tests;
