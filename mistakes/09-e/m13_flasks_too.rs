//! replaces: src/messages.rs

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let messages = take(session, |_| true);
    if !messages.is_empty() {
        return messages;
    }
    // What the Flask app has left, before we moved.
    let flashes: Option<Vec<(String, String)>> = session.get("_flashes");
    let flashes = flashes.unwrap_or_default();
    if !flashes.is_empty() {
        session.remove("_flashes");
    }
    let message = |(category, text)| Message { category, text };
    flashes.into_iter().map(message).collect()
}
