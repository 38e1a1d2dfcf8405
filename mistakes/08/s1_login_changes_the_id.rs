//! Step 1: the two attacks succeed on the tutorial's app. Here the login gives a new ID.

pub async fn login(session: Session) -> &'static str {
    session.cycle_id();
    session.insert("logged_in", true);
    "Login success"
}
