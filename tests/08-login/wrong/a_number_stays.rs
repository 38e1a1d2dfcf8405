//! caught by: step_1::the_value_is_true
//! Leaves a number where it is: in Python, 1 counts as true.

pub async fn login(session: Session) -> &'static str {
    session.update("logged_in", |old: Option<serde_json::Value>| match old {
        Some(serde_json::Value::Number(number)) => number.into(),
        _ => true.into(),
    });
    "Login success"
}
