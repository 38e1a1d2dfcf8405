//! Step 1.4: the other values stay. Here a login begins a new session.

pub async fn login(session: Session) -> &'static str {
    session.destroy();
    session.insert("logged_in", true);
    "Login success"
}
