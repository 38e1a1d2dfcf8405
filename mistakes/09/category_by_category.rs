//! Step 4, condition 1 (the order of the categories doesn't matter): the messages come category by
//! category.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut taken = Vec::new();
    for category in categories {
        let mut some = kept(session);
        some.retain(|kept| kept.message.category == *category);
        if some.is_empty() {
            continue;
        }
        let ids: Vec<u64> = some.iter().map(|kept| kept.id).collect();
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            let mut list = list.unwrap_or_default();
            list.retain(|kept| !ids.contains(&kept.id));
            list
        });
        taken.extend(some.into_iter().map(|kept| kept.message));
    }
    taken
}
