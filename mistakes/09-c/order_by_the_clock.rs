//! Step 2, "those of the request that is saved first come first": the ID is the time of the call, and the list is sorted by it. A flashes, then B flashes and is saved, then A is saved: the list says A's message first, and it should be B's.
pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let id = since.map_or(0, |since| u64::try_from(since.as_nanos()).unwrap_or(u64::MAX));
    let message = Message {
        category: category.to_owned(),
        text: shorten(text),
    };
    let new = Kept { id, message };
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = push(list.unwrap_or_default(), new.clone());
        list.sort_by_key(|kept| kept.id);
        list
    });
}
