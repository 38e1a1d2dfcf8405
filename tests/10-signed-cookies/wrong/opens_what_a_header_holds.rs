//! caught by: step_4::opens_what_was_signed
//! Refuses what can't stand in a header, though it was signed. That is the caller's business.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    if text.contains(char::is_control) {
        return Err(Error::NotBase64);
    }
    let (value, signature) = split_signature(text)?;
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
