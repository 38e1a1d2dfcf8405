//! A wrong or a right answer: a file in `tests/NN-name/wrong/` or `right/`.
//!
//! It holds the functions that it writes differently; the rest is the solution's.

use std::path::{Path, PathBuf};

use workbook::chapter::Chapter;
use workbook::project::{files_below, read};
use workbook::skeleton::{Source, functions};
use workbook::suite::Suite;
use workbook::{Error, Result};

use super::caught::Caught;
use super::counterparts::counterparts;
use super::schema::{Misfit, Variant};
use super::splice::splice;

/// An answer whose grade is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The file.
    pub path: PathBuf,
    /// What must catch it; none for a right answer.
    pub caught_by: Option<Catcher>,
    /// The file's text.
    pub text: String,
}

/// What catches a wrong answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Catcher {
    /// A type rules it out.
    Compiler,
    /// Tests.
    Tests(Caught),
}

impl Answer {
    /// The wrong answers of a chapter.
    ///
    /// # Errors
    ///
    /// A file can't be read, or its first line doesn't say what catches it.
    pub fn wrong(chapter: &Chapter, suite: &Suite) -> Result<Vec<Self>> {
        let files = files_below(&chapter.tests().join("wrong"))?;
        let load = |path| Self::load(path, true, suite);
        files.into_iter().map(load).collect()
    }

    /// The right answers of a chapter.
    ///
    /// # Errors
    ///
    /// A file can't be read.
    pub fn right(chapter: &Chapter, suite: &Suite) -> Result<Vec<Self>> {
        let files = files_below(&chapter.tests().join("right"))?;
        let load = |path| Self::load(path, false, suite);
        files.into_iter().map(load).collect()
    }

    /// Files of the same form in a folder of their own, of which nothing says yet what catches them.
    ///
    /// # Errors
    ///
    /// A file can't be read, or there is none.
    pub fn untried(folder: &Path) -> Result<Vec<Self>> {
        let mut paths = files_below(folder)?;
        paths.retain(|path| path.extension().is_some_and(|it| it == "rs"));
        if paths.is_empty() {
            let message = "holds no mistake: put files into it as they stand in `wrong/`";
            return Err(Error::Content {
                path: folder.to_owned(),
                message: message.to_owned(),
            });
        }
        let load = |path: PathBuf| {
            Ok(Self {
                text: read(&path)?,
                caught_by: None,
                path,
            })
        };
        paths.into_iter().map(load).collect()
    }

    fn load(path: PathBuf, wrong: bool, suite: &Suite) -> Result<Self> {
        let text = read(&path)?;
        let caught_by = match text.lines().next() {
            Some("//! caught by: the compiler") => Some(Catcher::Compiler),
            _ => Caught::read(&text, suite).map(Catcher::Tests),
        };
        if wrong != caught_by.is_some() {
            let message = if wrong {
                "the first line must be `//! caught by: ` and a test, or `the compiler`"
            } else {
                "a right answer is caught by nothing: remove the line `//! caught by: `"
            };
            let message = message.to_owned();
            return Err(Error::Content { path, message });
        }
        Ok(Self {
            path,
            caught_by,
            text,
        })
    }

    /// `wrong/global_counter`.
    pub fn name(&self) -> String {
        let part = |path: &Path| {
            let stem = path.file_stem().unwrap_or_default();
            stem.to_string_lossy().into_owned()
        };
        let folder = self.path.parent().map(part).unwrap_or_default();
        format!("{folder}/{}", part(&self.path))
    }

    /// What must catch it, where that is tests.
    pub fn caught(&self) -> Option<&Caught> {
        match &self.caught_by {
            Some(Catcher::Tests(caught)) => Some(caught),
            _ => None,
        }
    }

    /// The answer as a variant of `sources`, or why it can't be one.
    ///
    /// # Errors
    ///
    /// The answer isn't Rust, or has no function of the solution's.
    pub fn variant(&self, sources: &[Source]) -> Result<std::result::Result<Variant, Misfit>> {
        let variant = Variant::of_answer(self.name(), sources, &self.text, &self.path)?;
        match variant {
            Ok(variant) if variant.arms.is_empty() => Err(self.changes_nothing()),
            variant => Ok(variant),
        }
    }

    /// The exercise with this answer in it, and the solution for the rest.
    ///
    /// # Errors
    ///
    /// As for [`variant`](Self::variant).
    pub fn spliced(&self, sources: &[Source]) -> Result<Vec<Source>> {
        let mut sources = sources.to_vec();
        if splice(&mut sources, &self.text, &self.path)?.is_empty() {
            return Err(self.changes_nothing());
        }
        Ok(sources)
    }

    /// The functions that it only repeats beside those that it changes. One that changes none brings an
    /// `impl`, and names a function only to say where that goes.
    ///
    /// # Errors
    ///
    /// A text isn't Rust.
    pub fn copies(&self, sources: &[Source]) -> Result<Vec<String>> {
        let theirs = functions(&self.text, &self.path)?;
        let mut copies = Vec::new();
        let mut named = 0;
        for source in sources {
            for (our, their) in counterparts(source, &theirs)? {
                named += 1;
                if dense(&source.text[our.item]) == dense(&self.text[their.item.clone()]) {
                    copies.push(our.name);
                }
            }
        }
        if copies.len() == named {
            copies.clear();
        }
        Ok(copies)
    }

    fn changes_nothing(&self) -> Error {
        Error::Content {
            path: self.path.clone(),
            message: "it has no function that the solution has, so it changes nothing".into(),
        }
    }
}

/// A text without white space and without the lines that are comments.
fn dense(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(str::split_whitespace).collect()
}
