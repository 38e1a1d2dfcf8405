//! step 2, 6: the error of `decode_part` for a signature that isn't canonical. It compares the texts, and everything else is `Error::Signature`.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let right = signed_cookies::encode(&sign_text(key, parts.signed));
    if equal(parts.signature.as_bytes(), right.as_bytes()) {
        return Ok(());
    }
    let bytes = decode_part(Part::Signature, parts.signature).unwrap_or_default();
    Err(Error::Signature { bytes: bytes.len() })
}
