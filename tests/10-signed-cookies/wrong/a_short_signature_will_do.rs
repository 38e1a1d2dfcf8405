//! caught by: step_4::a_part_of_a_signature_is_none
//! also by: step_4::no_letter_can_be_changed, step_4::survives_any_text
//! also by: step_4::each_call_stands_alone
//! Compares as many bytes as were sent, and none will do.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
    let signature = decode(signature)?;
    let expected = hmac_sha256(key, value.as_bytes());
    let length = signature.len().min(expected.len());
    if equal(&signature[..length], &expected[..length]) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
