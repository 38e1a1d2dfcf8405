//! Step 9, "Without an ID it gives the ring's only key, and `Key` where there are several": in a token without a `kid` the header's `alg` picks the key, if only one of the ring's is for it. `find` is right, but `open_jwt` opens such a token with a ring of one HS256 and one RS256 key, where it should be `Key`.

pub fn open_jwt(ring: &JwtRing, token: &str) -> Result<Jwt, JwtError> {
    let parts = split_jwt(token)?;
    let header = read_header(parts.header)?;
    let key = match &header.kid {
        Some(id) => ring.find(Some(id.as_str()))?,
        None => {
            let mut fitting = ring.keys.values().filter(|key| key.algorithm() == header.alg);
            match (fitting.next(), fitting.next()) {
                (Some(only), None) => only,
                _ => ring.find(None)?,
            }
        }
    };
    if key.algorithm() != header.alg {
        return Err(JwtError::Algorithm);
    }
    let signature = decode_part(parts.signature)?;
    if !key.fits(parts.signed, &signature) {
        return Err(JwtError::Signature);
    }
    let claims = strict_object(&decode_part(parts.claims)?).ok_or(JwtError::Claims)?;
    let typ = header.typ;
    Ok(Jwt { typ, claims })
}
