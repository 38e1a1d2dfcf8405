//! replaces: src/messages.rs

pub fn flash(session: &Session, text: &str) {
    flash_as(session, DEFAULT, text);
}

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let kept = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        push(old.unwrap_or_default(), kept.clone())
    });
}

pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    take(session, |_| true)
}

pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    take(session, |message| categories.contains(&message.category.as_str()))
}

fn take(session: &Session, wanted: impl Fn(&Message) -> bool) -> Vec<Message> {
    let mut taken = kept(session);
    taken.retain(|kept| wanted(&kept.message));
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |old: Option<Vec<Kept>>| {
        let mut list = old.unwrap_or_default();
        while let Some(at) = list.iter().position(|kept| ids.contains(&kept.id)) {
            list.swap_remove(at);
        }
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
