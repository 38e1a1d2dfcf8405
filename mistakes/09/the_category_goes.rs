//! Step 4, condition 5 (what others leave meanwhile): the function removes by category, so an error
//! that comes meanwhile goes unread.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut taken = kept(session);
    taken.retain(|kept| categories.contains(&kept.message.category.as_str()));
    if taken.is_empty() {
        return Vec::new();
    }
    let categories: Vec<String> = categories.iter().map(|&word| word.to_owned()).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !categories.contains(&kept.message.category));
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
