//! caught by: step_1::a_stranger_s_logout_begins_nothing
//! Writes that no user is logged in, in place of taking the value away: a stranger gets a session.

pub async fn logout(session: Session) -> &'static str {
    session.insert("logged_in", false);
    "Logout success"
}
