//! caught by: step_9::good_tokens_open
//! also by: step_9::what_fits_may_make_no_sense, step_10::the_standards_token_has_expired
//! also by: step_10::what_a_verifier_refuses, step_10::orders_by_token, step_10::what_a_token_says
//! also by: step_10::what_each_costs
//! Checks the signature over the claims alone.

pub fn open_jwt(ring: &JwtRing, token: &str) -> Result<Jwt, JwtError> {
    let parts = split_jwt(token)?;
    let header = read_header(parts.header)?;
    let key = ring.find(header.kid.as_deref())?;
    if header.alg != key.algorithm() {
        return Err(JwtError::Algorithm);
    }
    if !key.fits(parts.claims, &decode_part(parts.signature)?) {
        return Err(JwtError::Signature);
    }
    let claims = strict_object(&decode_part(parts.claims)?).ok_or(JwtError::Claims)?;
    let typ = header.typ;
    Ok(Jwt { typ, claims })
}
