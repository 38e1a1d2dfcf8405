//! caught by: step_6::the_last_session_holds_one_message
//! also by: step_6::a_stranger_can_leave_too
//! Puts more than the last word into the new session, and it stays there after the word was read.

pub async fn log_out(session: Session) -> Redirect {
    session.destroy();
    session.insert("logged_out", true);
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
