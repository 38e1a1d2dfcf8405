//! caught by: step_3::a_message_is_not_its_text
//! Removes what says the same as something that was shown.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let messages = waiting_messages(session);
    if messages.is_empty() {
        return messages;
    }
    let shown = messages.clone();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !shown.contains(&kept.message));
        list
    });
    messages
}
