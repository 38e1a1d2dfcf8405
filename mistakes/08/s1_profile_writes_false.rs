//! Step 1.5: looking writes nothing. Here it puts `false` where nothing is.

pub async fn profile(session: Session) -> &'static str {
    match session.get("logged_in") {
        Some(true) => "Profile page",
        Some(false) => "User not logged in",
        None => {
            session.insert("logged_in", false);
            "User not logged in"
        }
    }
}
