//! Step 2, "A signature that isn't canonical base64url is the error of `decode_part`": one of fewer than 27 letters is `Signature` before it is decoded, so `Zz=` and a cut one with spare bits aren't `Base64` and `NotCanonical`.
pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let letters = parts.signature.len();
    if letters < 27 {
        return Err(Error::Signature {
            bytes: letters * 3 / 4,
        });
    }
    let given = decode_part(Part::Signature, parts.signature)?;
    let right = sign_text(key, parts.signed);
    if equal(&given[..], &right[..]) {
        Ok(())
    } else {
        Err(Error::Signature { bytes: given.len() })
    }
}
