//! Step 6, condition 10 (the messages that waited are gone) and 11 (alone): what waited goes over into
//! the new session.

pub async fn log_out(session: Session) -> Redirect {
    let waiting = waiting_messages(&session);
    session.destroy();
    for message in waiting {
        flash(&session, &message.text);
    }
    flash(&session, "You are logged out.");
    Redirect::to("/")
}
