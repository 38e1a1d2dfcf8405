//! Step 4.4: any value that was signed; refuses what is not ASCII.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    if !text.is_ascii() {
        return Err(Error::Value);
    }

    let (value, signature) = split_signature(text)?;
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
