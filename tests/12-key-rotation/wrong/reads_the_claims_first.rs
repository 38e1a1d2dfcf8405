//! caught by: step_9::nothing_is_read_before_the_signature
//! Parses what isn't checked yet.

pub fn open_jwt(ring: &JwtRing, token: &str) -> Result<Jwt, JwtError> {
    let parts = split_jwt(token)?;
    let header = read_header(parts.header)?;
    strict_object(&decode_part(parts.claims)?).ok_or(JwtError::Claims)?;
    let key = ring.find(header.kid.as_deref())?;
    if header.alg != key.algorithm() {
        return Err(JwtError::Algorithm);
    }
    if !key.fits(parts.signed, &decode_part(parts.signature)?) {
        return Err(JwtError::Signature);
    }
    let claims = strict_object(&decode_part(parts.claims)?).ok_or(JwtError::Claims)?;
    let typ = header.typ;
    Ok(Jwt { typ, claims })
}
