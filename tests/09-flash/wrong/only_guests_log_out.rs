//! caught by: step_6::a_stranger_can_leave_too
//! Says nothing to a stranger who logs out.

pub async fn log_out(session: Session) -> Redirect {
    if name_of(&session).is_some() {
        session.destroy();
        flash(&session, "You are logged out.");
    }
    Redirect::to("/")
}
