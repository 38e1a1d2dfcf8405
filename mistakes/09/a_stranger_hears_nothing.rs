//! Step 6, condition 11 (`You are logged out.` waits): a visitor without a name is told nothing.

pub async fn log_out(session: Session) -> Redirect {
    let named = name_of(&session).is_some();
    session.destroy();
    if named {
        flash(&session, "You are logged out.");
    }
    Redirect::to("/")
}
