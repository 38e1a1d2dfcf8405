//! Step 3, "The next page gets none of them": if fewer wait by then than were shown, it believes that another page has taken all of them, and removes nothing. `one` (`message`) and `two` (`error`) wait; A takes both, B takes the errors and is saved first, then A is saved: the next page shows `one` again.
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
