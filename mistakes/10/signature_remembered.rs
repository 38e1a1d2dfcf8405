//! Step 4.9: remembers signatures that fitted, and passes them with any value.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    static GOOD: std::sync::Mutex<Vec<Vec<u8>>> = std::sync::Mutex::new(Vec::new());
    let (value, signature) = split_signature(text)?;
    let mut good = GOOD.lock().unwrap();
    if good.contains(&signature) {
        return Ok(value.to_owned());
    }
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        good.push(signature);
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
