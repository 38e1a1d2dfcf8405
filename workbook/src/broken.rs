//! What keeps an exercise from being built at all, before any of its code is read.

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use toml::{Table, Value};

use crate::chapter::Chapter;
use crate::plain_file;
use crate::project::{Project, names_in};
use crate::run::Diagnostic;

/// Where the code is that the tests call.
const LIBRARY: &str = "src/lib.rs";

/// What is said of what isn't there.
const MISSING: &str = "is missing";

/// What is wrong with the folder of an exercise: it isn't there, its manifest can't be read or is another's,
/// or a file that is built is missing, empty, or no file at all. `None` if cargo can begin.
pub fn reason(chapter: &Chapter) -> Option<Diagnostic> {
    let folder = chapter.exercise();
    if let Some((path, what)) = no_folder(&folder) {
        return Some(told(chapter, &path, &what));
    }
    let manifest = folder.join("Cargo.toml");
    if let Some(what) = unreadable(&manifest) {
        return Some(told(chapter, &manifest, &what));
    }
    let table = match table(&manifest) {
        Ok(table) => table,
        Err(what) => return Some(told(chapter, &manifest, &what)),
    };
    if let Some(what) = other_manifest(&table, chapter) {
        return Some(told(chapter, &manifest, &what));
    }
    let sources = no_folder(&folder.join("src")).filter(|(_, what)| what != MISSING);
    if let Some((path, what)) = sources {
        return Some(told(chapter, &path, &what));
    }
    let library = folder.join("src").join("lib.rs");
    let what = unreadable(&library).or_else(|| is_empty(&library));
    if let Some(what) = what {
        return Some(told(chapter, &library, &what));
    }
    if let Some((path, what)) = missing_target(&folder, &table) {
        return Some(told(chapter, &path, &what));
    }
    let (path, what) = strange_source(&folder)?;
    Some(told(chapter, &path, &what))
}

/// Whether cargo or the compiler would wait for ever for what stands in the place of a file of the exercise.
pub fn is_endless(chapter: &Chapter) -> bool {
    let folder = chapter.exercise();
    let is_no_file = |path: &Path| fs::metadata(path).is_ok_and(|it| !it.is_file() && !it.is_dir());
    is_no_file(&folder.join("Cargo.toml")) || strange_source(&folder).is_some()
}

/// What stands in `exercises/` and is no chapter's folder: cargo takes it for a package, and refuses all of them
/// because of it.
pub fn strays(project: &Project) -> Vec<String> {
    let exercises = project.root().join("exercises");
    let chapters = project.chapters().unwrap_or_default();
    let names = names_in(&exercises).unwrap_or_default();
    let is_stray = |name: &OsString| {
        let is_chapter = chapters.iter().any(|it| *name == *it.name());
        !is_chapter && exercises.join(name).is_dir()
    };
    let mut strays: Vec<String> = names
        .iter()
        .filter(|it| is_stray(it))
        .map(|it| it.display().to_string())
        .collect();
    strays.sort();
    strays
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

/// The folder or one above it that is none, below the checkout's root.
fn no_folder(folder: &Path) -> Option<(PathBuf, String)> {
    let above = folder.parent().unwrap_or(folder);
    for path in [above, folder] {
        match fs::metadata(path) {
            Ok(found) if found.is_dir() => {}
            Ok(_) => {
                return Some((
                    path.to_owned(),
                    "is a file, and should be a folder".to_owned(),
                ));
            }
            // Without exercises/ each chapter is missing.
            Err(error)
                if error.kind() == ErrorKind::NotFound && path == above && !path.is_symlink() => {}
            Err(error) => return Some((path.to_owned(), in_words(path, &error))),
        }
    }
    let error = fs::read_dir(folder).err()?;
    Some((folder.to_owned(), in_words(folder, &error)))
}

fn unreadable(path: &Path) -> Option<String> {
    let error = plain_file::text(path).err()?;
    Some(in_words(path, &error))
}

/// What the system says, as words that go on after the file's name.
fn in_words(path: &Path, error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound if path.is_symlink() => "is a link that leads nowhere".to_owned(),
        ErrorKind::NotFound => missing(path),
        // Of our own.
        ErrorKind::InvalidInput | ErrorKind::InvalidData if error.raw_os_error().is_none() => {
            error.to_string()
        }
        _ => format!("can't be read: {error}"),
    }
}

