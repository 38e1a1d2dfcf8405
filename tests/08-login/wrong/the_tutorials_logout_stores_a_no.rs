//! caught by: step_1::a_stranger_s_logout_begins_nothing
//! also by: step_1::the_logout_takes_one_value
//! Writes that no user is logged in, in place of taking the value away: a stranger gets a session.

pub async fn logout(session: Session) -> &'static str {
    session.insert("logged_in", false);
    "Logout success"
}
