//! Step 4, condition 3 (a category is a whole word): a message is taken if one of the words begins with
//! its category: `errors` takes `error`.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut taken = kept(session);
    taken.retain(|kept| {
        let category = kept.message.category.as_str();
        categories.iter().any(|word| word.starts_with(category))
    });
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
