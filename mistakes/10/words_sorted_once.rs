//! Step 6.3: every word and every pair once: a word that is in the list twice is tried once. (two readings)

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let mut guesses = 0;
    let firsts: std::collections::BTreeSet<_> = firsts.iter().collect();
    let seconds: std::collections::BTreeSet<_> = seconds.iter().collect();
    for first in firsts {
        guesses += 1;
        if fits(first) {
            return Ok(Search { key: Some((*first).to_string()), guesses });
        }
        for second in &seconds {
            let key = format!("{first} {second}");
            guesses += 1;
            if fits(&key) {
                return Ok(Search { key: Some(key), guesses });
            }
        }
    }
    Ok(Search { key: None, guesses })
}
