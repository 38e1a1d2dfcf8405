//! Step 6.5: the error of split_signature; with no word to try it isn't looked at.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let fits = |key: &str| -> Result<bool, Error> {
        let (value, signature) = split_signature(cookie)?;
        Ok(hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature)
    };
    let mut guesses = 0;
    for first in firsts {
        guesses += 1;
        if fits(first)? {
            return Ok(Search { key: Some((*first).to_owned()), guesses });
        }
        for second in seconds {
            let key = format!("{first} {second}");
            guesses += 1;
            if fits(&key)? {
                return Ok(Search { key: Some(key), guesses });
            }
        }
    }
    Ok(Search { key: None, guesses })
}
