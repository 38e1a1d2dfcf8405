//! Step 4.6: the end of its signature passes, if it is half of it at least.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    if signature.len() >= 16 && hmac_sha256(key, value.as_bytes()).ends_with(&signature) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
