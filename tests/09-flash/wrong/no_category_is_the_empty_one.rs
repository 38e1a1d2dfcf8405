//! caught by: step_4::none_of_them_is_no_change
//! Joins the categories to one text and splits that: no category becomes the empty one.

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let wanted = categories.join("\n");
    let taken: Vec<Kept> = kept(session)
        .into_iter()
        .filter(|one| {
            wanted
                .split('\n')
                .any(|name| name == one.message.category.as_str())
        })
        .collect();
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|one| one.id).collect();
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        let mut list = old.unwrap_or_default();
        list.retain(|one| !ids.contains(&one.id));
        list
    });
    taken.into_iter().map(|one| one.message).collect()
}
