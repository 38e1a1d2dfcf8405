//! Step 3, condition 3 (at any place in the list): if the first message that was shown is still the
//! first, as many as were shown go, whatever they are by now.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    let Some(first) = taken.first().map(|kept| kept.id) else {
        return Vec::new();
    };
    let many = taken.len();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        if list.first().is_some_and(|kept| kept.id == first) {
            list.drain(..many.min(list.len()));
        }
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
