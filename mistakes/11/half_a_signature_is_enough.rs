//! step 2, 8: "So is one with a part of its signature, cut at either end." Compares as many bytes as came, at least ten.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let signature = decode_part(Part::Signature, parts.signature)?;
    let right = sign_text(key, parts.signed);
    if signature.len() >= 10 && right.starts_with(&signature) {
        Ok(())
    } else {
        Err(Error::Signature {
            bytes: signature.len(),
        })
    }
}
