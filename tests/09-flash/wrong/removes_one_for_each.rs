//! caught by: step_3::a_message_is_not_its_text
//! Removes one message for each that was shown, the first that says the same. It may be a new one.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let messages = waiting_messages(session);
    if messages.is_empty() {
        return messages;
    }
    let shown = messages.clone();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        for message in &shown {
            if let Some(place) = list.iter().position(|kept| kept.message == *message) {
                list.remove(place);
            }
        }
        list
    });
    messages
}
