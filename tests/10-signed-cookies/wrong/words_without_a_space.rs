//! caught by: step_6::finds_secret_key
//! also by: step_6::finds_random_string, step_6::tries_words_and_pairs, step_6::stops_at_the_key
//! also by: step_6::a_guessed_key_signs_anything
//! Puts the words together as they are.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let mut guesses = 0;
    for first in firsts {
        for second in std::iter::once(&"").chain(seconds) {
            guesses += 1;
            let key = format!("{first}{second}");
            if fits(&key) {
                let key = Some(key);
                return Ok(Search { key, guesses });
            }
        }
    }
    Ok(Search { key: None, guesses })
}
