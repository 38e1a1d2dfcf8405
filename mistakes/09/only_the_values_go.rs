//! Step 6, condition 10 (the old ID opens nothing): the values go, and the ID stays.

pub async fn log_out(session: Session) -> Redirect {
    session.clear();
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
