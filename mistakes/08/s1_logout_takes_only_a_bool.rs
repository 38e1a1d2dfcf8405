//! Step 1.2: takes that value out. Here one that isn't a `bool` stays.

pub async fn logout(session: Session) -> &'static str {
    if session.get::<bool>("logged_in").is_some() {
        session.remove("logged_in");
    }
    "Logout success"
}
