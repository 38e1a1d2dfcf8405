//! caught by: step_4::no_letter_can_be_changed
//! Takes off the `;` that another cookie would follow, and so opens a text that nobody signed.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let text = text.trim_end_matches(';');
    let (value, signature) = split_signature(text)?;
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
