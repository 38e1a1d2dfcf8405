//! What keeps an exercise from being built at all, before any of its code is read.

use std::fs;
use std::path::{Path, PathBuf};

use toml::Table;

use crate::chapter::Chapter;
use crate::run::Diagnostic;

/// What is wrong with the folder of an exercise: it isn't there, its manifest can't be read or is another's,
/// or the file with the student's code is missing or empty. `None` if cargo can begin.
pub fn reason(chapter: &Chapter) -> Option<Diagnostic> {
    let folder = chapter.exercise();
    let file = |name: &str| folder.join(name);
    if !folder.exists() {
        return Some(told(chapter, &folder, "is missing"));
    }
    if !folder.is_dir() {
        return Some(told(chapter, &folder, "is a file, and should be a folder"));
    }
    let manifest = file("Cargo.toml");
    if let Some(what) = unreadable(&manifest).or_else(|| other_manifest(&manifest, chapter)) {
        return Some(told(chapter, &manifest, &what));
    }
    let library = file("src").join("lib.rs");
    let what = unreadable(&library).or_else(|| is_empty(&library))?;
    Some(told(chapter, &library, &what))
}

/// A message with the place, and the way out.
pub fn told(chapter: &Chapter, path: &Path, what: &str) -> Diagnostic {
    let name = shown(chapter, path);
    Diagnostic {
        rendered: format!("{name} {what}.\n\n{}", way_out(chapter)),
        place: name,
    }
}

/// How a student gets on.
pub fn way_out(chapter: &Chapter) -> String {
    let folder = shown(chapter, &chapter.exercise());
    format!(
        "Put it right; or run `cargo workbook reset {chapter}`, which puts the untouched skeleton there and \
         keeps what you have in {folder}/kept/."
    )
}

/// The path from the checkout's root, with the separators of all messages.
fn shown(chapter: &Chapter, path: &Path) -> String {
    let exercise = chapter.exercise();
    let above = exercise.ancestors().nth(2);
    let below = above.and_then(|root| path.strip_prefix(root).ok());
    below
        .unwrap_or(path)
        .display()
        .to_string()
        .replace('\\', "/")
}

fn unreadable(path: &Path) -> Option<String> {
    match fs::read(path) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(_) => None,
            Err(error) => {
                let place = error.utf8_error().valid_up_to();
                Some(format!("isn't text in UTF-8 from byte {place} on"))
            }
        },
        Err(_) if path.is_dir() => Some("is a folder, and should be a file".to_owned()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Some(missing(path)),
        Err(error) => Some(format!("can't be read: {error}")),
    }
}

/// On some systems a name in other letters is another file.
fn missing(path: &Path) -> String {
    let look_alike = || -> Option<PathBuf> {
        let name = path.file_name()?.to_str()?;
        let entries = fs::read_dir(path.parent()?).ok()?;
        let mut names = entries.flatten().map(|entry| entry.path());
        names.find(|it| {
            let other = it.file_name().and_then(|it| it.to_str());
            other.is_some_and(|other| other.eq_ignore_ascii_case(name))
        })
    };
    match look_alike().as_deref().and_then(Path::file_name) {
        Some(other) => format!("is missing: it is called {} here", other.display()),
        None => "is missing".to_owned(),
    }
}

fn other_manifest(path: &Path, chapter: &Chapter) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let table: Table = match text.parse() {
        Ok(table) => table,
        Err(error) => return Some(format!("isn't TOML: {}", error.to_string().trim_end())),
    };
    let name = table.get("package").and_then(|it| it.get("name"));
    match name.and_then(|it| it.as_str()) {
        Some(name) if name == chapter.package() => None,
        Some(name) => Some(format!(
            "is of a package {name:?}, not {:?}",
            chapter.package()
        )),
        None => Some("names no package".to_owned()),
    }
}

