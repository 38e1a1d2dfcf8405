//! Step 4, condition 5 (what others leave meanwhile): the function keeps the messages that this page
//! saw and left, and no other.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let (taken, others): (Vec<Kept>, Vec<Kept>) = kept(session)
        .into_iter()
        .partition(|kept| categories.contains(&kept.message.category.as_str()));
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = others.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| ids.contains(&kept.id));
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
