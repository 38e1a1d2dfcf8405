//! A wrong or a right answer: a file in `tests/NN-name/wrong/` or `right/`.
//!
//! It holds the functions that it writes differently; the rest is the solution's ([`splice`]).

use std::path::{Path, PathBuf};

use crate::chapter::splice::splice;
use workbook::chapter::Chapter;
use workbook::project::{files_below, read};
use workbook::skeleton::{Source, filled};
use workbook::{Error, Result};

/// An answer whose grade is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The file.
    pub path: PathBuf,
    /// What must catch it; none for a right answer.
    pub caught_by: Option<Catcher>,
    text: String,
}

/// What catches a wrong answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Catcher {
    /// A type rules it out.
    Compiler,
    /// A test, by its path: `step_2::refuses_a_short_id`.
    Test(String),
}

impl Answer {
    /// The wrong answers of a chapter.
    ///
    /// # Errors
    ///
    /// A file can't be read, or its first line doesn't say what catches it.
    pub fn wrong(chapter: &Chapter) -> Result<Vec<Self>> {
        let files = files_below(&chapter.tests().join("wrong"))?;
        files
            .into_iter()
            .map(|path| Self::read(path, true))
            .collect()
    }

    /// The right answers of a chapter.
    ///
    /// # Errors
    ///
    /// A file can't be read.
    pub fn right(chapter: &Chapter) -> Result<Vec<Self>> {
        let files = files_below(&chapter.tests().join("right"))?;
        files
            .into_iter()
            .map(|path| Self::read(path, false))
            .collect()
    }

    fn read(path: PathBuf, wrong: bool) -> Result<Self> {
        let text = read(&path)?;
        let caught_by = header(&text, "caught by").map(|by| match by {
            "the compiler" => Catcher::Compiler,
            test => Catcher::Test(test.to_owned()),
        });
        if wrong != caught_by.is_some() {
            let message = match wrong {
                true => "the first line must be `//! caught by: ` and a test, or `the compiler`",
                false => "a right answer is caught by nothing: remove the line `//! caught by: `",
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

    /// The exercise with this answer in it, and the solution for the rest.
    ///
    /// # Errors
    ///
    /// The solution or the answer can't be read, or the answer has no function of the solution's.
    pub fn sources(&self, chapter: &Chapter) -> Result<Vec<Source>> {
        let mut sources = filled(chapter, u32::MAX)?;
        if splice(&mut sources, &self.text, &self.path)?.is_empty() {
            return Err(Error::Content {
                path: self.path.clone(),
                message: "it has no function that the solution has, so it changes nothing".into(),
            });
        }
        Ok(sources)
    }
}

/// The value of a first line `//! name: value`.
fn header<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let line = text.lines().next()?.strip_prefix("//! ")?;
    Some(line.strip_prefix(name)?.strip_prefix(": ")?.trim())
}
