//! replaces: src/messages.rs

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let list = kept(session);
    let of = |category: &&str| {
        let category = (*category).to_owned();
        let list = list.iter().enumerate();
        list.filter(move |(_, kept)| kept.message.category == category)
    };
    let mut taken: Vec<(usize, &Kept)> = categories.iter().flat_map(of).collect();
    taken.sort_by_key(|(at, _)| *at);
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|(_, kept)| kept.id).collect();
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        let mut list = old.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    taken.into_iter().map(|(_, kept)| kept.message.clone()).collect()
}
