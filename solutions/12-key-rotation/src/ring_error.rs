//! Why a ring is refused, at start-up.

use std::fmt::{self, Display, Formatter};

use signed_cookies::KeyError;

// ANCHOR: error
/// Why keys make no ring. Holds IDs, and nothing of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RingError {
    /// No key at all: nothing could sign.
    Empty,
    /// A text isn't `ID:KEY` or `ID:KEY:DATE`.
    Text {
        /// Its place in the list, from 0.
        place: usize,
    },
    /// The key in a text is none.
    Key {
        /// Its place in the list, from 0.
        place: usize,
        /// Why.
        error: KeyError,
    },
    /// Two keys have one ID.
    SameId {
        /// The ID.
        id: String,
    },
    /// A key is there a second time, under another ID.
    SameKey {
        /// The ID of the second.
        id: String,
    },
    /// The key that signs has a date: from then on, what it signs would open nowhere.
    NewestRetires {
        /// Its ID.
        id: String,
    },
    /// A key already waits for its turn to sign.
    Waiting {
        /// Its ID.
        id: String,
    },
    /// No key waits for its turn: nothing could sign in the place of the newest.
    NoSuccessor,
}
// ANCHOR_END: error

impl Display for RingError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("a ring needs a key"),
            Self::Text { place } => {
                write!(
                    f,
                    "key {place} isn't ID:KEY or ID:KEY:DATE. Keys stand apart by commas"
                )
            }
            Self::Key { place, error } => write!(f, "key {place}: {error}"),
            Self::SameId { id } => write!(f, "two keys are called {id}"),
            Self::SameKey { id } => write!(f, "the key {id} is there under another name, too"),
            Self::NewestRetires { id } => {
                write!(
                    f,
                    "{id} signs, so it can't have a date: put a newer key before it"
                )
            }
            Self::Waiting { id } => write!(f, "{id} waits for its turn already"),
            Self::NoSuccessor => f.write_str("no key waits to take the newest one's place"),
        }
    }
}

impl std::error::Error for RingError {}
