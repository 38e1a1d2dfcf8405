//! Step 3, condition 11 (two pages at the same moment may both show a message) and 7: a message that
//! another page has taken makes the function panic.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        for id in &ids {
            let place = list.iter().position(|kept| kept.id == *id);
            list.remove(place.expect("it was there"));
        }
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
