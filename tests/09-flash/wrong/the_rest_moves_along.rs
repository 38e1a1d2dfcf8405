//! caught by: step_6::the_last_session_holds_one_message
//! also by: step_6::a_stranger_can_leave_too
//! Removes what it knows of, and moves the rest of the session to another ID.

pub async fn log_out(session: Session) -> Redirect {
    session.cycle_id();
    session.remove("name");
    session.remove(crate::messages::KEY);
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
