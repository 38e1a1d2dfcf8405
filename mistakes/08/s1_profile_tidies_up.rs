//! Step 1.4 and 1.5: looking writes nothing. Here it takes out what isn't `true`.

pub async fn profile(session: Session) -> &'static str {
    match session.get("logged_in") {
        Some(true) => "Profile page",
        _ => {
            if session.get::<serde_json::Value>("logged_in").is_some() {
                session.remove("logged_in");
            }
            "User not logged in"
        }
    }
}
