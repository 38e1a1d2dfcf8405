//! Step 1.2: it answers `Logout success`. Here a visitor who isn't logged in reads something else.

pub async fn logout(session: Session) -> &'static str {
    if session.get("logged_in") != Some(true) {
        return "User not logged in";
    }
    session.remove("logged_in");
    "Logout success"
}