fn is_empty(path: &Path) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    text.trim().is_empty().then(|| "is empty".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::write;

    const MANIFEST: &str = "[package]\nname = \"tiny\"\n";

    fn chapter(root: &Path) -> Chapter {
        let chapter = Chapter::new(root, "01-tiny").unwrap();
        write(&chapter.exercise().join("Cargo.toml"), MANIFEST).unwrap();
        write(&chapter.exercise().join("src/lib.rs"), "//! One.\n").unwrap();
        chapter
    }

    /// What is said after `destroy` has been at work in the exercise's folder.
    fn after(destroy: impl FnOnce(&Path)) -> String {
        let root = tempfile::tempdir().unwrap();
        let chapter = chapter(root.path());
        destroy(&chapter.exercise());
        reason(&chapter).map(|it| it.rendered).unwrap_or_default()
    }

    #[test]
    fn what_cargo_can_begin_with_has_no_reason() {
        assert_eq!(after(|_| ()), "");
    }

    #[test]
    fn each_kind_of_damage_is_named_with_its_place_and_the_way_out() {
        type Destroy = fn(&Path);
        let cases: [(Destroy, &str); 12] = [
            (
                |it| fs::remove_dir_all(it).unwrap(),
                "exercises/01-tiny is missing.",
            ),
            (
                |it| {
                    fs::remove_dir_all(it).unwrap();
                    fs::write(it, "mine").unwrap();
                },
                "exercises/01-tiny is a file, and should be a folder.",
            ),
            (
                |it| fs::remove_file(it.join("Cargo.toml")).unwrap(),
                "exercises/01-tiny/Cargo.toml is missing.",
            ),
            (
                |it| fs::write(it.join("Cargo.toml"), "broken [").unwrap(),
                "exercises/01-tiny/Cargo.toml isn't TOML: ",
            ),
            (
                |it| fs::write(it.join("Cargo.toml"), "").unwrap(),
                "exercises/01-tiny/Cargo.toml names no package.",
            ),
            (
                |it| fs::write(it.join("Cargo.toml"), "[package]\nname = \"big\"").unwrap(),
                "exercises/01-tiny/Cargo.toml is of a package \"big\", not \"tiny\".",
            ),
            (
                |it| fs::write(it.join("Cargo.toml"), b"[\xff").unwrap(),
                "exercises/01-tiny/Cargo.toml isn't text in UTF-8 from byte 1 on.",
            ),
            (
                |it| fs::remove_dir_all(it.join("src")).unwrap(),
                "exercises/01-tiny/src/lib.rs is missing.",
            ),
            (
                |it| fs::remove_file(it.join("src/lib.rs")).unwrap(),
                "exercises/01-tiny/src/lib.rs is missing.",
            ),
            (
                |it| {
                    fs::remove_file(it.join("src/lib.rs")).unwrap();
                    fs::create_dir(it.join("src/lib.rs")).unwrap();
                },
                "exercises/01-tiny/src/lib.rs is a folder, and should be a file.",
            ),
            (
                |it| fs::write(it.join("src/lib.rs"), " \n").unwrap(),
                "exercises/01-tiny/src/lib.rs is empty.",
            ),
            (
                |it| fs::write(it.join("src/lib.rs"), b"//! \xe9\n").unwrap(),
                "exercises/01-tiny/src/lib.rs isn't text in UTF-8 from byte 4 on.",
            ),
        ];
        for (destroy, expected) in cases {
            let said = after(destroy);
            assert!(said.starts_with(expected), "{expected}\n{said}");
            assert!(said.contains("`cargo workbook reset tiny`"), "{said}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_name_in_other_letters_is_told() {
        let said = after(|it| fs::rename(it.join("src/lib.rs"), it.join("src/Lib.rs")).unwrap());
        let expected = "exercises/01-tiny/src/lib.rs is missing: it is called Lib.rs here.";
        assert!(said.starts_with(expected), "{said}");
    }
}
