//! replaces: src/messages.rs

pub fn flash(session: &Session, text: &str) { #[allow(unused_imports)] use std::sync::{Arc, OnceLock};
    flash_as(session, DEFAULT, text);
}

pub fn flash_as(session: &Session, category: &'static str, text: &str) { #[allow(unused_imports)] use std::sync::{Arc, OnceLock};
    let kept = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        push(old.unwrap_or_default(), kept.clone())
    });
}

pub fn get_flashed_messages(session: &Session) -> Vec<Message> { #[allow(unused_imports)] use std::sync::{Arc, OnceLock};
    take(session, None)
}

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> { #[allow(unused_imports)] use std::sync::{Arc, OnceLock};
    let categories = categories.iter().map(|&category| category.to_owned()).collect();
    take(session, Some(categories))
}

fn take(session: &Session, categories: Option<Vec<String>>) -> Vec<Message> { #[allow(unused_imports)] use std::sync::{Arc, OnceLock};
    let wanted = move |kept: &Kept| match &categories {
        Some(categories) => categories.contains(&kept.message.category),
        None => true,
    };
    if !kept(session).iter().any(&wanted) {
        return Vec::new();
    }
    let taken: Arc<OnceLock<Vec<Kept>>> = Arc::default();
    let first = Arc::clone(&taken);
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        let list = old.unwrap_or_default();
        // The first run, which is made at once, decides what is taken.
        let taken = first.get_or_init(|| list.iter().filter(|kept| wanted(kept)).cloned().collect());
        let is_taken = |kept: &Kept| taken.iter().any(|taken| taken.id == kept.id);
        list.into_iter().filter(|kept| !is_taken(kept)).collect::<Vec<Kept>>()
    });
    let taken = taken.get().cloned().unwrap_or_default();
    taken.into_iter().map(|kept| kept.message).collect()
}
