//! Step 1.3: with any other value, `User not logged in`. Here what counts as true in Python does.

pub async fn profile(session: Session) -> &'static str {
    let counts = match session.get::<serde_json::Value>("logged_in") {
        None | Some(serde_json::Value::Null) => false,
        Some(serde_json::Value::Bool(value)) => value,
        Some(serde_json::Value::Number(number)) => number.as_f64() != Some(0.0),
        Some(serde_json::Value::String(text)) => !text.is_empty(),
        Some(serde_json::Value::Array(values)) => !values.is_empty(),
        Some(serde_json::Value::Object(values)) => !values.is_empty(),
    };
    if counts { "Profile page" } else { "User not logged in" }
}
