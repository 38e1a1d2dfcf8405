//! caught by: step_9::good_tokens_open
//! also by: step_10::what_a_verifier_refuses, step_10::orders_by_token, step_10::what_each_costs
//! Doesn't hand on what kind of token it is.

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
    let claims = strict_object(&decode_part(parts.claims)?).ok_or(JwtError::Claims)?;
    let typ = header.typ.filter(|typ| typ == "JWT");
    Ok(Jwt { typ, claims })
}
