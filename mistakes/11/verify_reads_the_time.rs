//! step 2, 9: "`verify` doesn't care what the payload and the time say." It decodes the time first.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    decode_part(Part::Time, parts.time)?;
    let signature = decode_part(Part::Signature, parts.signature)?;
    let right = sign_text(key, parts.signed);
    if equal(&signature, &right) {
        Ok(())
    } else {
        Err(Error::Signature {
            bytes: signature.len(),
        })
    }
}
