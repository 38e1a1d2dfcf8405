//! Step 3, condition 3 (at any place in the list) and 11 (a later one doesn't): everything up to the
//! newest message that was shown goes; if another page has taken that one, nothing goes.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    let Some(last) = taken.last().map(|kept| kept.id) else {
        return Vec::new();
    };
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        match list.iter().position(|kept| kept.id == last) {
            Some(place) => list.split_off(place + 1),
            None => list,
        }
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
