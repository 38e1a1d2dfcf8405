//! caught by: step_6::you_are_logged_out
//! also by: step_6::the_last_session_holds_one_message, step_6::a_stranger_can_leave_too
//! Empties the session, whose ID goes on: a thief who has a copy of it reads the next messages.

pub async fn log_out(session: Session) -> Redirect {
    session.clear();
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
