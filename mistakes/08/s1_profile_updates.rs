//! Step 1.5: looking writes nothing. Here it reads with `update`.

pub async fn profile(session: Session) -> &'static str {
    session.update("logged_in", |old: Option<bool>| old.unwrap_or(false));
    match session.get("logged_in") {
        Some(true) => "Profile page",
        _ => "User not logged in",
    }
}
