//! Replaces src/value.rs. Breaks step 4, 6.

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    if signature.len() > 32 {
        return Err(Error::Signature);
    }
    let mut full = [0_u8; 32];
    full[..signature.len()].copy_from_slice(&signature);
    if equal(&full, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
