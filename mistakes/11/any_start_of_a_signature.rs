//! step 2, 8: a part of the signature is refused. Compares in pairs, and none are unequal where none are left.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let signature = decode_part(Part::Signature, parts.signature)?;
    let right = sign_text(key, parts.signed);
    if signature
        .iter()
        .zip(&right)
        .all(|(left, right)| left == right)
    {
        Ok(())
    } else {
        Err(Error::Signature {
            bytes: signature.len(),
        })
    }
}
