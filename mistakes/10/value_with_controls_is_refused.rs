//! Step 4.4: any value that was signed; refuses control characters.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    if text.chars().any(char::is_control) {
        return Err(Error::NotBase64);
    }

    let (value, signature) = split_signature(text)?;
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
