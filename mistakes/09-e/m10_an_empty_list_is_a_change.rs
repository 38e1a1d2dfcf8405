//! replaces: src/messages.rs

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let waiting: Option<Vec<Kept>> = session.get(KEY);
    let Some(taken) = waiting else {
        return Vec::new();
    };
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        let mut list = old.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
