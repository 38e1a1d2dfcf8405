//! Step 10, "With an `iat`, it is `Future` in each second before it": the `iat` is compared only where there is no `nbf`: `{"exp":1050,"nbf":900,"iat":1040}` at 1000 with 60 is `Ok`, and not `Future`.
pub fn check_times(claims: &Map<String, Value>, now: u64, longest: u64) -> Result<(), JwtError> {
    let exp = time_claim(claims, "exp")?.ok_or(JwtError::Missing("exp"))?;
    if exp <= now {
        return Err(JwtError::Expired);
    }
    if exp - now > longest {
        return Err(JwtError::TooFar);
    }
    match (time_claim(claims, "nbf")?, time_claim(claims, "iat")?) {
        (Some(nbf), _) if now < nbf => Err(JwtError::NotYet),
        (None, Some(iat)) if now < iat => Err(JwtError::Future),
        _ => Ok(()),
    }
}
