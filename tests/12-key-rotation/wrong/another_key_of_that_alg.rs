//! caught by: step_9::the_key_says_the_algorithm
//! also by: step_9::mallorys_tokens, step_10::what_a_verifier_refuses
//! Looks for a key that the algorithm fits, where the named one doesn't.

pub fn open_jwt(ring: &JwtRing, token: &str) -> Result<Jwt, JwtError> {
    let parts = split_jwt(token)?;
    let header = read_header(parts.header)?;
    let named = ring.find(header.kid.as_deref())?;
    let mut others = ring.keys.values().filter(|key| key.algorithm() == header.alg);
    let key = others.next().unwrap_or(named);
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
