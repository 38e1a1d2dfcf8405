//! Step 3, "What another thread of the request leaves during a call is taken by this call or the next": the texts come from one read and the IDs from a second, so what a thread leaves in between is removed and given by no call. Two threads on one session, one that flashes numbered texts and one that takes: over many rounds a number is missing.
pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let messages = waiting_messages(session);
    if messages.is_empty() {
        return messages;
    }
    let ids: Vec<u64> = kept(session).into_iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    messages
}
