//! Replaces src/crack.rs. Breaks step 6, 3.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| {
        let mac = hmac_sha256(key.as_bytes(), value.as_bytes());
        signature.len() == mac.len() && signature[..16] == mac[..16]
    };
    let mut guesses = 0;
    for first in firsts {
        guesses += 1;
        if fits(*first) {
            let key = Some((*first).to_owned());
            return Ok(Search { key, guesses });
        }
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
