//! Right: one update for each message that was taken.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let mut messages = Vec::new();
    for Kept { id, message } in kept(session) {
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            let list = list.unwrap_or_default();
            list.into_iter().filter(|kept| kept.id != id).collect()
        });
        messages.push(message);
    }
    messages
}

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut messages = Vec::new();
    for Kept { id, message } in kept(session) {
        if !categories.iter().any(|word| *word == message.category) {
            continue;
        }
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            let list = list.unwrap_or_default();
            list.into_iter().filter(|kept| kept.id != id).collect()
        });
        messages.push(message);
    }
    messages
}
