//! replaces: src/messages.rs

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let message = Message {
        category: category.to_owned(),
        text: shorten(text),
    };
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        let list = old.unwrap_or_default();
        let last = list.iter().map(|kept| kept.id).max().unwrap_or_default();
        let (id, message) = (last.wrapping_add(1), message.clone());
        push(list, Kept { id, message })
    });
}
