//! Step 2, "a message that another request has taken out of the list meanwhile […] doesn't come back": where the key is missing by then (another request's `remove` or `clear`), the list that was loaded stands in. `one` waits, A loads, B clears and is saved, A flashes `two` and is saved: `one`, `two` wait.
pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let message = Message {
        category: category.to_owned(),
        text: shorten(text),
    };
    let new = Kept::new(message);
    let loaded = kept(session);
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_else(|| loaded.clone()), new.clone())
    });
}
