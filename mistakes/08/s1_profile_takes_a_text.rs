//! Step 1.3: with any other value, `User not logged in`. Here the text `true` will do.

pub async fn profile(session: Session) -> &'static str {
    let value = session.get::<serde_json::Value>("logged_in");
    match value.map(|value| value.to_string()).as_deref() {
        Some("true" | "\"true\"") => "Profile page",
        _ => "User not logged in",
    }
}
