//! `cargo workbook reset`: puts a student's files aside and the skeleton back.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::chapter::Chapter;
use crate::commands::hint;
use crate::project::{self, Project, names_in};
use crate::skeleton::{Source, untouched};
use crate::{Done, Error, Result, scratch};

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

/// Where a reset puts what it finds, below an exercise's folder.
const KEPT: &str = "kept";

/// The folder for what one reset finds. It is made when there is something to put there.
#[derive(Debug, Default)]
struct Aside {
    folder: Option<PathBuf>,
}

impl Aside {
    /// Moves `found`, which is in the folder `exercise` or has the place of it or of one above.
    fn take(&mut self, exercise: &Path, found: &Path) -> Result<()> {
        let name = found.file_name().unwrap_or_default();
        // It is moved twice where it has the place of the folder that it is moved to.
        let is_in_the_way = exercise.join(KEPT).starts_with(found);
        let from = if is_in_the_way {
            let between = free_name(found);
            fs::rename(found, &between).map_err(Error::file(found))?;
            between
        } else {
            found.to_owned()
        };
        let moved = self
            .folder(exercise)
            .and_then(|folder| fs::rename(&from, folder.join(name)).map_err(Error::file(&from)));
        if moved.is_err() {
            self.folder.take_if(|it| fs::remove_dir(it).is_ok());
            if is_in_the_way {
                // What was begun in its place may be in its way now; then the message says where it is.
                let _ = fs::rename(&from, found);
            }
        }
        moved
    }

    fn folder(&mut self, exercise: &Path) -> Result<PathBuf> {
        let folder = match self.folder.take() {
            Some(folder) => folder,
            None => new_folder(&exercise.join(KEPT))?,
        };
        self.folder = Some(folder.clone());
        Ok(folder)
    }
}

/// A name beside it that nothing has: `.NAME.kept`, or with a number.
fn free_name(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default();
    let numbered = |number: u32| {
        let mut free = OsString::from(".");
        free.push(name);
        free.push(".kept");
        if number > 1 {
            free.push(number.to_string());
        }
        path.with_file_name(free)
    };
    let is_free = |path: &PathBuf| fs::symlink_metadata(path).is_err();
    (1..)
        .map(numbered)
        .find(is_free)
        .unwrap_or_else(|| numbered(0))
}

