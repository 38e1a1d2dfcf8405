//! Step 3, "Where nothing waits, nothing changes": only a missing key counts as nothing. After one page has taken, `[]` lies there, and every later page without messages makes a change and is saved.
pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    let found: Option<Vec<Kept>> = session.get(KEY);
    let Some(taken) = found else {
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
