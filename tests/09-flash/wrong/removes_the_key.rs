//! caught by: step_3::what_came_meanwhile_stays
//! Removes the list with all that is in it by the time that it is saved.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let messages = waiting_messages(session);
    if !messages.is_empty() {
        session.remove(KEY);
    }
    messages
}
