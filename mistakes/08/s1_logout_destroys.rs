//! Step 1.4: the other values stay. Here the logout ends the session.

pub async fn logout(session: Session) -> &'static str {
    session.destroy();
    "Logout success"
}
