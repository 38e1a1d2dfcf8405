//! Step 6, "`guesses` counts every word and every pair once" and "the same arguments give the same answer": the count is a static, set to 0 at the start; two threads that crack at once (as the command does) count together, so their sums are wrong.
pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    use std::sync::atomic::{AtomicU64, Ordering};
    static GUESSES: AtomicU64 = AtomicU64::new(0);
    GUESSES.store(0, Ordering::SeqCst);
    let (value, signature) = split_signature(cookie)?;
    for first in firsts {
        let pairs = seconds.iter().map(|second| format!("{first} {second}"));
        for key in std::iter::once((*first).to_owned()).chain(pairs) {
            GUESSES.fetch_add(1, Ordering::SeqCst);
            if signature == hmac_sha256(key.as_bytes(), value.as_bytes()) {
                let guesses = GUESSES.load(Ordering::SeqCst);
                let key = Some(key);
                return Ok(Search { key, guesses });
            }
        }
    }
    let guesses = GUESSES.load(Ordering::SeqCst);
    Ok(Search { key: None, guesses })
}
