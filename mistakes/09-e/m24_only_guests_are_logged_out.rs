//! replaces: src/guests.rs

pub async fn log_out(session: Session) -> Redirect {
    if name_of(&session).is_some() {
        session.destroy();
    }
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
