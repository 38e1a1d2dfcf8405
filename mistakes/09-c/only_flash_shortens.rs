//! Step 2, "The limits of step 1 hold": `flash` shortens and hands on, and `flash_as` keeps what it gets, so an error with 301 bytes waits in full.
pub fn flash(session: &Session, text: &str) {
    flash_as(session, DEFAULT, &shorten(text));
}

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let message = Message {
        category: category.to_owned(),
        text: text.to_owned(),
    };
    let new = Kept::new(message);
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), new.clone())
    });
}
