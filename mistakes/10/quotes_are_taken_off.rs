//! Step 4.5: letters added; a pair of quotes around the cookie is taken off.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);

    let (value, signature) = split_signature(text)?;
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
