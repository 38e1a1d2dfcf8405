//! Step 6.4: the number by the place in the list, counted from zero where it is a word by itself.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes())[..] == signature;
    let row = seconds.len() as u64 + 1;
    for (at, first) in firsts.iter().enumerate() {
        if fits(first) {
            return Ok(Search { key: Some((*first).to_owned()), guesses: at as u64 * row + 1 });
        }
        for (place, second) in seconds.iter().enumerate() {
            let key = format!("{first} {second}");
            if fits(&key) {
                return Ok(Search { key: Some(key), guesses: at as u64 * row + place as u64 + 1 });
            }
        }
    }
    Ok(Search { key: None, guesses: firsts.len() as u64 * row })
}
