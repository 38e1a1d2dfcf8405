//! caught by: step_6::you_are_logged_out
//! also by: step_6::the_last_session_holds_one_message, step_6::a_stranger_can_leave_too
//! Leaves the message in the session that it ends in the next line.

pub async fn log_out(session: Session) -> Redirect {
    flash(&session, "You are logged out.");
    session.destroy();
    Redirect::to("/")
}
