//! Step 4.4: any value that was signed; comes back without white space around it.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.trim().to_owned())
    } else {
        Err(Error::Signature)
    }
}
