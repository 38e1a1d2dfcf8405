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

// ANCHOR: search
/// What a search for a key found, and what it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// The key, if it was among the guesses.
    pub key: Option<String>,
    /// How many keys were tried, the right one included.
    pub guesses: u64,
}
// ANCHOR_END: search

// ANCHOR: crack
/// Looks for the key of `cookie`, a text that [`sign_value`](crate::sign_value) made.
///
/// Tries each of `firsts` by itself, and each of them followed by a space and each of `seconds`;
/// stops at the key.
///
/// # Errors
///
/// Those of [`split_signature`]: there is nothing to compare with.
pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    // step 6: try every word and every pair
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let mut guesses = 0;
    for first in firsts {
        let alone = std::iter::once((*first).to_owned());
        let pairs = seconds.iter().map(|second| format!("{first} {second}"));
        for key in alone.chain(pairs) {
            guesses += 1;
            if fits(&key) {
                let key = Some(key);
                return Ok(Search { key, guesses });
            }
        }
    }
    Ok(Search { key: None, guesses })
}
// ANCHOR_END: crack
