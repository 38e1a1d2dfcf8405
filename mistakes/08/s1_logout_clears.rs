//! Step 1.4: the basket stays. Here the logout empties the session.

pub async fn logout(session: Session) -> &'static str {
    session.clear();
    "Logout success"
}
