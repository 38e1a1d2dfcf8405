//! Step 3, condition 3 (what others leave meanwhile stays): where the handler sees an empty list after
//! the removal, the key is removed, and what others left with it.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    if kept(session).is_empty() {
        session.remove(KEY);
    }
    taken.into_iter().map(|kept| kept.message).collect()
}
