//! Step 3, "A page gets all messages": it takes `MOST` of them, since no list has more. Of a list of 15 that another version of the program has saved, the page gets the oldest ten, and the newest five wait for the next page.
pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let mut taken = kept(session);
    taken.truncate(crate::MOST);
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
