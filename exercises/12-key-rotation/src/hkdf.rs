//! HKDF-SHA-256 by hand: many keys from one (RFC 5869).

use std::fmt::{self, Debug, Display, Formatter};

use signed_cookies::{Key, KeyError, SHORTEST_KEY, decode, encode, hmac_sha256};

/// How many bytes HMAC-SHA-256 gives.
const HASH: usize = 32;

/// The most bytes that one expansion can give (RFC 5869, section 2.3): blocks are counted in one byte.
pub const LONGEST_OUTPUT: usize = 255 * HASH;

/// More bytes were asked for than [`LONGEST_OUTPUT`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong {
    /// How many were asked for.
    pub length: usize,
}

/// The one secret of an app, from which it makes a key for each purpose. Its `Debug` doesn't show it.
#[derive(Clone)]
pub struct Master(Vec<u8>);

impl Display for TooLong {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "{} bytes, and {LONGEST_OUTPUT} is the most", self.length)
    }
}

impl std::error::Error for TooLong {}

impl Debug for Master {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("Master(…)")
    }
}

impl Master {
    /// The secret with this text, in the form of chapter 10's key.
    ///
    /// # Errors
    ///
    /// Those of [`Key::parse`].
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        Key::parse(text)?;
        decode(text).map(Self).map_err(|_| KeyError::Text)
    }
}

/// Presses the secret out of the input: the HMAC of it, with the salt as the key (RFC 5869, section 2.2).
pub fn extract(salt: &[u8], input: &[u8]) -> [u8; HASH] {
    todo!("step 4: extract")
}

/// So many bytes from a key that [`extract`] made, different ones for each `info` (RFC 5869, section 2.3).
///
/// # Errors
///
/// [`TooLong`] for more than [`LONGEST_OUTPUT`] bytes.
pub fn expand(key: &[u8; HASH], info: &[u8], length: usize) -> Result<Vec<u8>, TooLong> {
    todo!("step 4: expand")
}

/// Both: so many bytes from any secret.
///
/// # Errors
///
/// Those of [`expand`].
pub fn hkdf(input: &[u8], salt: &[u8], info: &[u8], length: usize) -> Result<Vec<u8>, TooLong> {
    todo!("step 4: extract, then expand")
}

/// The key for one purpose, made from the app's one secret: the same for the same purpose, and another
/// one for each other.
///
/// # Errors
///
/// Those of [`Key::parse`], which takes what this makes.
pub fn derive(master: &Master, purpose: &str) -> Result<Key, KeyError> {
    todo!("step 4: make a key for one purpose")
}
