//! Step 1.3: with any other value, `User not logged in`. Here `false` will do.

pub async fn profile(session: Session) -> &'static str {
    match session.get::<bool>("logged_in") {
        Some(_) => "Profile page",
        None => "User not logged in",
    }
}
