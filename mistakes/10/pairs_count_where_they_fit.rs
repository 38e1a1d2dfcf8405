//! Step 6.4: counted before the try, but a fitting pair not at all.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let mut guesses = 0;
    for first in firsts {
        guesses += 1;
        if fits(first) {
            return Ok(Search { key: Some((*first).to_owned()), guesses });
        }
        for second in seconds {
            let key = format!("{first} {second}");
            if fits(&key) {
                return Ok(Search { key: Some(key), guesses });
            }
            guesses += 1;
        }
    }
    Ok(Search { key: None, guesses })
}
