//! caught by: step_4::a_part_of_a_signature_is_none
//! Puts zeros behind a signature that is too short. One in 256 has a zero there, and fits without it.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, mut signature) = split_signature(text)?;
    if signature.len() < 32 {
        signature.resize(32, 0);
    }
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
