//! caught by: step_4::survives_any_text
//! Compares the last 43 bytes as letters. Where the signature is shorter, they may begin inside a character.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    let right = encode(&hmac_sha256(key, value.as_bytes()));
    let end = &text[text.len().saturating_sub(right.len())..];
    if signature.len() == 32 && equal(end.as_bytes(), right.as_bytes()) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
