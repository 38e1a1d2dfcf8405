//! Step 10, "An `exp` of more than `longest` seconds ahead is `TooFar`, and one of exactly so many is fine": where there is an `iat`, the seconds are counted from it and not from now. `{"iat":950,"exp":1060}` at second 1000, with 60 as the longest, is `TooFar` in place of `Ok(())`.

pub fn check_times(claims: &Map<String, Value>, now: u64, longest: u64) -> Result<(), JwtError> {
    let exp = time_claim(claims, "exp")?.ok_or(JwtError::Missing("exp"))?;
    let nbf = time_claim(claims, "nbf")?;
    let iat = time_claim(claims, "iat")?;
    if now >= exp {
        return Err(JwtError::Expired);
    }
    if nbf.is_some_and(|nbf| now < nbf) {
        return Err(JwtError::NotYet);
    }
    if iat.is_some_and(|iat| now < iat) {
        return Err(JwtError::Future);
    }
    // Neither is later than now, which is before `exp`.
    if exp - iat.unwrap_or(now) > longest {
        return Err(JwtError::TooFar);
    }
    Ok(())
}
