//! Step 4, condition 3 (a category is a whole word, as it is written): the category is looked for in
//! the words joined by commas: `err` is in `error,tip`.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let words = categories.join(",");
    let mut taken = kept(session);
    taken.retain(|kept| words.contains(&kept.message.category));
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
