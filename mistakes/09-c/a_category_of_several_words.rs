//! Step 4, "A category is a whole word, as it is written": a category is split at its spaces, as a class is in HTML. A message in `form error` (or `error ` with a space) is taken by `["error"]`, and one in `form error` isn't taken by `["form error"]`.
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
