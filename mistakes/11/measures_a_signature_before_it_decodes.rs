//! step 2, 6: "A signature that isn't canonical base64url is the error of `decode_part`." One of another length than 27 letters is `Error::Signature`.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    if parts.signature.len() != 27 {
        return Err(Error::Signature {
            bytes: parts.signature.len() * 3 / 4,
        });
    }
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
