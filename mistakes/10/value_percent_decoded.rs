//! Step 4.1: the value as it is; a space is written as %20 and read back.

pub fn sign_value(key: &[u8], value: &str) -> String {
    let value = value.replace(' ', "%20");
    format!("{value}.{}", encode(&hmac_sha256(key, value.as_bytes())))
}

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.replace("%20", " "))
    } else {
        Err(Error::Signature)
    }
}
