//! RIGHT: what is taken is found by the first run of the update's function itself, and later runs remove just
//! that; all four calls go through helpers.

use std::sync::{Arc, OnceLock};

pub fn flash(session: &Session, text: &str) {
    leave(session, DEFAULT, text);
}

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    leave(session, category, text);
}

fn leave(session: &Session, category: &str, text: &str) {
    let category = category.to_owned();
    let text = shorten(text);
    let new = Kept::new(Message { category, text });
    session.update(KEY, move |list: Option<Vec<Kept>>| match list {
        Some(list) => push(list, new.clone()),
        None => vec![new.clone()],
    });
}

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    take_those(session, |_| true)
}

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    let categories: Vec<String> = categories.iter().map(|&category| category.to_owned()).collect();
    take_those(session, move |message: &Message| categories.contains(&message.category))
}

fn take_those<F>(session: &Session, wanted: F) -> Vec<Message>
where
    F: Fn(&Message) -> bool + Send + Sync + 'static,
{
    let some_wait = waiting_messages(session).iter().any(|message| wanted(message));
    if !some_wait {
        return Vec::new();
    }
    let taken: Arc<OnceLock<Vec<Kept>>> = Arc::new(OnceLock::new());
    let inside = Arc::clone(&taken);
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let list = list.unwrap_or_default();
        let shown = inside.get_or_init(|| {
            let those = list.iter().filter(|waiting| wanted(&waiting.message));
            those.cloned().collect()
        });
        let stays = |waiting: &Kept| shown.iter().all(|one| one.id != waiting.id);
        list.into_iter().filter(stays).collect::<Vec<Kept>>()
    });
    let shown = taken.get().cloned().unwrap_or_default();
    shown.into_iter().map(|one| one.message).collect()
}
