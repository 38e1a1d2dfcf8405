//! Step 1.2: takes that value out. Here one that isn't `true` stays.

pub async fn logout(session: Session) -> &'static str {
    if session.get("logged_in") == Some(true) {
        session.remove("logged_in");
    }
    "Logout success"
}
