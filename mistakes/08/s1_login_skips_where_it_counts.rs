//! Step 1.1 with the slow attack: `login` puts `true` there. Here it doesn't where the loaded session has it, so the slow request undoes no logout.

pub async fn login(session: Session) -> &'static str {
    if session.get("logged_in") != Some(true) {
        session.insert("logged_in", true);
    }
    "Login success"
}
