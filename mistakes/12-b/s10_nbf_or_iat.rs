//! Step 10, "With an `iat`, it is `Future` in each second before it": `iat` is compared only where there is no `nbf`. `{"exp":1060,"nbf":900,"iat":1030}` at second 1000 is taken; each of the two alone is right, and so is a broken one.

pub fn check_times(claims: &Map<String, Value>, now: u64, longest: u64) -> Result<(), JwtError> {
    let exp = time_claim(claims, "exp")?.ok_or(JwtError::Missing("exp"))?;
    let nbf = time_claim(claims, "nbf")?;
    let iat = time_claim(claims, "iat")?;
    if now >= exp {
        return Err(JwtError::Expired);
    }
    if exp - now > longest {
        return Err(JwtError::TooFar);
    }
    match (nbf, iat) {
        (Some(nbf), _) if now < nbf => Err(JwtError::NotYet),
        (None, Some(iat)) if now < iat => Err(JwtError::Future),
        _ => Ok(()),
    }
}
