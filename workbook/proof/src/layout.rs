//! The parts of a chapter: page, exercise, solution, tests, and its line in `SUMMARY.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use toml::{Table, Value};

use crate::Report;
use workbook::chapter::Chapter;
use workbook::project::{Project, read};
use workbook::{Error, Result};

/// Checks that every chapter has all its parts, and that their manifests fit together.
///
/// # Errors
///
/// A file can't be read, or a manifest isn't TOML.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    let summary = read(&project.root().join("chapters/SUMMARY.md"))?;
    let chapters = project.all_chapters()?;
    for chapter in &chapters {
        let mut complaints = missing_parts(chapter, &summary);
        if complaints.is_empty() {
            complaints = manifests(project.root(), chapter)?;
        }
        report.complaints(
            format!("{chapter}: all parts are there and fit together"),
            complaints,
        );
    }
    let none = "There is no chapter at all: a folder such as tests/01-name is missing.".to_owned();
    let complaints = chapters.is_empty().then_some(none).into_iter().collect();
    report.complaints("there are chapters", complaints);
    check_locks(project, report)
}

/// Checks that both workspaces take what they share in one version, so that it is built and read once.
fn check_locks(project: &Project, report: &mut Report) -> Result<()> {
    let theirs = project.command_manifest().with_file_name("Cargo.lock");
    // A workbook in a test has no command of its own.
    if !theirs.is_file() {
        return Ok(());
    }
    let ours = versions(&parsed(&project.root().join("Cargo.lock"))?);
    let theirs = versions(&parsed(&theirs)?);
    let complaint = |(name, versions): (&String, &BTreeSet<String>)| {
        let other = theirs.get(name).filter(|it| it.is_disjoint(versions))?;
        Some(format!(
            "{name} is {versions:?} in Cargo.lock and {other:?} in workbook/Cargo.lock. Bring them together with \
             `cargo update --precise`."
        ))
    };
    let complaints = ours.iter().filter_map(complaint).collect();
    report.complaints("both lock files name the same versions", complaints);
    Ok(())
}

/// The versions of each package in a lock file.
fn versions(lock: &Table) -> BTreeMap<String, BTreeSet<String>> {
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in at(lock, &["package"])
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let text = |key| package.get(key).and_then(Value::as_str);
        if let (Some(name), Some(version)) = (text("name"), text("version")) {
            versions
                .entry(name.to_owned())
                .or_default()
                .insert(version.to_owned());
        }
    }
    versions
}

fn missing_parts(chapter: &Chapter, summary: &str) -> Vec<String> {
    let files = [
        chapter.page(),
        chapter.exercise().join("Cargo.toml"),
        chapter.solution().join("Cargo.toml"),
        chapter.test_file(),
    ];
    let missing = files.iter().filter(|file| !file.is_file());
    let mut complaints: Vec<String> = missing
        .map(|file| {
            format!(
                "{} is missing. Add it, or correct the chapter's name.",
                file.display()
            )
        })
        .collect();
    if !summary.contains(&format!("({}.md)", chapter.name())) {
        complaints.push(format!(
            "chapters/SUMMARY.md has no line with ({}.md). Add one.",
            chapter.name()
        ));
    }
    complaints
}

fn manifests(root: &Path, chapter: &Chapter) -> Result<Vec<String>> {
    let solution = parsed(&chapter.solution().join("Cargo.toml"))?;
    let mut complaints = Vec::new();
    let name = at(&solution, &["package", "name"]).and_then(Value::as_str);
    if name != Some(&chapter.solution_package()) {
        complaints.push(format!(
            "The package in solutions/{} must be called {}, not {}.",
            chapter.name(),
            chapter.solution_package(),
            name.unwrap_or("nothing")
        ));
    }
    complaints.extend(test_target(&solution, chapter));
    complaints.extend(built_on(&parsed(&root.join("Cargo.toml"))?, chapter));
    Ok(complaints)
}

/// The solution's test target takes in the shared file, under the crate's name.
fn test_target(solution: &Table, chapter: &Chapter) -> Option<String> {
    let name = chapter.crate_name();
    let tests = at(solution, &["test"]).and_then(Value::as_array);
    let is_it = |test: &Value| {
        let has = |key, value: &str| test.get(key).and_then(Value::as_str) == Some(value);
        has("name", &name) && has("path", "tests.rs")
    };
    let found = tests.is_some_and(|tests| tests.iter().any(is_it));
    (!found).then(|| {
        format!(
            "The solution's Cargo.toml needs a [[test]] with name {name:?} and path \"tests.rs\"."
        )
    })
}

/// Where later chapters build on this one, they build on our solution.
fn built_on(workspace: &Table, chapter: &Chapter) -> Option<String> {
    let entry = at(workspace, &["workspace", "dependencies", chapter.package()])?;
    let path = entry.get("path").and_then(Value::as_str)?;
    let ours = format!("solutions/{}", chapter.name());
    let theirs = format!("exercises/{}", chapter.name());
    // A student who stands on their own code points the line at exercises/.
    (path != ours && path != theirs).then(|| {
        format!(
            "In the root Cargo.toml, {} points at {path:?}; it must be {ours:?}.",
            chapter.package()
        )
    })
}

fn parsed(path: &Path) -> Result<Table> {
    read(path)?
        .parse()
        .map_err(|error: toml::de::Error| Error::Content {
            path: path.to_owned(),
            message: error.to_string(),
        })
}

fn at<'a>(table: &'a Table, keys: &[&str]) -> Option<&'a Value> {
    let (first, rest) = keys.split_first()?;
    let value = table.get(*first)?;
    rest.iter().try_fold(value, |value, key| value.get(key))
}
