//! replaces: src/messages.rs

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let taken = kept(session);
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        let mut list = old.unwrap_or_default();
        // What comes after the last that was shown is new.
        if let Some(last) = list.iter().rposition(|kept| ids.contains(&kept.id)) {
            list.drain(..=last);
        }
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
