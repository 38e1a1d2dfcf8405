//! Step 1.5: looking writes nothing. Here it puts the value again, to keep the session alive.

pub async fn profile(session: Session) -> &'static str {
    match session.get("logged_in") {
        Some(true) => {
            session.insert("logged_in", true);
            "Profile page"
        }
        _ => "User not logged in",
    }
}
