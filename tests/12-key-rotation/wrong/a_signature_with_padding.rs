//! caught by: step_9::nothing_is_read_before_the_signature
//! also by: step_10::what_a_verifier_refuses
//! Takes a signature with padding.

pub fn open_jwt(ring: &JwtRing, token: &str) -> Result<Jwt, JwtError> {
    let parts = split_jwt(token)?;
    let header = read_header(parts.header)?;
    let key = ring.find(header.kid.as_deref())?;
    if header.alg != key.algorithm() {
        return Err(JwtError::Algorithm);
    }
    if !key.fits(parts.signed, &decode_part(parts.signature.trim_end_matches('='))?) {
        return Err(JwtError::Signature);
    }
    let claims = strict_object(&decode_part(parts.claims)?).ok_or(JwtError::Claims)?;
    let typ = header.typ;
    Ok(Jwt { typ, claims })
}
