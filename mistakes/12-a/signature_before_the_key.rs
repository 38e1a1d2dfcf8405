//! Step 9, "the first of them counts: length, parts, header, key, algorithm, signature, claims": the signature is decoded before the key is looked up: a token with an unknown `kid`, or with `none`, and the signature `!` is `NotBase64`, and not `Key` or `Algorithm`.
pub fn open_jwt(ring: &JwtRing, token: &str) -> Result<Jwt, JwtError> {
    let parts = split_jwt(token)?;
    let header = read_header(parts.header)?;
    let signature = decode_part(parts.signature)?;
    let key = ring.find(header.kid.as_deref())?;
    if header.alg != key.algorithm() {
        return Err(JwtError::Algorithm);
    }
    if !key.fits(parts.signed, &signature) {
        return Err(JwtError::Signature);
    }
    let claims = strict_object(&decode_part(parts.claims)?).ok_or(JwtError::Claims)?;
    let typ = header.typ;
    Ok(Jwt { typ, claims })
}
