//! caught by: step_3::only_the_messages_go
//! Removes Flask's messages along with its own.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    if taken.is_empty() {
        return Vec::new();
    }
    session.remove("_flashes");
    let ids: Vec<u64> = taken.iter().map(|shown| shown.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|waiting| !ids.contains(&waiting.id));
        list
    });
    taken.into_iter().map(|shown| shown.message).collect()
}
