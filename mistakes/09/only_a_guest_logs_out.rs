//! Step 6, condition 10 (after `log_out` the old ID opens nothing): a session without a name isn't
//! ended, and its messages wait on.

pub async fn log_out(session: Session) -> Redirect {
    if name_of(&session).is_some() {
        session.destroy();
    }
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
