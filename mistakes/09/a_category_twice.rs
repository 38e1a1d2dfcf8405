//! Step 4, condition 1 (in the order in which they were left): a category that is named twice gives its
//! messages twice.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let waiting = kept(session);
    let mut taken: Vec<(usize, Kept)> = Vec::new();
    for category in categories {
        for (place, kept) in waiting.iter().enumerate() {
            if kept.message.category == *category {
                taken.push((place, kept.clone()));
            }
        }
    }
    if taken.is_empty() {
        return Vec::new();
    }
    taken.sort_by_key(|(place, _)| *place);
    let ids: Vec<u64> = taken.iter().map(|(_, kept)| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    taken.into_iter().map(|(_, kept)| kept.message).collect()
}
