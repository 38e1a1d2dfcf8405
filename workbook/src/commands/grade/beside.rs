//! What was handed in beside the sources, or wasn't: it has no effect on the grade, but may explain it.

use std::path::{Path, PathBuf};

use super::allowed::{Dependencies, names};
use super::handed_in::{HandedIn, shown};
use super::warning::Warning;
use crate::Result;
use crate::chapter::Chapter;
use crate::project::Project;
use crate::skeleton::{pristine, untouched};

/// How many of the changed files below `tests/` are named.
const NAMED: usize = 5;

/// What there is to say of a chapter's folder, which gets these dependencies.
///
/// # Errors
///
/// The checkout's own solution can't be read.
pub fn chapter(
    chapter: &Chapter,
    handed_in: &HandedIn,
    dependencies: &Dependencies,
) -> Result<Vec<Warning>> {
    let folder = Path::new("exercises").join(chapter.name());
    let mut warnings = Vec::new();
    let mut says = |path: &Path, message: &str| {
        warnings.push(Warning::of_file(shown(path), message));
    };
    let sources = handed_in.sources(chapter);
    if sources.is_empty() {
        says(&folder.join("src"), "is missing: nothing was handed in");
        return Ok(warnings);
    }
    let handed_out = pristine(chapter)?;
    for source in &handed_out {
        if !handed_in.files().contains_key(&folder.join(&source.path)) {
            says(&folder.join(&source.path), "is missing");
        }
    }
    let is_same = handed_out.iter().all(|source| {
        let file = handed_in.files().get(&folder.join(&source.path));
        file.is_some_and(|bytes| same_text(bytes, source.text.as_bytes()))
    });
    if is_same && sources.len() == handed_out.len() {
        says(&folder.join("src"), "is as it was handed out");
    }
    let ours = untouched(chapter)?;
    for (path, bytes) in handed_in.files() {
        let Ok(below) = path.strip_prefix(&folder) else {
            continue;
        };
        if below.starts_with("src") || is_clutter(below) {
            continue;
        }
        match ours.iter().find(|ours| ours.path == below) {
            Some(ours) if same_text(bytes, ours.text.as_bytes()) => {}
            Some(ours) if below == Path::new("Cargo.toml") => {
                says(path, &changed_manifest(bytes, &ours.text, dependencies));
            }
            Some(_) => says(path, "was changed, and isn't taken"),
            None => says(path, "isn't part of an exercise, and isn't taken"),
        }
    }
    Ok(warnings)
}

/// What there is to say of the rest of a submission.
pub fn rest(project: &Project, handed_in: &HandedIn) -> Vec<Warning> {
    let mut warnings = handed_in.left_out.clone();
    let mut tests = Vec::new();
    for (path, bytes) in handed_in.files() {
        if path.starts_with("exercises") || is_clutter(path) {
            continue;
        }
        let ours = std::fs::read(project.root().join(path));
        if ours.is_ok_and(|ours| same_text(bytes, &ours)) {
            continue;
        }
        if path.starts_with("tests") {
            tests.push(path);
        } else {
            let message = "differs from this checkout's, and isn't taken";
            warnings.push(Warning::of_file(shown(path), message));
        }
    }
    warnings.extend(changed_tests(&tests));
    warnings
}

/// A checkout of another day has many such files, so they are one warning.
fn changed_tests(paths: &[&PathBuf]) -> Option<Warning> {
    let named: Vec<String> = paths.iter().take(NAMED).map(|path| shown(path)).collect();
    let more = match paths.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message = format!(
        "differ from this checkout's, and aren't taken: {}{more}",
        named.join(", ")
    );
    (!paths.is_empty()).then(|| Warning::of_file("tests/", message))
}

/// What editors and systems leave.
fn is_clutter(path: &Path) -> bool {
    let name = path.file_name().map(|it| it.to_string_lossy());
    name.is_some_and(|name| {
        name.starts_with("._")
            || name.ends_with('~')
            || ["Cargo.lock", ".DS_Store", ".gitignore", "Thumbs.db"].contains(&&*name)
    })
}

fn changed_manifest(bytes: &[u8], ours: &str, dependencies: &Dependencies) -> String {
    let ours = names(ours);
    let added = names(&String::from_utf8_lossy(bytes)).into_iter();
    let added = added.filter(|name| !ours.contains(name));
    let (taken, left): (Vec<String>, _) = added.partition(|it| dependencies.contains_key(it));
    let mut changed = "was changed, and the checkout's is taken".to_owned();
    if !taken.is_empty() {
        changed += &format!(", with {}, which you allow", taken.join(", "));
    }
    if !left.is_empty() {
        changed += &format!(". It adds {}", left.join(", "));
    }
    changed
}

/// Git may have changed the ends of lines.
fn same_text(one: &[u8], other: &[u8]) -> bool {
    let lines = |bytes: &[u8]| -> Vec<u8> {
        let kept = bytes.iter().filter(|&&byte| byte != b'\r');
        kept.copied().collect()
    };
    one == other || lines(one).trim_ascii_end() == lines(other).trim_ascii_end()
}
