//! Why a cookie is refused: which part, where, and what to do. For logs and for `inspect`; the
//! visitor only ever sees "no session".

use std::fmt::{self, Display, Formatter};

use signed_cookies::decode;

use crate::limits::LONGEST;
use crate::tag::Tag;

/// A part of a cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The session, before the second dot from the right.
    Payload,
    /// The time, between the last two dots.
    Time,
    /// The signature, after the last dot.
    Signature,
}

/// Why a cookie is refused. Holds nothing of the session and nothing of the key, so that it can go
/// into a log as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Error {
    /// A line of cookies, and none that could be a session's.
    NoSession,
    /// A part is missing.
    Parts {
        /// How many dots the cookie has.
        dots: usize,
    },
    /// A part isn't base64url.
    Base64 {
        /// Which one.
        part: Part,
        /// The first byte that can't be right, counted from 0 at the start of the part; nothing
        /// where only the length can't be.
        at: Option<usize>,
    },
    /// Base64url, but not the one text for its bytes: unused bits of the last character are set.
    NotCanonical {
        /// Which part.
        part: Part,
    },
    /// The signature doesn't fit.
    Signature {
        /// How many bytes it has: 20 are right.
        bytes: usize,
    },
    /// The time has a zero in front, or too many bytes.
    Time {
        /// How many bytes it has: 8 is the most.
        bytes: usize,
    },
    /// Signed longer ago than the cookie is valid.
    Expired {
        /// How many seconds ago.
        age: u64,
    },
    /// Signed at a time that is still to come.
    Future {
        /// In how many seconds.
        ahead: u64,
    },
    /// The payload begins with a dot, and what follows isn't a whole zlib stream.
    Zlib,
    /// The payload inflates to more than [`LONGEST`] bytes.
    TooLarge,
    /// The payload isn't JSON.
    Json {
        /// The place where reading stopped, counted in bytes from 1 in the line.
        column: usize,
    },
    /// `NaN`, `Infinity` or `-Infinity`, which Python writes and JSON doesn't have.
    NotFinite,
    /// Half of a surrogate pair, which Python takes for a character and UTF-8 doesn't have.
    HalfACharacter,
    /// An integer that 64 bits don't hold.
    Integer,
    /// A tag holds something that Flask never writes there.
    Tag(Tag),
    /// The payload is JSON, and not a dict.
    NotADict,
}

impl Display for Part {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Payload => "payload",
            Self::Time => "time",
            Self::Signature => "signature",
        })
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::NoSession => f.write_str(
                "no cookie in it is called session, and none looks like one. \
                 If the app chose another name, copy that cookie's value",
            ),
            Self::Parts { dots } => write!(
                f,
                "payload.time.signature has at least 2 dots, and this has {dots}. \
                 Copy the whole value"
            ),
            Self::Base64 { part, at: Some(at) } => write!(
                f,
                "the {part} isn't base64url from byte {at} on: letters, digits, - and _, without ="
            ),
            Self::Base64 { part, at: None } => write!(
                f,
                "the {part} has a length that base64url never has: perhaps it was cut off"
            ),
            Self::NotCanonical { part } => write!(
                f,
                "the last letter of the {part} has bits set that mean nothing. \
                 Flask never writes that: it was changed, or cut off"
            ),
            Self::Signature { .. } | Self::Time { .. } => self.fmt_bytes(f),
            Self::Expired { age } => write!(f, "it was signed {age} seconds ago, too long ago"),
            Self::Future { ahead } => write!(
                f,
                "it was signed {ahead} seconds in the future. Compare the servers' clocks"
            ),
            _ => self.fmt_payload(f),
        }
    }
}

impl Error {
    /// A part with too few bytes, too many, or the wrong ones.
    fn fmt_bytes(self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Signature { bytes } if bytes != 20 => write!(
                f,
                "the signature has {bytes} bytes, and 20 are right: \
                 it was cut off, or isn't Flask's"
            ),
            Self::Time { bytes: 9.. } => {
                f.write_str("the time has more than 8 bytes: not Flask's. A JWT looks like this")
            }
            Self::Time { .. } => f.write_str("the time begins with a zero byte: not Flask's way"),
            _ => f.write_str(
                "the signature doesn't fit: another key, another salt, or the cookie was changed",
            ),
        }
    }

    /// What is wrong inside a payload that is base64url.
    fn fmt_payload(self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::TooLarge => write!(
                f,
                "the payload inflates to more than {LONGEST} bytes, the most that is read"
            ),
            Self::Json { column } => write!(
                f,
                "the payload isn't JSON, or nests too deeply: reading stopped at byte {column}"
            ),
            Self::NotFinite => f.write_str(
                "the payload has NaN or an infinity, which Python writes and JSON doesn't have. \
                 Keep such a number out of the session",
            ),
            Self::HalfACharacter => f.write_str(
                "the payload has half of a surrogate pair, which is no character. \
                 Keep such a text out of the session",
            ),
            Self::Integer => f.write_str("the payload has an integer that 64 bits don't hold"),
            Self::Tag(tag) => write!(f, "the tag {:?} must hold {}", tag.key(), tag.holds()),
            Self::NotADict => f.write_str("the payload is JSON, and not a dict"),
            _ => f.write_str(
                "the payload begins with a dot, and no whole zlib stream follows: \
                 perhaps it was cut off",
            ),
        }
    }
}

impl std::error::Error for Error {}

/// The bytes of a part, if it is the one base64url text for them.
///
/// # Errors
///
/// [`Error::Base64`] or [`Error::NotCanonical`], with the part.
pub fn decode_part(part: Part, text: &str) -> Result<Vec<u8>, Error> {
    decode(text).map_err(|error| match error {
        signed_cookies::Error::NotCanonical => Error::NotCanonical { part },
        _ => {
            let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
            Error::Base64 {
                part,
                at: text.bytes().position(|byte| !fits(byte)),
            }
        }
    })
}
