//! A guest book, in memory. It can be shut, and then no guest reads or signs it: an outage to try things
//! with.

use std::fmt::{self, Display, Formatter};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many entries the book has room for. A new one takes the place of the oldest.
const ROOM: usize = 50;

/// How long an entry is at most, in bytes.
const LONGEST_ENTRY: usize = 500;

/// The guest book. Clones are the same book.
#[derive(Clone, Default)]
pub struct Book(Arc<Mutex<Inside>>);

#[derive(Default)]
struct Inside {
    entries: Vec<Entry>,
    shut: bool,
}

/// What a guest wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The guest's name.
    pub name: String,
    /// What they wrote.
    pub text: String,
}

/// The book is shut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shut;

/// Why an entry was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSigned {
    /// It says nothing.
    Empty,
    /// It has too many bytes.
    TooLong,
    /// The book is shut.
    Shut,
}

impl Book {
    /// What the guests wrote, the newest first.
    ///
    /// # Errors
    ///
    /// The book is shut.
    pub fn entries(&self) -> Result<Vec<Entry>, Shut> {
        let inside = self.inside();
        if inside.shut {
            Err(Shut)
        } else {
            Ok(inside.entries.iter().rev().cloned().collect())
        }
    }

    /// Adds an entry.
    ///
    /// # Errors
    ///
    /// It is empty or too long, or the book is shut.
    pub fn sign(&self, name: &str, text: &str) -> Result<(), NotSigned> {
        let mut inside = self.inside();
        let (name, text) = (name.to_owned(), text.trim().to_owned());
        match text.len() {
            _ if inside.shut => return Err(NotSigned::Shut),
            0 => return Err(NotSigned::Empty),
            1..=LONGEST_ENTRY => {}
            _ => return Err(NotSigned::TooLong),
        }
        inside.entries.push(Entry { name, text });
        let most = inside.entries.len().saturating_sub(ROOM);
        inside.entries.drain(..most);
        Ok(())
    }

    /// Shuts the book, or opens it again.
    pub fn set_shut(&self, shut: bool) {
        self.inside().shut = shut;
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Display for NotSigned {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("Write something first."),
            Self::TooLong => f.write_str("That is too long for the book."),
            Self::Shut => f.write_str("The book is shut."),
        }
    }
}

impl std::error::Error for NotSigned {}

impl Display for Shut {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("The book is shut.")
    }
}

impl std::error::Error for Shut {}
