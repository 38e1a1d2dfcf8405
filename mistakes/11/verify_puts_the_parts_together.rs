//! step 6, 4: "Where the signature doesn't fit, no parser runs and nothing is copied." It copies payload and time to sign them.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let signature = decode_part(Part::Signature, parts.signature)?;
    let right = sign_text(key, &format!("{}.{}", parts.payload, parts.time));
    if equal(&signature, &right) {
        Ok(())
    } else {
        Err(Error::Signature {
            bytes: signature.len(),
        })
    }
}
