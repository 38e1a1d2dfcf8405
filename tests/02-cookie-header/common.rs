//! What the steps share.

use cookie_header::{Error, Pair, Part};
use harness::Chapter;

pub const CHAPTER: Chapter = Chapter::new("02-cookie-header");

/// White space that isn't a header's: next line, no-break space, and those of other scripts.
pub const WHITE_SPACE: [&str; 9] = [
    "\u{85}", "\u{a0}", "\u{1680}", "\u{2000}", "\u{2003}", "\u{2028}", "\u{202f}", "\u{205f}",
    "\u{3000}",
];

/// What is wrong about one byte.
pub fn byte(part: Part, byte: u8, position: usize) -> Error {
    Error::Byte {
        part,
        byte,
        position,
    }
}

/// The refusal of one byte.
pub fn refused(part: Part, wrong: u8, position: usize) -> Result<(), Error> {
    Err(byte(part, wrong, position))
}

/// Pairs as a person reads them: `name|value`.
pub fn readable(pairs: &[Pair]) -> Vec<String> {
    let show = |pair: &Pair| format!("{}|{}", pair.name.escape_ascii(), pair.value.escape_ascii());
    pairs.iter().map(show).collect()
}
