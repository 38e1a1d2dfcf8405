//! Step 1.1: `true` is put there also in place of another value. Here a value that is there stays.

pub async fn login(session: Session) -> &'static str {
    if session.get::<serde_json::Value>("logged_in").is_none() {
        session.insert("logged_in", true);
    }
    "Login success"
}
