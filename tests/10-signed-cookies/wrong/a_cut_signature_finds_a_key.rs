//! caught by: step_6::says_what_is_no_cookie
//! Compares as much of the signature as there is: the end of one finds a key.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| signature.len() > 8 && hmac_sha256(key.as_bytes(), value.as_bytes()).ends_with(&signature);
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
