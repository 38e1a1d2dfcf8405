//! `iat` and `nbf` come first and `exp` last, which is measured by what is left of it: other errors where several claims are wrong, which the page allows.

pub fn check_times(claims: &Map<String, Value>, now: u64, longest: u64) -> Result<(), JwtError> {
    if time_claim(claims, "iat")?.is_some_and(|iat| iat > now) {
        return Err(JwtError::Future);
    }
    if time_claim(claims, "nbf")?.is_some_and(|nbf| nbf > now) {
        return Err(JwtError::NotYet);
    }
    let Some(exp) = time_claim(claims, "exp")? else {
        return Err(JwtError::Missing("exp"));
    };
    match exp.checked_sub(now) {
        None | Some(0) => Err(JwtError::Expired),
        Some(left) if left > longest => Err(JwtError::TooFar),
        Some(_) => Ok(()),
    }
}
