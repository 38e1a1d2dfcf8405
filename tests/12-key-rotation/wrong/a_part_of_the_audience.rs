//! caught by: step_10::for_our_server
//! also by: step_10::from_whom_and_for_what
//! Looks for its name in the text.

pub fn check_audience(claims: &Map<String, Value>, ours: &str) -> Result<(), JwtError> {
    let is_ours = match claims.get("aud") {
        None => return Err(JwtError::Missing("aud")),
        Some(Value::String(only)) => only.contains(ours),
        Some(Value::Array(all)) if all.iter().all(Value::is_string) => {
            all.iter().any(|one| one == ours)
        }
        Some(_) => return Err(JwtError::Malformed("aud")),
    };
    is_ours.then_some(()).ok_or(JwtError::Audience)
}
