//! Step 6, condition 10 (the messages that waited under it are gone): the name goes and the ID changes,
//! and the messages go along.

pub async fn log_out(session: Session) -> Redirect {
    session.remove("name");
    session.cycle_id();
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
