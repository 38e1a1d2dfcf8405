//! Step 6, condition 11 (in a new session, alone): the new session also remembers that its visitor has
//! logged out.

pub async fn log_out(session: Session) -> Redirect {
    session.destroy();
    session.insert("logged_out", true);
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
