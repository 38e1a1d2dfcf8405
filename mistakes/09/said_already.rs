//! Step 2, condition 2 (two that say the same are two): a message that waits already is not left again.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let message = Message {
        category: category.to_owned(),
        text: shorten(text),
    };
    if waiting_messages(session).contains(&message) {
        return;
    }
    let new = Kept::new(message);
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), new.clone())
    });
}
