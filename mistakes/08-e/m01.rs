//! The tutorial's app, line for line.

pub async fn login(session: Session) -> &'static str {
    if session.get::<bool>("logged_in").is_none() {
        session.insert("logged_in", true);
    }
    "Login success"
}
