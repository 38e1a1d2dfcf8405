//! replaces: src/messages.rs

pub fn flash_as(session: &Session, category: &'static str, text: &str) { #[allow(unused_imports)] use std::sync::{Arc, OnceLock};
    let message = Message {
        category: category.to_owned(),
        text: shorten(text),
    };
    let once: Arc<OnceLock<Kept>> = Arc::default();
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        let kept = once.get_or_init(|| Kept::new(message.clone()));
        push(old.unwrap_or_default(), kept.clone())
    });
}
