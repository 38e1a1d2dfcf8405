//! The skeleton of a chapter, made from its solution.
//!
//! A function that a student writes starts, in the solution, with a line like
//! `// step 2: read the count`. The skeleton is the solution with the rest of such a body replaced by
//! `todo!("step 2: read the count")`, without the private items that only those bodies used, and
//! without the marks for the book's listings. So the two can't drift apart: one is made of the other.
//!
//! The `fmt` of a `Debug` or a `Display` writes `step 2: read the count` and doesn't panic: a test
//! that fails prints values, and a panic while a panic is printed ends the whole run.

mod functions;
mod private;
mod text;

use std::path::{Path, PathBuf};

use crate::Result;
use crate::chapter::Chapter;
use crate::project::{files_below, read};
pub use functions::{Function, functions};
pub use text::{Edits, indent_of_line};

const LINTS: &str = "\
# While a step is unwritten, what it will use stands idle.
[lints.rust]
dead_code = \"allow\"
unused_imports = \"allow\"
unused_mut = \"allow\"
unused_variables = \"allow\"
# No step needs it, and what is graded is compiled without.
unsafe_code = \"forbid\"
";

/// A function body that belongs to a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The step, from 1.
    pub step: u32,
    /// The words after `step 2: `.
    pub task: String,
    /// The function: `visits_cookie`, or `Store::save`.
    pub function: String,
    /// The whole function in the source, from its signature to its closing brace.
    pub item: std::ops::Range<usize>,
    /// What stands between its braces.
    pub inside: std::ops::Range<usize>,
    /// The formatter that it writes to, where it is a `fmt`.
    formatter: Option<String>,
}

impl Body {
    /// What the skeleton has in its place.
    pub fn todo(&self) -> String {
        let words = format!("\"step {}: {}\"", self.step, self.task);
        match &self.formatter {
            Some(formatter) => format!("{formatter}.write_str({words})"),
            None => format!("todo!({words})"),
        }
    }
}

/// Whether what stands between a function's braces is the skeleton's.
pub fn is_unwritten(inside: &str) -> bool {
    let start = inside.trim_start();
    start.starts_with("todo!(\"step ")
        || start
            .split_once(".write_str(\"step ")
            .is_some_and(|(formatter, _)| {
                formatter
                    .chars()
                    .all(|it| it.is_alphanumeric() || it == '_')
            })
}

/// One source file of a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Below the crate's folder: `src/lib.rs`.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
}

/// The exercise's untouched source files.
///
/// # Errors
///
/// A file of the solution can't be read, or isn't Rust.
pub fn pristine(chapter: &Chapter) -> Result<Vec<Source>> {
    filled(chapter, 0)
}

/// Whether that file of the exercise, named from the workbook's root, is as the student got it.
pub fn is_untouched(chapter: &Chapter, file: &str) -> bool {
    let start = format!("exercises/{}/", chapter.name());
    let Some(path) = file.strip_prefix(&start) else {
        return false;
    };
    let is_it = |source: &&Source| source.path == Path::new(path);
    let sources = pristine(chapter).unwrap_or_default();
    let source = sources.iter().find(is_it);
    source.is_some_and(|it| read(&chapter.exercise().join(path)).is_ok_and(|text| text == it.text))
}

/// Every file of the exercise's folder before a student has written in it: the source files, the manifest, and
/// cargo's configuration.
///
/// # Errors
///
/// As for [`pristine`].
pub fn untouched(chapter: &Chapter) -> Result<Vec<Source>> {
    let mut files = pristine(chapter)?;
    let mut add = |path: &str, text: String| {
        files.push(Source {
            path: path.into(),
            text,
        })
    };
    add("Cargo.toml", manifest(chapter)?);
    add(".cargo/config.toml", CONFIGURATION.to_owned());
    Ok(files)
}

/// Cargo takes the path of a manifest as it stands there from the folder that it is called in, so the alias of
/// the workbook's root leads nowhere here.
const CONFIGURATION: &str = "\
# `cargo workbook` is known in this folder, too.
[alias]
workbook = \"run --manifest-path ../../workbook/Cargo.toml --package workbook --\"
";

/// The exercise with the solution's bodies for steps 1 to `steps`.
///
/// # Errors
///
/// As for [`pristine`].
pub fn filled(chapter: &Chapter, steps: u32) -> Result<Vec<Source>> {
    let solution = sources(&chapter.solution())?;
    let crate_name = chapter.crate_name();
    solution
        .into_iter()
        .map(|Source { path, text }| {
            let text = skeleton(&text, &path, steps)?;
            let text = text.replace(&format!("{crate_name}_solution"), &crate_name);
            Ok(Source { path, text })
        })
        .collect()
}

/// The exercise's `Cargo.toml`, made from the solution's: under its own name, with the shared tests,
/// and without the lints that an unwritten step would set off.
///
/// # Errors
///
/// The solution's manifest can't be read.
pub fn manifest(chapter: &Chapter) -> Result<String> {
    let solution = read(&chapter.solution().join("Cargo.toml"))?;
    let shared = |file: &str| format!("path = \"../../tests/{}/{file}\"", chapter.name());
    Ok(solution
        .replace(&chapter.solution_package(), chapter.package())
        .replace("path = \"tests.rs\"", &shared("tests.rs"))
        .replace("path = \"live.rs\"", &shared("live.rs"))
        .replace("[lints]\nworkspace = true\n", LINTS))
}

/// Whether the exercise's `Cargo.toml` is as it was handed out.
pub fn is_own_manifest(chapter: &Chapter) -> bool {
    let theirs = read(&chapter.exercise().join("Cargo.toml"));
    theirs.is_ok_and(|theirs| manifest(chapter).is_ok_and(|ours| ours == theirs))
}

/// The Rust files below `src` in a crate's folder.
///
/// # Errors
///
/// A file can't be read.
pub fn sources(folder: &Path) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    for file in files_below(&folder.join("src"))? {
        let path = file.strip_prefix(folder).unwrap_or(&file).to_owned();
        let text = read(&file)?;
        sources.push(Source { path, text });
    }
    Ok(sources)
}

/// One file's text with the bodies of steps after `steps` removed.
///
/// # Errors
///
/// [`Error::Syntax`](crate::Error::Syntax) where the text isn't Rust.
pub fn skeleton(source: &str, path: &Path, steps: u32) -> Result<String> {
    let mut edits = Edits::default();
    for body in bodies(source, path)? {
        if body.step > steps {
            let indent = text::indent_of_line(source, body.inside.end);
            let todo = format!("\n{indent}    {}\n{indent}", body.todo());
            edits.replace(body.inside, todo);
        }
    }
    let without_bodies = text::without_marks(&edits.apply(source));
    private::without_unused(&without_bodies, path)
}

/// The functions of a file that belong to a step, in the order in which they stand.
///
/// # Errors
///
/// [`Error::Syntax`](crate::Error::Syntax) where the text isn't Rust.
pub fn bodies(source: &str, path: &Path) -> Result<Vec<Body>> {
    let functions = functions(source, path)?.into_iter();
    let body = |function: Function| {
        let Function {
            name,
            item,
            inside,
            formatter,
            ..
        } = function;
        let (step, task) = text::mark(&source[inside.clone()])?;
        Some(Body {
            step,
            task,
            function: name,
            item,
            inside,
            formatter,
        })
    };
    Ok(functions.filter_map(body).collect())
}

#[cfg(test)]
mod tests;
