//! caught by: step_2::a_signature_has_one_text
//! Counts letters before it decodes: a short text that isn't base64url is told that it has too few bytes.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    if parts.signature.len() < 27 {
        let bytes = parts.signature.len() * 3 / 4;
        return Err(Error::Signature { bytes });
    }
    let signature = decode_part(Part::Signature, parts.signature)?;
    if equal(&signature, &sign_text(key, parts.signed)) {
        Ok(())
    } else {
        Err(Error::Signature {
            bytes: signature.len(),
        })
    }
}
