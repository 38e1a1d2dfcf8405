//! Step 4, condition 5 (all that held in step 3), and 2 (in their order): takes all, and adds the
//! others again, so that what another page takes meanwhile comes back, after what others left.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let all = kept(session);
    let (taken, others): (Vec<Kept>, Vec<Kept>) = all
        .into_iter()
        .partition(|kept| categories.contains(&kept.message.category.as_str()));
    if taken.is_empty() {
        return Vec::new();
    }
    get_flashed_messages(session);
    for other in others {
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            push(list.unwrap_or_default(), other.clone())
        });
    }
    taken.into_iter().map(|kept| kept.message).collect()
}
