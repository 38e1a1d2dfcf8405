//! Step 1.3: without a value it answers `User not logged in`. Here an account will do.

pub async fn profile(session: Session) -> &'static str {
    let logged_in = session.get("logged_in").unwrap_or(false);
    if logged_in || crate::account::signed_in(&session).is_some() {
        "Profile page"
    } else {
        "User not logged in"
    }
}
