//! Guesses the key of a signed cookie, on the attacker's own machine.

use std::sync::LazyLock;

use crate::error::Error;
use crate::mac::hmac_sha256;
use crate::value::split_signature;

/// How long a word is that a search begins with, at most.
const SHORT: usize = 6;

/// The 14,132 words of at most six letters among the 58,110 English words that are used most, which the
/// crate `diceware_wordlists` has from miniLock.
pub static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let words = diceware_wordlists::MINILOCK_WORDLIST.iter().copied();
    words.filter(|word| word.len() <= SHORT).collect()
});

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
/// Those of [`split_signature`]: there is nothing to compare with.
pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    todo!("step 6: try every word and every pair")
}
