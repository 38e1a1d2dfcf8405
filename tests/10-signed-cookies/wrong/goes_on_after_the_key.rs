//! caught by: step_6::stops_at_the_key
//! Has the key, and tries the rest.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let mut keys: Vec<String> = firsts.iter().map(|&first| first.to_owned()).collect();
    for first in firsts {
        keys.extend(seconds.iter().map(|second| format!("{first} {second}")));
    }
    let fits = |key: &&String| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let found: Vec<_> = keys.iter().filter(fits).collect();
    let key = found.first().map(|&key| key.clone());
    let guesses = keys.len() as u64;
    Ok(Search { key, guesses })
}
