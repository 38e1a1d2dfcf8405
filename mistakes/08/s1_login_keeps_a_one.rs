//! Step 1.1: also in place of another value. Here what counts as true in Python stays.

pub async fn login(session: Session) -> &'static str {
    session.update("logged_in", |old: Option<serde_json::Value>| match old {
        Some(serde_json::Value::Number(number)) => number.into(),
        _ => true.into(),
    });
    "Login success"
}
