//! Step 3, condition 1 (a page gets all messages): two neighbors that say the same are given as one,
//! and both are gone.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let mut taken = kept(session);
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    taken.dedup_by(|one, other| one.message == other.message);
    taken.into_iter().map(|kept| kept.message).collect()
}
