//! Step 4.8: cuts 44 bytes from the end, which may be in the middle of a letter.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let at = text.len().checked_sub(44).ok_or(Error::Parts)?;
    let (value, signature) = text.split_at(at);
    let signature = signature.strip_prefix('.').ok_or(Error::Parts)?;
    if equal(&decode(signature)?, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
