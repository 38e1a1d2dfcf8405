//! caught by: step_10::for_our_server
//! Takes an empty list for all.

pub fn check_audience(claims: &Map<String, Value>, ours: &str) -> Result<(), JwtError> {
    let is_ours = match claims.get("aud") {
        None => return Err(JwtError::Missing("aud")),
        Some(Value::String(only)) => only == ours,
        Some(Value::Array(all)) if all.iter().all(Value::is_string) => {
            all.is_empty() || all.iter().any(|one| one == ours)
        }
        Some(_) => return Err(JwtError::Malformed("aud")),
    };
    is_ours.then_some(()).ok_or(JwtError::Audience)
}
