//! What memcached answers.

use crate::{Error, LARGEST};

// ANCHOR: longest
/// The longest line that memcached sends as a part of an answer, with room to spare.
pub(crate) const LONGEST_LINE: usize = 2048;
// ANCHOR_END: longest

// ANCHOR: answer
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
// ANCHOR_END: answer

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

// ANCHOR: read_answer
/// The one answer in `heard`; `None` if its end has not come yet.
///
/// # Errors
///
/// [`Error::Refused`], if memcached gives an error. [`Error::Malformed`], if it is no answer, or is
/// followed by anything, or has a line of more than `LONGEST_LINE` bytes or a value of more than
/// [`LARGEST`].
pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    // step 2: write a command, and read its answer
    let length = heard.windows(2).position(|two| two == b"\r\n");
    // Of a line that has no end yet, a last `\r` may be the beginning of it.
    let so_far = heard.strip_suffix(b"\r").unwrap_or(heard).len();
    if length.unwrap_or(so_far) > LONGEST_LINE {
        return Err(malformed(heard));
    }
    let Some(length) = length else {
        return Ok(None);
    };
    let (line, rest) = (&heard[..length], &heard[length + 2..]);
    let text = str::from_utf8(line).map_err(|_| malformed(line))?;
    let mut words = text.split(' ');
    let answer = match words.next().unwrap_or_default() {
        "VA" => return read_value(text, words, rest),
        "HD" => Answer::Done,
        "EN" | "NF" => Answer::Missing,
        "NS" => Answer::Present,
        "EX" => Answer::Changed,
        "MN" => Answer::Nothing,
        "ERROR" | "CLIENT_ERROR" | "SERVER_ERROR" => return Err(Error::Refused(text.to_owned())),
        _ => return Err(malformed(line)),
    };
    match rest {
        [] => Ok(Some(answer)),
        _ => Err(malformed(heard)),
    }
}

/// What follows the word `VA`: `5 c17`, and five bytes with a line end after them.
fn read_value<'a>(
    line: &str,
    mut words: impl Iterator<Item = &'a str>,
    rest: &[u8],
) -> Result<Option<Answer>, Error> {
    let no_value = || malformed(line.as_bytes());
    let size = words.next().and_then(|word| word.parse().ok());
    let size: usize = size.filter(|&size| size <= LARGEST).ok_or_else(no_value)?;
    let cas = words.find_map(|word| word.strip_prefix('c')?.parse().ok());
    let cas = cas.ok_or_else(no_value)?;
    match rest.split_at_checked(size) {
        Some((value, b"\r\n")) => Ok(Some(Answer::Value {
            value: value.to_vec(),
            cas,
        })),
        Some((_, b"" | b"\r")) | None => Ok(None),
        Some(_) => Err(no_value()),
    }
}

/// An error that says how many bytes were heard. Which ones, it doesn't say: they may be of a session.
pub(crate) fn malformed(heard: &[u8]) -> Error {
    Error::Malformed(format!("a line of {} bytes", heard.len()))
}
// ANCHOR_END: read_answer
