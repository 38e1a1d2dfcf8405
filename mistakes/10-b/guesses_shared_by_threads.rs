//! Step 6.4: counts the guesses in a static, which each call sets to 0. (numbers 6.3 and 6.4 and the prose "no function remembers
//! a call" broken; with two searches at a time, as the command `crack` runs them, both counts are wrong)

use std::sync::atomic::{AtomicU64, Ordering};

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    static GUESSES: AtomicU64 = AtomicU64::new(0);
    let (value, signature) = split_signature(cookie)?;
    GUESSES.store(0, Ordering::SeqCst);
    for first in firsts {
        GUESSES.fetch_add(1, Ordering::SeqCst);
        if signature == hmac_sha256(first.as_bytes(), value.as_bytes()) {
            let guesses = GUESSES.load(Ordering::SeqCst);
            return Ok(Search {
                key: Some((*first).to_owned()),
                guesses,
            });
        }
        for second in seconds {
            let key = format!("{first} {second}");
            GUESSES.fetch_add(1, Ordering::SeqCst);
            if signature == hmac_sha256(key.as_bytes(), value.as_bytes()) {
                let guesses = GUESSES.load(Ordering::SeqCst);
                return Ok(Search {
                    key: Some(key),
                    guesses,
                });
            }
        }
    }
    let guesses = GUESSES.load(Ordering::SeqCst);
    Ok(Search { key: None, guesses })
}
