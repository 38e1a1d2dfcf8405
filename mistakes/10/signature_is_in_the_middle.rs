//! Step 4.6: any 16 bytes or more in a row of its signature pass.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    if signature.len() >= 16 && hmac_sha256(key, value.as_bytes()).windows(signature.len()).any(|part| part == signature) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
