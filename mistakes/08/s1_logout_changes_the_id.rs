//! Step 1.5: a logout gives no session, and the slow attack succeeds. Here it asks for a new ID.

pub async fn logout(session: Session) -> &'static str {
    session.remove("logged_in");
    session.cycle_id();
    "Logout success"
}
