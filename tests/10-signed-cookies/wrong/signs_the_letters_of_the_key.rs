//! caught by: step_4::the_signature_stands_behind_the_value
//! Takes key and value for each other.

pub fn sign_value(key: &[u8], value: &str) -> String {
    format!("{value}.{}", encode(&hmac_sha256(value.as_bytes(), key)))
}

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
    let expected = hmac_sha256(value.as_bytes(), key);
    match equal(&decode(signature)?, &expected) {
        true => Ok(value.to_owned()),
        false => Err(Error::Signature),
    }
}