/// On some systems a name in other letters is another file, and some editors add an ending that others don't show.
fn missing(path: &Path) -> String {
    let is_like = |other: &OsString| -> Option<bool> {
        let (name, other) = (path.file_name()?.to_str()?, other.to_str()?);
        let (start, end) = other.split_at_checked(name.len())?;
        let is_ending = end.is_empty() || end.starts_with('.');
        Some(is_ending && start.eq_ignore_ascii_case(name))
    };
    let beside = path.parent().map(names_in);
    let mut names = beside.and_then(Result::ok).unwrap_or_default().into_iter();
    match names.find(|it| is_like(it) == Some(true)) {
        Some(other) => format!("{MISSING}: it is called {} here", other.display()),
        None => MISSING.to_owned(),
    }
}

fn table(manifest: &Path) -> Result<Table, String> {
    let text = plain_file::text(manifest).map_err(|error| in_words(manifest, &error))?;
    let table = text.parse();
    table.map_err(|error: toml::de::Error| format!("isn't TOML: {}", error.to_string().trim_end()))
}

fn other_manifest(table: &Table, chapter: &Chapter) -> Option<String> {
    let name = table.get("package").and_then(|it| it.get("name"));
    match name.and_then(Value::as_str) {
        Some(name) if name == chapter.package() => {}
        Some(name) => {
            let expected = chapter.package();
            return Some(format!("is of a package {name:?}, not {expected:?}"));
        }
        None => return Some("names no package".to_owned()),
    }
    let library = table.get("lib").and_then(|it| it.get("path"));
    let is_other = |path: &&str| without_detours(path.as_ref()) != Path::new(LIBRARY);
    if let Some(path) = library.and_then(Value::as_str).filter(is_other) {
        return Some(format!(
            "takes the library from {path:?}, and the tests are of {LIBRARY:?}"
        ));
    }
    if table.contains_key("workspace") {
        return Some("has a [workspace], and is part of the one at the root".to_owned());
    }
    let test = chapter.crate_name();
    let is_the_test = |it: &Value| {
        let said = |key: &str| it.get(key).and_then(Value::as_str);
        let path = said("path").map(|it| without_detours(&chapter.exercise().join(it)));
        said("name") == Some(&test) && path == Some(without_detours(&chapter.test_file()))
    };
    let tests = table.get("test").and_then(Value::as_array);
    let has_tests = tests.is_some_and(|it| it.iter().any(is_the_test));
    (!has_tests).then(|| {
        let path = format!("../../tests/{}/tests.rs", chapter.name());
        format!(
            "has no [[test]] with the name {test:?} and the path {path:?}, so nothing is tested"
        )
    })
}

/// The first file that the manifest names as a program's or a test's and that can't be read.
fn missing_target(folder: &Path, manifest: &Table) -> Option<(PathBuf, String)> {
    let kinds = ["bin", "test", "example", "bench"].into_iter();
    let targets = kinds.filter_map(|it| manifest.get(it)?.as_array());
    let mut paths = targets.flatten().filter_map(|it| it.get("path")?.as_str());
    paths.find_map(|path| {
        let path = without_detours(&folder.join(path));
        let what = unreadable(&path)?;
        Some((
            path,
            format!("{what}, and the chapter's Cargo.toml names it"),
        ))
    })
}

/// `a/b/../c` is `a/c`.
fn without_detours(path: &Path) -> PathBuf {
    let mut short = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(short.pop()),
            part => short.push(part),
        }
    }
    short
}

/// A source of the exercise that is neither a file nor a folder, or that can't be read.
fn strange_source(folder: &Path) -> Option<(PathBuf, String)> {
    let script = folder.join("build.rs");
    let what = plain_file::no_plain_file(&script).ok().flatten();
    let script = what.map(|what| (script, what));
    script.or_else(|| strange_below(&folder.join("src")))
}

/// The first thing below a folder of sources that is neither a file nor a folder, or that can't be read.
fn strange_below(folder: &Path) -> Option<(PathBuf, String)> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return Some((folder.to_owned(), in_words(folder, &error))),
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|it| it.path()).collect();
    paths.sort();
    paths.iter().find_map(|path| {
        if path.is_dir() {
            // A link may lead in a circle, and the compiler follows only the names of modules.
            return (!path.is_symlink()).then(|| strange_below(path))?;
        }
        // Data may be long, and may be taken in by a macro. Some editors mark a file that is open by a link beside it
        // that leads nowhere.
        let is_source = path.extension().is_some_and(|it| it == "rs");
        let is_long_data = !is_source && path.is_file();
        let what = (!is_long_data).then(|| plain_file::no_plain_file(path).ok())??;
        Some((path.clone(), what?))
    })
}

fn is_empty(path: &Path) -> Option<String> {
    let text = plain_file::text(path).ok()?;
    text.trim().is_empty().then(|| "is empty".to_owned())
}

#[cfg(test)]
mod tests;
