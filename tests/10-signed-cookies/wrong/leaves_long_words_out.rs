//! caught by: step_6::tries_words_and_pairs
//! Tries the words that `WORDS` would hold, and not all that it was given.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let mut guesses = 0;
    for first in firsts.iter().filter(|first| first.len() <= 6) {
        let pairs = seconds.iter().map(|second| format!("{first} {second}"));
        for key in std::iter::once((*first).to_owned()).chain(pairs) {
            guesses += 1;
            if hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature {
                return Ok(Search { key: Some(key), guesses });
            }
        }
    }
    Ok(Search { key: None, guesses })
}
