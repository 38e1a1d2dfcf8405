//! caught by: step_3::what_came_meanwhile_stays
//! Writes back the list without what was taken, as this request has seen it.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let messages = waiting_messages(session);
    if !messages.is_empty() {
        session.insert(KEY, Vec::<Kept>::new());
    }
    messages
}
