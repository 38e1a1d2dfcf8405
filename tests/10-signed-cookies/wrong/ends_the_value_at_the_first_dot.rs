//! caught by: step_4::opens_what_was_signed
//! Splits from the left, and a value may hold dots.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = text.split_once('.').ok_or(Error::Parts)?;
    let expected = hmac_sha256(key, value.as_bytes());
    if equal(&decode(signature)?, &expected) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
