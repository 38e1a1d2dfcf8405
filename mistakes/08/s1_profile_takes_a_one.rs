//! Step 1.3: with any other value, `User not logged in`. Here 1 will do.

pub async fn profile(session: Session) -> &'static str {
    match (session.get("logged_in"), session.get("logged_in")) {
        (Some(true), _) | (_, Some(1)) => "Profile page",
        _ => "User not logged in",
    }
}
