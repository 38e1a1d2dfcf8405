//! Step 6.3: every word and every pair; words by themselves are not counted unless they fit.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let mut guesses = 0;
    for first in firsts {
        if fits(first) {
            guesses += 1;
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
