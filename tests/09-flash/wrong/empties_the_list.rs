//! caught by: step_3::what_came_meanwhile_stays
//! Uses update, and throws away what it is given.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let messages = waiting_messages(session);
    if !messages.is_empty() {
        session.update(KEY, |_: Option<Vec<Kept>>| Vec::new());
    }
    messages
}
