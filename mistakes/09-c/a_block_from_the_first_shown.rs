//! Step 3, "A message that another request leaves while this page is made stays, […] wherever in the list it stands by then": it finds the first shown message by its ID, and removes as many as were shown from there. A loads `one`, flashes `two`, takes both; B leaves `three` and is saved first; A's save meets one, three, two, removes one and three, and `two` is shown again.
pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    let count = taken.len();
    if let Some(first) = taken.first().map(|kept| kept.id) {
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            let mut list = list.unwrap_or_default();
            if let Some(start) = list.iter().position(|kept| kept.id == first) {
                let end = list.len().min(start + count);
                list.drain(start..end);
            }
            list
        });
    }
    taken.into_iter().map(|kept| kept.message).collect()
}
