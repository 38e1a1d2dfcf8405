//! step 2, 6: a signature with `+` and `/` isn't base64url. They are taken for `-` and `_`.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let text = parts.signature.replace('+', "-").replace('/', "_");
    let signature = decode_part(Part::Signature, &text)?;
    let right = sign_text(key, parts.signed);
    if equal(&signature, &right) {
        Ok(())
    } else {
        Err(Error::Signature {
            bytes: signature.len(),
        })
    }
}
