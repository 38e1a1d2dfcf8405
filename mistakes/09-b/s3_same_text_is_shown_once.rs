//! Step 3: of neighbours that say the same, a page gets one, and all of them are gone.
//! ("must hold" number 3.1 broken: a page gets all messages)

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|shown| shown.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|waiting| !ids.contains(&waiting.id));
        list
    });
    let mut messages: Vec<Message> = taken.into_iter().map(|shown| shown.message).collect();
    messages.dedup();
    messages
}
