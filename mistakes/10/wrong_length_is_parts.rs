//! Step 4.7-like: with another signature length it is Parts; only allowed by 4.5/4.6 (probe).

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    if signature.len() != 32 {
        return Err(Error::Parts);
    }
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
