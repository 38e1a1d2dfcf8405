//! replaces: src/messages.rs

pub fn flash_as(session: &Session, category: &'static str, text: &str) { #[allow(unused_imports)] use crate::{Kept, MOST, Message, push, shorten};
    let kept = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    if self::kept(session).len() >= MOST {
        session.update(KEY, |old: Option<Vec<Kept>>| {
            let list = old.unwrap_or_default();
            list.into_iter().skip(1).collect::<Vec<Kept>>()
        });
    }
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        let mut list = old.unwrap_or_default();
        list.push(kept.clone());
        list
    });
}
