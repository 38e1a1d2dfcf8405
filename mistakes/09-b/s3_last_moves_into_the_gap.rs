//! Step 3: takes a message out with `swap_remove`, which puts the last one into its place.
//! ("must hold" number 2.2, and so 3.1, broken: two messages that others leave meanwhile come in the wrong order)

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|shown| shown.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        for id in &ids {
            if let Some(at) = list.iter().position(|waiting| waiting.id == *id) {
                list.swap_remove(at);
            }
        }
        list
    });
    taken.into_iter().map(|shown| shown.message).collect()
}
