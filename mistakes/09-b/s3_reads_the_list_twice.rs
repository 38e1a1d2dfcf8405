//! Step 3: reads the messages, and then reads the list again for the IDs.
//! ("must hold" number 3.6 broken: what another thread with a clone of the session leaves between the two reads is
//! removed, and no call gets it. Seen by many rounds of two threads, with one message waiting before)

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
