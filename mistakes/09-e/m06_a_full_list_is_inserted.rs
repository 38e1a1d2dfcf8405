//! replaces: src/messages.rs

pub fn flash_as(session: &Session, category: &'static str, text: &str) { #[allow(unused_imports)] use crate::{Kept, MOST, Message, push, shorten};
    let kept = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    let list = self::kept(session);
    if list.len() >= MOST {
        // No other request's message has room beside these.
        session.insert(KEY, &push(list, kept));
        return;
    }
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        push(old.unwrap_or_default(), kept.clone())
    });
}
