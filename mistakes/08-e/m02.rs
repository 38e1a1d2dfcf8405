//! The tutorial's app, line for line.

pub async fn profile(session: Session) -> &'static str {
    match session.get::<serde_json::Value>("logged_in") {
        Some(serde_json::Value::Bool(true)) => "Profile page",
        Some(serde_json::Value::Bool(false)) | None => "User not logged in",
        Some(_) => {
            // Not ours: away with it.
            session.remove("logged_in");
            "User not logged in"
        }
    }
}
