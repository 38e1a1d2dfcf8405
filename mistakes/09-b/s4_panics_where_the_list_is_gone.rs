//! Step 4: relies on the list's still being there when the page is saved.
//! ("must hold" number 4.5, which repeats 3.7, broken: another request removes the list meanwhile, and the update
//! panics; `get_flashed_messages` is right)

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
