//! caught by: step_10::exp_is_required
//! also by: step_10::from_whom_and_for_what, step_10::what_a_token_says
//! Refuses a token of just the longest life.

pub fn check_times(claims: &Map<String, Value>, now: u64, longest: u64) -> Result<(), JwtError> {
    let end = time_claim(claims, "exp")?.ok_or(JwtError::Missing("exp"))?;
    let start = time_claim(claims, "nbf")?;
    let made = time_claim(claims, "iat")?;
    match end.checked_sub(now) {
        None | Some(0) => Err(JwtError::Expired),
        Some(ahead) if ahead >= longest => Err(JwtError::TooFar),
        Some(_) if start.is_some_and(|start| now < start) => Err(JwtError::NotYet),
        Some(_) if made.is_some_and(|made| now < made) => Err(JwtError::Future),
        Some(_) => Ok(()),
    }
}
