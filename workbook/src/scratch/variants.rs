//! The packages that hold the variants of the exercises.

use std::path::Path;

use super::{Files, VARIANTS, library_only};
use crate::Result;
use crate::chapter::Chapter;
use crate::project::Project;
use crate::skeleton::{Source, manifest, pristine};

/// The package with the variants of an exercise.
pub fn package(chapter: &Chapter) -> String {
    format!("{}-variants", chapter.package())
}

/// Adds to the copy's `files` a package for each exercise, with the skeleton in it where it isn't there yet.
pub fn add(project: &Project, files: &mut Files) -> Result<()> {
    let chapters = project.chapters()?;
    for chapter in &chapters {
        let folder = Path::new(VARIANTS).join(chapter.name());
        let text = of_variants(&manifest(chapter)?, chapter);
        files.insert(folder.join("Cargo.toml"), text.into_bytes());
        if !files.contains_key(&folder.join("src/lib.rs")) {
            for Source { path, text } in pristine(chapter)? {
                files.insert(folder.join(path), text.into_bytes());
            }
        }
    }
    // Made by a machine.
    let format = Path::new(VARIANTS).join("rustfmt.toml");
    files.insert(format, b"disable_all_formatting = true\n".to_vec());
    change(files, "Cargo.toml", |text| {
        text.replacen(
            "\nmembers = [",
            &format!("\nmembers = [\"{VARIANTS}/*\", "),
            1,
        )
    });
    // Without their own entries cargo would ask the registry for newer versions of what they depend on.
    change(files, "Cargo.lock", |text| {
        chapters.iter().fold(text, locked)
    });
    Ok(())
}

fn change(files: &mut Files, name: &str, change: impl FnOnce(String) -> String) {
    if let Some(bytes) = files.get_mut(Path::new(name)) {
        let text = String::from_utf8_lossy(bytes).into_owned();
        *bytes = change(text).into_bytes();
    }
}

/// An exercise's manifest under the name of the variants. The library keeps its own, which the tests know.
fn of_variants(manifest: &str, chapter: &Chapter) -> String {
    let name = |name: &str| format!("name = \"{name}\"\n");
    let library = format!("[lib]\n{}", name(&chapter.crate_name()));
    library_only(manifest)
        .replacen(&name(chapter.package()), &name(&package(chapter)), 1)
        .replacen("[lib]\n", &library, 1)
}

/// The lock file with the exercise's entry a second time, under the name of the variants.
fn locked(text: String, chapter: &Chapter) -> String {
    let head = |name: &str| format!("[[package]]\nname = \"{name}\"\n");
    let head_of_exercise = head(chapter.package());
    let Some(start) = text.find(&head_of_exercise) else {
        return text;
    };
    let rest = &text[start + head_of_exercise.len()..];
    let rest = rest.split("\n[[package]]").next().unwrap_or(rest);
    let entry = head(&package(chapter)) + rest.trim_end();
    format!("{}\n\n{entry}\n", text.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chapter() -> Chapter {
        Chapter::new(Path::new("/"), "01-a-b").unwrap()
    }

    #[test]
    fn the_package_has_another_name_and_the_library_its_own() {
        let manifest =
            "[package]\nname = \"a-b\"\n\n[lib]\ntest = false\n\n[[bin]]\nname = \"a-b\"\n";
        assert_eq!(
            of_variants(manifest, &chapter()),
            "[package]\nautobins = false\nname = \"a-b-variants\"\n\n[lib]\nname = \"a_b\"\ntest = false\n\n"
        );
    }

    #[test]
    fn the_lock_file_names_it() {
        let text = "[[package]]\nname = \"a-b\"\ndependencies = [\n \"x\",\n]\n\n[[package]]\nname = \"x\"\n";
        assert_eq!(
            locked(text.to_owned(), &chapter()),
            format!("{text}\n[[package]]\nname = \"a-b-variants\"\ndependencies = [\n \"x\",\n]\n")
        );
    }
}
