//! Right: signs the value again and compares bytes; a decode error comes from split_signature.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    match equal(&hmac_sha256(key, value.as_bytes()), &signature) {
        true => Ok(String::from(value)),
        false if signature.len() != 32 => Err(Error::Parts),
        false => Err(Error::Signature),
    }
}
