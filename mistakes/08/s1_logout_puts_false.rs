//! Step 1.2: the value is taken out. Here it is `false`, and a visitor without a session gets one (1.5).

pub async fn logout(session: Session) -> &'static str {
    session.insert("logged_in", false);
    "Logout success"
}
