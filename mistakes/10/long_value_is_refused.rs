//! Step 4.4: any value that was signed; refuses one that no browser keeps.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    if text.len() > 4096 {
        return Err(Error::Parts);
    }

    let (value, signature) = split_signature(text)?;
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
