//! caught by: step_6::the_last_session_holds_one_message
//! also by: step_6::you_are_logged_out
//! Says goodbye by name, and keeps it.

pub async fn log_out(session: Session) -> Redirect {
    let name = name_of(&session);
    session.destroy();
    if let Some(name) = name {
        session.insert("name", name);
    }
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
