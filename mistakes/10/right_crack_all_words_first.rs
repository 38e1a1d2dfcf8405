//! Right: all words by themselves first, then the pairs by second words.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    if signature.len() != 32 {
        return Err(Error::Signature);
    }
    let words = firsts.iter().map(|first| (*first).to_owned());
    let pairs = seconds.iter().flat_map(|second| firsts.iter().map(move |first| format!("{first} {second}")));
    let mut guesses = 0;
    let key = words.chain(pairs).find(|key| {
        guesses += 1;
        hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature
    });
    Ok(Search { key, guesses })
}
