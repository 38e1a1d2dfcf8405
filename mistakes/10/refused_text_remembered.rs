//! Step 4.9: remembers texts that were refused, whatever the key.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    static BAD: std::sync::Mutex<Vec<String>> = std::sync::Mutex::new(Vec::new());
    let (value, signature) = split_signature(text)?;
    let mut bad = BAD.lock().unwrap();
    if bad.iter().any(|known| known == text) {
        return Err(Error::Signature);
    }
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        bad.push(text.to_owned());
        Err(Error::Signature)
    }
}
