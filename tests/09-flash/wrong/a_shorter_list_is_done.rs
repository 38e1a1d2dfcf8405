//! caught by: step_3::they_are_shown_once
//! Removes nothing where fewer wait than were shown: another page must have taken them.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        if list.len() >= ids.len() {
            list.retain(|kept| !ids.contains(&kept.id));
        }
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
