//! caught by: step_9::what_fits_may_make_no_sense
//! Reads the claims with a parser that takes the last of two names.

pub fn open_jwt(ring: &JwtRing, token: &str) -> Result<Jwt, JwtError> {
    let parts = split_jwt(token)?;
    let header = read_header(parts.header)?;
    let key = ring.find(header.kid.as_deref())?;
    if header.alg != key.algorithm() {
        return Err(JwtError::Algorithm);
    }
    if !key.fits(parts.signed, &decode_part(parts.signature)?) {
        return Err(JwtError::Signature);
    }
    let claims = serde_json::from_slice(&decode_part(parts.claims)?).map_err(|_| JwtError::Claims)?;
    let typ = header.typ;
    Ok(Jwt { typ, claims })
}
