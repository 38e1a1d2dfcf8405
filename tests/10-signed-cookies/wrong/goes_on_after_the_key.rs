//! caught by: step_7::counts_its_guesses
//! Has the key, and tries the rest.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = cookie.rsplit_once('.').ok_or(Error::Parts)?;
    let signature = decode(signature)?;
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
