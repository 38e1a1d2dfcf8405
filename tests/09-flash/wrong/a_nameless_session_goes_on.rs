//! caught by: step_6::a_stranger_can_leave_too
//! Ends a session only if it has a name. What waited in another one is still there.

pub async fn log_out(session: Session) -> Redirect {
    if name_of(&session).is_some() {
        session.destroy();
    }
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
