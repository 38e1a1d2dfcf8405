//! step 2, 5: "`Error::Signature`, with the number of bytes that its signature has". It is the number of letters.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let signature = decode_part(Part::Signature, parts.signature)?;
    let right = sign_text(key, parts.signed);
    if equal(&signature, &right) {
        Ok(())
    } else {
        Err(Error::Signature {
            bytes: parts.signature.len(),
        })
    }
}
