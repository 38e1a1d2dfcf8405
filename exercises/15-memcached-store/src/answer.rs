//! What memcached answers.

use crate::{Error, LARGEST};

/// The longest line that memcached sends as a part of an answer, with room to spare.
pub(crate) const LONGEST_LINE: usize = 2048;

/// What memcached answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// `VA`: the item.
    Value {
        /// Its bytes.
        value: Vec<u8>,
        /// Its cas number. A memcached that was started with `-C` has none, and says 0.
        cas: u64,
    },
    /// `HD`: it is done.
    Done,
    /// `EN` or `NF`: there is no such item.
    Missing,
    /// `NS`: not set, because the item is there.
    Present,
    /// `EX`: not set, because the item has another cas number.
    Changed,
    /// `MN`: nothing was asked, and nothing was done.
    Nothing,
}

impl Answer {
    /// The word that it begins with, for a log.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Value { .. } => "VA",
            Self::Done => "HD",
            Self::Missing => "EN or NF",
            Self::Present => "NS",
            Self::Changed => "EX",
            Self::Nothing => "MN",
        }
    }
}

/// The one answer in `heard`; `None` if its end has not come yet.
///
/// # Errors
///
/// [`Error::Refused`], if memcached gives an error. [`Error::Malformed`], if it is no answer, or is
/// followed by anything, or has a line of more than `LONGEST_LINE` bytes or a value of more than
/// [`LARGEST`].
pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    todo!("step 2: write a command, and read its answer")
}

/// An error that says how many bytes were heard. Which ones, it doesn't say: they may be of a session.
pub(crate) fn malformed(heard: &[u8]) -> Error {
    Error::Malformed(format!("a line of {} bytes", heard.len()))
}
