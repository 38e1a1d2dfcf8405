//! caught by: step_4::none_of_them_is_no_change
//! Takes a category for a list of words, as a class is one in HTML.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut taken = kept(session);
    taken.retain(|kept| {
        let mut words = kept.message.category.split_whitespace();
        words.any(|word| categories.contains(&word))
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
