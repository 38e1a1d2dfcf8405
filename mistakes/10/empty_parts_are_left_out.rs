//! Step 4.2, 4.5: two dots count as one.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let parts: Vec<_> = text.split('.').filter(|part| !part.is_empty()).collect();
    let Some((signature, value)) = parts.split_last() else {
        return Err(Error::Parts);
    };
    if !text.contains('.') {
        return Err(Error::Parts);
    }
    let value = value.join(".");
    if equal(&decode(signature)?, &hmac_sha256(key, value.as_bytes())) {
        Ok(value)
    } else {
        Err(Error::Signature)
    }
}
