//! The JSON in a payload, as a session.

use serde_json::Value as Json;

use crate::error::Error;
use crate::limits::DEEPEST;
use crate::number::has_long_integer;
use crate::untag::untag;
use crate::value::{Dict, Value};

/// The session in a payload's JSON. At most 127 lists and objects stand in each other, which is
/// serde_json's limit, and a tag's key among others counts as one more.
///
/// # Errors
///
/// [`Error::Json`], [`Error::NotFinite`], [`Error::HalfACharacter`], [`Error::Integer`], [`Error::Tag`] or
/// [`Error::NotADict`].
pub fn read_json(json: &[u8]) -> Result<Dict, Error> {
    let parsed: Json =
        serde_json::from_slice(json).map_err(|error| refused(json, error.column()))?;
    if has_long_integer(json) {
        return Err(Error::Integer);
    }
    let session = untag(parsed)?;
    // What a handler leaves of it has to be written and read again.
    if !session.nests_within(DEEPEST) {
        return Err(Error::Json { column: json.len() });
    }
    match session {
        Value::Dict(session) => Ok(session),
        _ => Err(Error::NotADict),
    }
}

/// Why reading stopped at this byte, counted from 1. Python writes two things that aren't JSON; it reads
/// them again, and their owner is a visitor as good as any, so the log should name them.
fn refused(json: &[u8], column: usize) -> Error {
    let (before, from) = json.split_at_checked(column).unwrap_or((json, &[]));
    let last = before.last().copied().into_iter();
    let rest: Vec<u8> = last.chain(from.iter().copied().take(8)).collect();
    if rest.starts_with(b"NaN") || rest.starts_with(b"Infinity") {
        Error::NotFinite
    } else if has_half_a_character(before) {
        Error::HalfACharacter
    } else {
        Error::Json { column }
    }
}

/// Whether a `\ud83c` isn't followed by a `\udf6a`, or that one stands by itself.
fn has_half_a_character(json: &[u8]) -> bool {
    let mut rest = json;
    while let [byte, after @ ..] = rest {
        rest = after;
        if *byte != b'\\' {
            continue;
        }
        let unit = escaped_unit(after);
        let length = if unit.is_some() { 5 } else { 1 };
        rest = after.get(length..).unwrap_or_default();
        match unit {
            Some(0xdc00..=0xdfff) => return true,
            Some(0xd800..=0xdbff) => match rest.strip_prefix(b"\\").and_then(escaped_unit) {
                Some(0xdc00..=0xdfff) => rest = &rest[6..],
                // What is cut off here may have gone on well.
                _ => return !rest.is_empty(),
            },
            _ => {}
        }
    }
    false
}

/// The number in an escape such as `ud83c`, which stands behind a backslash.
fn escaped_unit(text: &[u8]) -> Option<u16> {
    let digits = text.strip_prefix(b"u")?.get(..4)?;
    let digits = std::str::from_utf8(digits).ok()?;
    u16::from_str_radix(digits, 16).ok()
}
