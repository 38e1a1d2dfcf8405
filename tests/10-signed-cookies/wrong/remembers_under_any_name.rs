//! caught by: step_5::still_each_call_stands_alone
//! Remembers what was opened, and forgets under which name.

pub fn open_named(key: &[u8], name: &str, text: &str) -> Result<String, Error> {
    use std::sync::Mutex;
    static SEEN: Mutex<Vec<(Vec<u8>, String)>> = Mutex::new(Vec::new());
    let (value, signature) = split_signature(text)?;
    let mut seen = SEEN.lock().unwrap_or_else(|it| it.into_inner());
    let known = (key.to_vec(), text.to_owned());
    if seen.contains(&known) {
        return Ok(value.to_owned());
    }
    if equal(&signature, &hmac_sha256(key, &named_message(name, value))) {
        seen.push(known);
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
