//! Step 6.4: guesses counted over calls.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    static GUESSES: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    let mut guesses = GUESSES.load(std::sync::atomic::Ordering::Relaxed);
    for first in firsts {
        guesses += 1;
        if fits(first) {
            return Ok(Search { key: Some((*first).to_owned()), guesses });
        }
        for second in seconds {
            let key = format!("{first} {second}");
            guesses += 1;
            if fits(&key) {
                return Ok(Search { key: Some(key), guesses });
            }
        }
    }
    GUESSES.store(guesses, std::sync::atomic::Ordering::Relaxed);
    Ok(Search { key: None, guesses })
}
