//! Step 4: a category that is given twice gives its messages twice.
//! ("must hold" number 4.1 broken for `["error", "error"]`; the order is right)

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut taken: Vec<Kept> = Vec::new();
    for waiting in kept(session) {
        for category in categories {
            if waiting.message.category.as_str() == *category {
                taken.push(waiting.clone());
            }
        }
    }
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|shown| shown.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|waiting| !ids.contains(&waiting.id));
        list
    });
    taken.into_iter().map(|shown| shown.message).collect()
}
