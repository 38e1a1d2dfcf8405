//! Step 6.5: a signature too short gives an error or None; copying it into 32 bytes panics.

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let fits = |key: &str| hmac_sha256(key.as_bytes(), value.as_bytes()) == <[u8; 32]>::try_from(&signature[..32]).unwrap();
    let mut guesses = 0;
    for first in firsts {
        guesses += 1;
        if fits(first) {
            return Ok(Search { key: Some((*first).to_owned()), guesses });
        }
        for second in seconds {
            let key = format!("{first} {second}");
            guesses += 1;
            if fits(&key) {
                return Ok(Search { key: Some(key), guesses });
            }
        }
    }
    Ok(Search { key: None, guesses })
}
