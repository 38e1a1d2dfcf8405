//! caught by: step_4::what_held_in_step_3_holds_here
//! Where the list is gone by the time of the save, begins with the one that was loaded: what another request
//! has cleared waits again.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let seen = kept(session);
    let mut taken = seen.clone();
    taken.retain(|waiting| categories.contains(&waiting.message.category.as_str()));
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|shown| shown.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_else(|| seen.clone());
        list.retain(|waiting| !ids.contains(&waiting.id));
        list
    });
    taken.into_iter().map(|shown| shown.message).collect()
}
