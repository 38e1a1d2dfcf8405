//! Step 4.9, 4.7: remembers texts that were opened, whatever the key.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    static GOOD: std::sync::Mutex<Vec<String>> = std::sync::Mutex::new(Vec::new());
    let (value, signature) = split_signature(text)?;
    let mut good = GOOD.lock().unwrap();
    if good.iter().any(|known| known == text) {
        return Ok(value.to_owned());
    }
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        good.push(text.to_owned());
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
