//! caught by: step_4::each_call_stands_alone
//! sometimes by: step_4::another_key_opens_nothing
//! Remembers what was opened, without the key.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    let expected = hmac_sha256(key, value.as_bytes());
    use std::sync::Mutex;
    static SEEN: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let mut seen = SEEN.lock().unwrap_or_else(|it| it.into_inner());
    if seen.iter().any(|it| it == text) || equal(&signature, &expected) {
        seen.push(text.to_owned());
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
