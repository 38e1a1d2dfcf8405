//! step 2, 6: a signature with `=` behind it isn't canonical. It is cut off.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let signature = decode_part(Part::Signature, parts.signature.trim_end_matches('='))?;
    let right = sign_text(key, parts.signed);
    if equal(&signature, &right) {
        Ok(())
    } else {
        Err(Error::Signature {
            bytes: signature.len(),
        })
    }
}
