//! What can go wrong outside the student's code.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::commands::grade;

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Started outside a checkout.
    #[error(
        "{0} is not inside a checkout of the workbook: no folder above it holds book.toml and solutions/"
    )]
    NoProject(PathBuf),
    /// A chapter that doesn't exist.
    #[error(
        "there is no chapter {given}. There are: {known}. A step stands after its chapter: `visit-counter 2`"
    )]
    NoChapter {
        /// What was asked for.
        given: String,
        /// The names that exist.
        known: String,
    },
    /// A chapter that is only announced.
    #[error(
        "chapter {number}, {title:?}, isn't written yet. There are: {known}. A step stands after its chapter: `visit-counter 2`"
    )]
    Unwritten {
        /// Its number: `03`.
        number: String,
        /// Its title.
        title: String,
        /// The names of those that exist.
        known: String,
    },
    /// A chapter of which a part is missing that no student writes.
    #[error(
        "{missing} is missing, and {chapter} can't be run without it. `git checkout solutions tests` brings it back"
    )]
    Torn {
        /// The chapter's package.
        chapter: String,
        /// What isn't there.
        missing: PathBuf,
    },
    /// A workbook without a single exercise.
    #[error("there is no chapter to work on: exercises/ and tests/ hold none")]
    NoChapters,
    /// A step that the chapter doesn't have.
    #[error("{chapter} has no step {step}. It has steps 1 to {last}")]
    NoStep {
        /// The chapter's package.
        chapter: String,
        /// The step that was asked for.
        step: u32,
        /// Its last step.
        last: u32,
    },
    /// A file or folder could not be read or written.
    #[error("{path}: {source}{}", advice(source))]
    File {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A Rust file that the workbook has to read isn't Rust.
    #[error("{path}:{line}: {message}")]
    Syntax {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What the parser says.
        message: String,
    },
    /// A file that the workbook has to read doesn't say what it should.
    #[error("{path}: {message}")]
    Content {
        /// The file.
        path: PathBuf,
        /// What is wrong in it, and what should be there.
        message: String,
    },
    /// Cargo could not be started, or ended in a way that is no verdict on the code.
    #[error("cargo: {0}")]
    Cargo(String),
    /// A course's file can't be used.
    #[error("{path}: {source}")]
    Course {
        /// The file.
        path: PathBuf,
        /// What is wrong in it.
        source: grade::Wrong,
    },
    /// A part of grading ended in a way that it never should.
    #[error("grading ended in the middle, which is a mistake in the command itself: {0}")]
    Lane(String),
    /// The command line asks for something that can't be.
    #[error("{0}")]
    Usage(String),
}

/// What to do about a file, where the system's own words don't say it.
fn advice(error: &io::Error) -> &'static str {
    match error.kind() {
        ErrorKind::PermissionDenied => {
            ". Give yourself the right to read and write it and the folder that it is in, or ask whom they belong to"
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            ". Make room there, and run the command again"
        }
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
            ". What has the place of that folder, or of one above it, is none: move it away"
        }
        ErrorKind::ReadOnlyFilesystem => {
            ". That disk can't be written: copy the workbook to one that can"
        }
        _ => "",
    }
}

/// A result with an [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Says which file an I/O error is about.
    pub fn file(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |source| Self::File {
            path: path.to_owned(),
            source,
        }
    }

    /// Says which file a syntax error is in.
    pub fn syntax(path: &Path) -> impl FnOnce(syn::Error) -> Self + '_ {
        move |error| Self::Syntax {
            path: path.to_owned(),
            line: error.span().start().line,
            message: error.to_string(),
        }
    }

    /// The exit code: 2 for a wrong command line, 1 for the rest.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::NoProject(_)
            | Self::NoChapter { .. }
            | Self::Unwritten { .. }
            | Self::NoStep { .. }
            | Self::Course { .. }
            | Self::Usage(_) => 2,
            _ => 1,
        }
    }
}
