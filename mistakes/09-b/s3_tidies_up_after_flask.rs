//! Step 3: where messages wait, it also removes Flask's key `_flashes`, of which the page says that it isn't ours.
//! ("must hold" number 3.8 broken: another value of the session changes)

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
