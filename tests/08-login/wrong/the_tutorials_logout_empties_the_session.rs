//! caught by: step_1::the_logout_takes_one_note
//! Takes the basket along with the note.

pub async fn logout(session: Session) -> &'static str {
    session.clear();
    "Logout success"
}
