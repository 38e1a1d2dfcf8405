//! caught by: step_4::survives_any_text
//! also by: step_4::no_letter_can_be_changed
//! Knows that a signature has 43 letters, and cuts wherever that may be.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    if text.len() < 44 {
        return Err(Error::Parts);
    }
    let (value, signature) = text.split_at(text.len() - 43);
    let value = value.strip_suffix('.').ok_or(Error::Parts)?;
    let expected = hmac_sha256(key, value.as_bytes());
    if equal(&decode(signature)?, &expected) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
