//! Step 6, condition 11 (waits in a new session): the message is left first, and ends with the old
//! session.

pub async fn log_out(session: Session) -> Redirect {
    flash(&session, "You are logged out.");
    session.destroy();
    Redirect::to("/")
}
