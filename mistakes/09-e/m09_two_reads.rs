//! replaces: src/messages.rs

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let messages = waiting_messages(session);
    if messages.is_empty() {
        return messages;
    }
    let ids: Vec<u64> = kept(session).iter().map(|kept| kept.id).collect();
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        let mut list = old.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    messages
}
