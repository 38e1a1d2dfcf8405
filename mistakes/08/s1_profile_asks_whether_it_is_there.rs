//! Step 1.3: with any other value it answers `User not logged in`. Here any value will do.

pub async fn profile(session: Session) -> &'static str {
    match session.get::<serde_json::Value>("logged_in") {
        Some(_) => "Profile page",
        None => "User not logged in",
    }
}
