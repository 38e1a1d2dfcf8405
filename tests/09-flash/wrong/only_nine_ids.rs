//! caught by: step_3::nor_its_place
//! Remembers nine of the IDs that it took.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    let ids: Vec<u64> = taken.iter().take(9).map(|kept| kept.id).collect();
    if !ids.is_empty() {
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            let mut list = list.unwrap_or_default();
            list.retain(|kept| !ids.contains(&kept.id));
            list
        });
    }
    taken.into_iter().map(|kept| kept.message).collect()
}
