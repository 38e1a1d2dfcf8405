//! caught by: step_4::what_held_in_step_3_holds_here
//! Is sure that the list is there when it is saved, if some of its messages are taken.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut taken = kept(session);
    taken.retain(|waiting| categories.contains(&waiting.message.category.as_str()));
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|shown| shown.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.expect("what was just read is there");
        list.retain(|waiting| !ids.contains(&waiting.id));
        list
    });
    taken.into_iter().map(|shown| shown.message).collect()
}
