//! Step 1.2: the value is taken out. Here it becomes `false`, but only where there was one.

pub async fn logout(session: Session) -> &'static str {
    if session.get::<serde_json::Value>("logged_in").is_some() {
        session.insert("logged_in", false);
    }
    "Logout success"
}
