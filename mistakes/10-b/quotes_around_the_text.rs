//! Step 4.5: takes off a pair of quotes around the whole text. (number 4.5 broken; a text with two letters added, a `"` in front
//! and one at the end, is opened; with only one of them it is refused)

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let inner = text
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let (value, signature) = split_signature(inner.unwrap_or(text))?;
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
