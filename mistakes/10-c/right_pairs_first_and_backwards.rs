//! All pairs come first, sorted by the second word and backwards, then the words; a signature that hasn't 32 bytes is an error at once.
pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    if signature.len() != 32 {
        return Err(Error::Signature);
    }
    let pairs = seconds
        .iter()
        .rev()
        .flat_map(|second| firsts.iter().map(move |first| format!("{first} {second}")));
    let words = firsts.iter().map(|first| (*first).to_owned());
    let mut guesses = 0;
    for key in pairs.chain(words) {
        guesses += 1;
        if signature == hmac_sha256(key.as_bytes(), value.as_bytes()) {
            let key = Some(key);
            return Ok(Search { key, guesses });
        }
    }
    Ok(Search { key: None, guesses })
}
