//! Step 3, condition 4 (where nothing waits, nothing changes): only a missing list is nothing; the
//! empty list that an earlier page left is written again by each page.

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let Some(taken) = session.get::<Vec<Kept>>(KEY) else {
        return Vec::new();
    };
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
