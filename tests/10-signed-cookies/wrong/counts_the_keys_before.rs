//! caught by: step_6::stops_at_the_key
//! Counts the guesses that were wrong, and not the right one.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let mut guesses = 0;
    for first in firsts {
        let alone = std::iter::once((*first).to_owned());
        let pairs = seconds.iter().map(|second| format!("{first} {second}"));
        for key in alone.chain(pairs) {
            if fits(&key) {
                let key = Some(key);
                return Ok(Search { key, guesses });
            }
            guesses += 1;
        }
    }
    Ok(Search { key: None, guesses })
}
