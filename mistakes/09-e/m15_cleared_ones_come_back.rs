//! replaces: src/messages.rs

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let list = kept(session);
    let of_these = |kept: &&Kept| categories.contains(&kept.message.category.as_str());
    let taken: Vec<Kept> = list.iter().filter(of_these).cloned().collect();
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        let mut list = old.unwrap_or_else(|| list.clone());
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
