//! Step 4, condition 4 (where no message has such a category, nothing changes): the look whether there
//! is anything to take comes before the choice.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut taken = kept(session);
    if taken.is_empty() {
        return Vec::new();
    }
    taken.retain(|kept| categories.contains(&kept.message.category.as_str()));
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
