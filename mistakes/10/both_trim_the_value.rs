//! Step 4.1, 4.5: signs the value without white space around it, in both functions.

pub fn sign_value(key: &[u8], value: &str) -> String {
    format!("{value}.{}", encode(&hmac_sha256(key, value.trim().as_bytes())))
}

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    if equal(&signature, &hmac_sha256(key, value.trim().as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
