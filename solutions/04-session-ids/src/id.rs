//! The session ID: 128 bits from the operating system, and the one text that they are written as.

use std::fmt::{self, Debug, Display, Formatter};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

// ANCHOR: characters
/// How many characters of base64url say the bytes of an ID, six bits in each.
const CHARACTERS: usize = 22;
// ANCHOR_END: characters

// ANCHOR: types
/// How many bytes are drawn for an ID: 16 × 8 bits are 128.
const BYTES: usize = 16;

/// A session ID. Its holder is logged in, so it can be drawn, read and sent, and nothing else.
///
/// There is no `Display` to print it, no `==` to compare it, no `Hash` or `Ord` to keep it in a map:
/// the server remembers a [`StoreKey`](crate::StoreKey) in its place.
#[derive(Clone)]
pub struct SessionId([u8; BYTES]);

/// Why a text is no session ID. Says where, and never what: the text may be nearly an ID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParseError {
    /// It has so many bytes, and not 22.
    Length(usize),
    /// The byte at this position, from 0, is outside the alphabet of base64url.
    Byte(usize),
    /// Its last character has bits that belong to no byte, and they aren't zero.
    SpareBits,
}
// ANCHOR_END: types

impl SessionId {
    // ANCHOR: generate
    /// A new ID, drawn from the operating system.
    ///
    /// # Panics
    ///
    /// The operating system gives no randomness. A server that can't draw an ID must not hand one out.
    pub fn generate() -> Self {
        // step 5: draw 128 bits from the operating system
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        Self(bytes)
    }
    // ANCHOR_END: generate

    // ANCHOR: text
    /// The ID as the browser is told it: 22 characters of base64url, without padding.
    pub fn text(&self) -> String {
        // step 5: write the bytes as base64url
        URL_SAFE_NO_PAD.encode(self.0)
    }
    // ANCHOR_END: text

    // ANCHOR: parse
    /// Reads what [`SessionId::text`] wrote.
    ///
    /// # Errors
    ///
    /// It is any other text: each ID has one spelling.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        // step 6: refuse all but the one spelling
        if text.len() != CHARACTERS {
            return Err(ParseError::Length(text.len()));
        }
        if let Some(position) = text.bytes().position(|byte| !is_base64url(byte)) {
            return Err(ParseError::Byte(position));
        }
        let mut bytes = [0; BYTES];
        let decoded = URL_SAFE_NO_PAD.decode_slice(text, &mut bytes);
        decoded.map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
    // ANCHOR_END: parse
}

// ANCHOR: is_base64url
fn is_base64url(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}
// ANCHOR_END: is_base64url

// ANCHOR: debug
impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        // step 7: hide the ID
        f.write_str("SessionId(…)")
    }
}
// ANCHOR_END: debug

// ANCHOR: errors
impl Display for ParseError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Length(length) => write!(f, "its length is {length}, not 22"),
            Self::Byte(position) => {
                write!(f, "the byte at position {position} isn't one of base64url")
            }
            Self::SpareBits => f.write_str("the spare bits of the last character aren't zero"),
        }
    }
}
// ANCHOR_END: errors

impl std::error::Error for ParseError {}
