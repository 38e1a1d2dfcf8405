//! Step 6.4: nothing is tried after it; goes through all pairs of a first word before it stops.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let mut guesses = 0;
    for first in firsts {
        let mut keys = vec![(*first).to_owned()];
        keys.extend(seconds.iter().map(|second| format!("{first} {second}")));
        guesses += keys.len() as u64;
        if let Some(key) = keys.into_iter().find(|key| fits(key)) {
            return Ok(Search { key: Some(key), guesses });
        }
    }
    Ok(Search { key: None, guesses })
}
