//! Step 1.2: the value is taken out. Here `null` is put in its place.

pub async fn logout(session: Session) -> &'static str {
    session.insert("logged_in", None::<bool>);
    "Logout success"
}
