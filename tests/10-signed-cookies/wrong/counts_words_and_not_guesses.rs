//! caught by: step_6::counts_every_guess_when_none_fits
//! also by: step_6::stops_at_the_key
//! Counts in the outer loop, and reports a fraction of the truth.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let mut guesses = 0;
    for first in firsts {
        guesses += 1;
        for second in std::iter::once(&"").chain(seconds) {
            let key = match *second {
                "" => (*first).to_owned(),
                second => format!("{first} {second}"),
            };
            if fits(&key) {
                let key = Some(key);
                return Ok(Search { key, guesses });
            }
        }
    }
    Ok(Search { key: None, guesses })
}
