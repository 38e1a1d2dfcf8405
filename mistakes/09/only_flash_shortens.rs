//! Step 2, condition 4 (the limits of step 1 hold): `flash` shortens, and `flash_as` does not.

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
