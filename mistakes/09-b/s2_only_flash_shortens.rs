//! Step 2: `flash` shortens its text, and `flash_as`, when it is called by itself, doesn't.
//! ("must hold" number 2.4 broken for `flash_as`)

pub fn flash(session: &Session, text: &str) {
    flash_as(session, DEFAULT, &shorten(text));
}

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let new = Kept::new(Message {
        category: category.to_owned(),
        text: text.to_owned(),
    });
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), new.clone())
    });
}
