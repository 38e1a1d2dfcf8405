//! caught by: step_3::left_and_taken_in_one_request
//! Removes everything up to the last message that was shown. Others may have left theirs before it.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    let Some(last) = taken.last().map(|kept| kept.id) else {
        return Vec::new();
    };
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        let place = list.iter().position(|kept| kept.id == last);
        list.drain(..place.map_or(0, |place| place + 1));
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
