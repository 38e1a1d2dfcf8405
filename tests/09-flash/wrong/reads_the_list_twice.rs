//! caught by: step_3::another_thread_loses_nothing
//! Reads the messages, and then the list once more for the IDs. What comes in between is removed unread.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let messages = waiting_messages(session);
    if messages.is_empty() {
        return messages;
    }
    let ids: Vec<u64> = kept(session).iter().map(|shown| shown.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|waiting| !ids.contains(&waiting.id));
        list
    });
    messages
}
