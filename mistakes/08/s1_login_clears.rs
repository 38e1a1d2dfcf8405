//! Step 1.4: the other values stay. Here a login empties the session first.

pub async fn login(session: Session) -> &'static str {
    session.clear();
    session.insert("logged_in", true);
    "Login success"
}
