//! caught by: step_4::a_part_of_a_signature_is_none
//! Compares the end of a signature: one that was cut from the front will do.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    let expected = hmac_sha256(key, value.as_bytes());
    if signature.len() > 28 && expected.ends_with(&signature) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
