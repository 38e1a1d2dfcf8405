//! caught by: step_3::all_of_the_id_counts
//! Compares 32 bits of the ID.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    let ids: Vec<u32> = taken.iter().map(|kept| kept.id as u32).collect();
    if !ids.is_empty() {
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            let mut list = list.unwrap_or_default();
            list.retain(|kept| !ids.contains(&(kept.id as u32)));
            list
        });
    }
    taken.into_iter().map(|kept| kept.message).collect()
}
