//! Step 9, "Its claims and its `typ` come out as they were signed": the `typ` is put into small letters on the way: of a good token with `"typ":"JWT"`, `open_jwt` gives `Some("jwt")`.
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
    let typ = header.typ.map(|typ| typ.to_ascii_lowercase());
    Ok(Jwt { typ, claims })
}
