//! caught by: step_6::says_what_is_no_cookie
//! Reads the cookie for each guess, and so doesn't see what is wrong with it where there is none to make.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let mut guesses = 0;
    for first in firsts {
        let pairs = seconds.iter().map(|second| format!("{first} {second}"));
        for key in std::iter::once((*first).to_owned()).chain(pairs) {
            guesses += 1;
            let (value, signature) = split_signature(cookie)?;
            if hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature {
                return Ok(Search { key: Some(key), guesses });
            }
        }
    }
    Ok(Search { key: None, guesses })
}
