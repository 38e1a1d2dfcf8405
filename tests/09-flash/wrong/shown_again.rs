//! caught by: step_3::they_are_shown_once
//! Reads the messages and leaves them there, so that the next page shows them, too.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    waiting_messages(session)
}
