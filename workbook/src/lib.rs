//! What `cargo workbook` does for a student: shows the book, runs the chapter that you save, grades.
//! What proves the workbook itself stands in a crate of its own, `proof`.
//!
//! A [`project::Project`] knows the [`chapter::Chapter`]s. A chapter's [`suite`] lists its steps and
//! tests, its [`page`] the headings and hints, its [`skeleton`] is made from the solution. [`run`]
//! builds and runs one chapter's tests; everything else is built on these.

pub mod book;
pub mod broken;
pub mod chapter;
pub mod closed_pipe;
pub mod commands;
pub mod current;
pub mod error;
pub mod interrupt;
pub mod needs;
pub mod own_manifest;
pub mod page;
pub mod plain;
pub mod plain_file;
pub mod project;
pub mod run;
pub mod scratch;
pub mod screen;
pub mod skeleton;
pub mod stamps;
pub mod student;
pub mod suite;

pub use error::{Error, Result};

/// How a command ended that did its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Everything that it looked at is green.
    Green,
    /// Something is red.
    Red,
}

impl Done {
    /// [`Done::Green`] if `green`.
    pub fn green_if(green: bool) -> Self {
        if green { Self::Green } else { Self::Red }
    }
}
