//! Right: the function adds its message only if none with its ID is there yet.

pub fn flash(session: &Session, text: &str) {
    let message = Message {
        category: String::from(DEFAULT),
        text: shorten(text),
    };
    leave_whole(session, Kept::new(message));
}

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let message = Message {
        category: String::from(category),
        text: shorten(text),
    };
    leave_whole(session, Kept::new(message));
}

fn leave_whole(session: &Session, new: Kept) {
    session.update(KEY, move |list: Option<Vec<Kept>>| match list {
        Some(list) if list.iter().any(|kept| kept.id == new.id) => list,
        Some(list) => push(list, new.clone()),
        None => vec![new.clone()],
    });
}
