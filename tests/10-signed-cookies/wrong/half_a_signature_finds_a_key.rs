//! caught by: step_6::counts_every_guess_when_none_fits
//! Compares 16 bytes of the 32: a key is found for a signature that no key has made.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| {
        let expected = hmac_sha256(key.as_bytes(), value.as_bytes());
        signature.len() == expected.len() && signature[..16] == expected[..16]
    };
    let mut guesses = 0;
    for first in firsts {
        let alone = std::iter::once((*first).to_owned());
        let pairs = seconds.iter().map(|second| format!("{first} {second}"));
        for key in alone.chain(pairs) {
            guesses += 1;
            if fits(&key) {
                let key = Some(key);
                return Ok(Search { key, guesses });
            }
        }
    }
    Ok(Search { key: None, guesses })
}
