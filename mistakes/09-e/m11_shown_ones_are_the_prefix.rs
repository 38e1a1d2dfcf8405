//! replaces: src/messages.rs

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let shown = kept(session);
    if shown.is_empty() {
        return Vec::new();
    }
    let messages = shown.iter().map(|kept| kept.message.clone()).collect();
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        let list = old.unwrap_or_default();
        // New ones are at the end. If these aren't at the beginning, another page has taken them.
        match list.strip_prefix(shown.as_slice()) {
            Some(new) => new.to_vec(),
            None => list,
        }
    });
    messages
}
