//! Step 4, "All that held in step 3 holds here: for what another request or another thread does meanwhile": it writes the messages that it hasn't taken back into the list. `one` (`message`) and `two` (`error`) wait; A takes the errors, B takes everything and is saved first, then A is saved: `one` is back.
pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let (taken, others): (Vec<Kept>, Vec<Kept>) = kept(session)
        .into_iter()
        .partition(|kept| categories.contains(&kept.message.category.as_str()));
    if taken.is_empty() {
        return Vec::new();
    }
    let seen: Vec<u64> = taken.iter().chain(&others).map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut left = others.clone();
        let list = list.unwrap_or_default();
        left.extend(list.into_iter().filter(|kept| !seen.contains(&kept.id)));
        left
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
