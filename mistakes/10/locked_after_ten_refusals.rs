//! Step 4.9: after ten refusals of a value, that value is refused as such.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    static BAD: std::sync::Mutex<Vec<String>> = std::sync::Mutex::new(Vec::new());
    let (value, signature) = split_signature(text)?;
    let mut bad = BAD.lock().unwrap();
    if bad.iter().filter(|known| *known == value).count() >= 10 {
        return Err(Error::Signature);
    }
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        bad.push(value.to_owned());
        Err(Error::Signature)
    }
}
