//! Step 6.1: tries a word before the first of its pairs, so never where there are no pairs. ("must hold" numbers 6.1 and
//! 6.3 broken; with no `seconds` nothing is tried.)
pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let mut guesses = 0;
    for first in firsts {
        for (number, second) in seconds.iter().enumerate() {
            let alone = (number == 0).then(|| (*first).to_owned());
            let pair = std::iter::once(format!("{first} {second}"));
            for key in alone.into_iter().chain(pair) {
                guesses += 1;
                if fits(&key) {
                    let key = Some(key);
                    return Ok(Search { key, guesses });
                }
            }
        }
    }
    Ok(Search { key: None, guesses })
}
