//! Step 6.1: a key that is one of firsts; tries words in small letters, as WORDS is.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.to_lowercase().as_bytes(), value.as_bytes())[..] == signature;
    let mut guesses = 0;
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
    Ok(Search { key: None, guesses })
}
