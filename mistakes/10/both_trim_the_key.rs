//! Step 4.7: another key; a newline behind the key, as from a file, makes no difference.

pub fn sign_value(key: &[u8], value: &str) -> String {
    format!("{value}.{}", encode(&hmac_sha256(key.trim_ascii(), value.as_bytes())))
}

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    if equal(&signature, &hmac_sha256(key.trim_ascii(), value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