/// Makes `kept/1`, or the first number that is free.
fn new_folder(kept: &Path) -> Result<PathBuf> {
    fs::create_dir_all(kept).map_err(Error::file(kept))?;
    let mut number = 1;
    loop {
        let folder = kept.join(number.to_string());
        // Fails where something of that name exists.
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
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

    fn bring_back(chapter: &Chapter) -> Result<Reset> {
        reset(chapter, &mut Aside::default())
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
        let first = kept(bring_back(&chapter).unwrap());
        let read = |folder: &Path, name: &str| fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(read(&first, "src/lib.rs"), "mine");
        assert_eq!(read(&first, "src/notes.txt"), "more of mine");
        assert!(is_back(&chapter));

        fs::write(&library, "mine again").unwrap();
        let again = kept(bring_back(&chapter).unwrap());
        assert_ne!(first, again);
        assert_eq!(read(&again, "src/lib.rs"), "mine again");
        assert_eq!(read(&first, "src/lib.rs"), "mine");
    }

    #[test]
    fn an_untouched_exercise_is_left_alone() {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        bring_back(&chapter).unwrap();
        assert_eq!(bring_back(&chapter).unwrap(), Reset::Untouched);
        assert!(!chapter.exercise().join("kept/2").exists());
    }

    #[test]
    fn what_is_missing_is_added() {
        for lost in ["", "src", "src/lib.rs", "Cargo.toml"] {
            let root = tempfile::tempdir().unwrap();
            let chapter = chapter(root.path());
            bring_back(&chapter).unwrap();
            let lost = chapter.exercise().join(lost);
            if lost.is_dir() {
                fs::remove_dir_all(&lost).unwrap();
            } else {
                fs::remove_file(&lost).unwrap();
            }
            assert_eq!(
                bring_back(&chapter).unwrap(),
                Reset::Added,
                "{}",
                lost.display()
            );
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
            bring_back(&chapter).unwrap();
            let place = chapter.exercise().join(name);
            if name == "src/lib.rs/x" {
                fs::remove_file(chapter.exercise().join("src/lib.rs")).unwrap();
            }
            project::write(&place, "strange").unwrap();
            let folder = kept(bring_back(&chapter).unwrap());
            assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), "strange");
            assert!(is_back(&chapter), "{name}");
            assert_eq!(bring_back(&chapter).unwrap(), Reset::Untouched, "{name}");
        }
    }

    #[test]
    fn a_file_in_the_place_of_a_folder_is_kept() {
        for (name, now) in [
            ("exercises", "exercises"),
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
            let folder = kept(bring_back(&chapter).unwrap());
            assert_eq!(fs::read_to_string(folder.join(now)).unwrap(), "mine");
            assert!(is_back(&chapter), "{name}");
        }
    }

    #[test]
    fn what_has_the_name_to_step_aside_to_is_left_alone() {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        let place = chapter.exercise();
        fs::remove_dir_all(&place).unwrap();
        fs::write(&place, "mine").unwrap();
        let mine = place.with_file_name(".01-tiny.kept");
        fs::write(&mine, "mine, too").unwrap();
        let folder = kept(bring_back(&chapter).unwrap());
        assert_eq!(fs::read_to_string(folder.join("01-tiny")).unwrap(), "mine");
        assert_eq!(fs::read_to_string(mine).unwrap(), "mine, too");
    }

    #[test]
    fn a_folder_in_the_place_of_a_file_steps_aside_though_it_is_empty() {
        for name in ["src/lib.rs", "Cargo.toml"] {
            let root = tempfile::tempdir().unwrap();
            let chapter = chapter(root.path());
            let place = chapter.exercise().join(name);
            let _ = fs::remove_file(&place);
            fs::create_dir_all(&place).unwrap();
            kept(bring_back(&chapter).unwrap());
            assert!(is_back(&chapter), "{name}");
        }
    }

    #[test]
    fn resets_at_once_lose_nothing() {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        let project = Project::at(root.path());
        project::write(&chapter.test_file(), "mod step_1 {}").unwrap();
        std::thread::scope(|scope| {
            let one = || run(&project, "tiny").unwrap();
            let all = [(); 4].map(|()| scope.spawn(one));
            for reset in all {
                assert_eq!(reset.join().unwrap(), Done::Green);
            }
        });
        assert!(is_back(&chapter));
        let mine = chapter.exercise().join("kept/1/src/lib.rs");
        assert_eq!(fs::read_to_string(mine).unwrap(), "mine");
        assert!(!chapter.exercise().join("kept/2").exists());
    }

    #[cfg(unix)]
    #[test]
    fn what_nobody_may_read_or_write_is_kept_too() {
        use std::os::unix::fs::PermissionsExt;
        for (name, mode) in [
            ("", 0o555),
            ("", 0),
            ("src", 0o555),
            ("src", 0),
            ("src/lib.rs", 0),
        ] {
            let root = tempfile::tempdir().unwrap();
            let chapter = chapter(root.path());
            let place = chapter.exercise().join(name);
            fs::set_permissions(&place, fs::Permissions::from_mode(mode)).unwrap();
            let folder = kept(bring_back(&chapter).unwrap());
            assert!(is_back(&chapter), "{name} {mode:o}");
            let mine = folder.join("src/lib.rs");
            fs::set_permissions(&mine, fs::Permissions::from_mode(0o600)).unwrap();
            assert_eq!(fs::read_to_string(mine).unwrap(), "mine");
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
            kept(bring_back(&chapter).unwrap());
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
        bring_back(&chapter).unwrap();
        let place = chapter.exercise().join("src");
        fs::rename(&place, other.path().join("src")).unwrap();
        std::os::unix::fs::symlink(other.path().join("src"), &place).unwrap();
        let folder = kept(bring_back(&chapter).unwrap());
        assert!(folder.join("src").is_symlink());
        assert!(other.path().join("src/lib.rs").is_file());
        assert!(is_back(&chapter));
        assert!(!place.is_symlink());
    }
}
