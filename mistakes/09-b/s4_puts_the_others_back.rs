//! Step 4: takes all messages, and puts those of other categories back at the end.
//! ("must hold" number 4.2 broken: with one that comes meanwhile, the others change places with it; and one that
//! another page has taken meanwhile is back)

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let all = kept(session);
    let ids: Vec<u64> = all.iter().map(|waiting| waiting.id).collect();
    let (taken, others): (Vec<Kept>, Vec<Kept>) = all
        .into_iter()
        .partition(|waiting| categories.contains(&waiting.message.category.as_str()));
    if taken.is_empty() {
        return Vec::new();
    }
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|waiting| !ids.contains(&waiting.id));
        others.iter().cloned().fold(list, push)
    });
    taken.into_iter().map(|shown| shown.message).collect()
}
