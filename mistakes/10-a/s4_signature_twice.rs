//! Step 4.6: compares the signature in pieces of 32 bytes, and takes it if each of them fits. ("must hold" number 4.6
//! broken; a signature that is the right one two times, 64 bytes in one base64url text, is accepted.)
pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    let right = hmac_sha256(key, value.as_bytes());
    if !signature.is_empty() && signature.chunks(32).all(|part| equal(part, &right)) {
        Ok(value.to_owned())
    } else {
        Err(Error::Signature)
    }
}
