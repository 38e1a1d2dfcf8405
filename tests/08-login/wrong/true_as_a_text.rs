//! caught by: step_1::true_is_true_and_nothing_else
//! Takes the text true for true.

pub async fn profile(session: Session) -> &'static str {
    let value = session.get::<serde_json::Value>("logged_in");
    let text = value.map(|value| value.to_string().trim_matches('"').to_owned());
    match text.as_deref() {
        Some("true") => "Profile page",
        _ => "User not logged in",
    }
}
