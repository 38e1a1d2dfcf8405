//! caught by: step_6::tries_words_and_pairs
//! also by: step_6::counts_every_guess_when_none_fits, step_6::stops_at_the_key
//! Forgets the keys of one word.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let mut guesses = 0;
    for first in firsts {
        for second in seconds {
            guesses += 1;
            let key = format!("{first} {second}");
            if fits(&key) {
                let key = Some(key);
                return Ok(Search { key, guesses });
            }
        }
    }
    Ok(Search { key: None, guesses })
}
