//! caught by: step_6::you_are_logged_out
//! also by: step_6::the_last_session_holds_one_message, step_6::a_stranger_can_leave_too
//! Another ID and no name, in place of an end: what the guest hadn't read yet waits for the next one.

pub async fn log_out(session: Session) -> Redirect {
    session.cycle_id();
    session.remove("name");
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
