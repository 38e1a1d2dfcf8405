//! caught by: step_10::for_our_server
//! also by: step_10::from_whom_and_for_what, step_10::what_a_verifier_refuses
//! Takes a token that names no server, as jwt-go before 4 (CVE-2020-26160).

pub fn check_audience(claims: &Map<String, Value>, ours: &str) -> Result<(), JwtError> {
    let is_ours = match claims.get("aud") {
        None => true,
        Some(Value::String(only)) => only == ours,
        Some(Value::Array(all)) if all.iter().all(Value::is_string) => {
            all.iter().any(|one| one == ours)
        }
        Some(_) => return Err(JwtError::Malformed("aud")),
    };
    is_ours.then_some(()).ok_or(JwtError::Audience)
}
