//! caught by: step_9::the_key_says_the_algorithm
//! also by: step_9::mallorys_tokens, step_10::what_a_verifier_refuses
//! Checks by the key, and lets the header say what it likes.

pub fn open_jwt(ring: &JwtRing, token: &str) -> Result<Jwt, JwtError> {
    let parts = split_jwt(token)?;
    let header = read_header(parts.header)?;
    let key = ring.find(header.kid.as_deref())?;
    if header.alg == "none" {
        return Err(JwtError::Algorithm);
    }
    if !key.fits(parts.signed, &decode_part(parts.signature)?) {
        return Err(JwtError::Signature);
    }
    let claims = strict_object(&decode_part(parts.claims)?).ok_or(JwtError::Claims)?;
    let typ = header.typ;
    Ok(Jwt { typ, claims })
}
