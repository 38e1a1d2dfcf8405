//! Guesses the key of a signed cookie, on the attacker's own machine.

use crate::error::Error;
use crate::mac::hmac_sha256;
use crate::text::decode;

/// A general list of 16,383 English words, from the crate `memorable-wordlist`.
pub const WORDS: &[&str] = memorable_wordlist::WORDS;

/// What a search for a key found, and what it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// The key, if it was among the guesses.
    pub key: Option<String>,
    /// How many keys were tried, the right one included.
    pub guesses: u64,
}

/// Looks for the key of `cookie`, a text that [`sign_value`](crate::sign_value) made.
///
/// Tries each of `firsts` by itself, and each of them followed by a space and each of `seconds`;
/// stops at the key.
///
/// # Errors
///
/// The cookie has no dot, or what follows it isn't base64url: there is nothing to compare with.
pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    todo!("step 7: try every word and every pair")
}
