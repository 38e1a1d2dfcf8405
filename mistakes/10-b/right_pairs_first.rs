//! RIGHT: steps 5 and 6. The name stands behind the value, and its length at the end; `crack` tries pairs before words, from the end of
//! the lists, and refuses a signature that doesn't have 32 bytes.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let mut message = value.as_bytes().to_vec();
    message.extend_from_slice(name.as_bytes());
    message.extend_from_slice(&(name.len() as u64).to_le_bytes());
    message
}

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    if signature.len() != 32 {
        return Err(Error::Signature);
    }
    let mut guesses = 0_u64;
    for second in seconds.iter().rev() {
        for first in firsts.iter().rev() {
            guesses += 1;
            let key = [*first, *second].join(" ");
            if signature == hmac_sha256(key.as_bytes(), value.as_bytes()) {
                return Ok(Search {
                    key: Some(key),
                    guesses,
                });
            }
        }
    }
    for first in firsts.iter().rev() {
        guesses += 1;
        if signature == hmac_sha256(first.as_bytes(), value.as_bytes()) {
            return Ok(Search {
                key: Some((*first).to_owned()),
                guesses,
            });
        }
    }
    Ok(Search { key: None, guesses })
}
