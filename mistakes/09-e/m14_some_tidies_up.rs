//! replaces: src/messages.rs

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let messages = take(session, |message| categories.contains(&message.category.as_str()));
    if !messages.is_empty() && kept(session).is_empty() {
        session.remove(KEY);
    }
    messages
}
