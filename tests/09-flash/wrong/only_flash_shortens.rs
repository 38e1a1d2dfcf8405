//! caught by: step_2::a_guest_cannot_make_the_list_grow
//! Shortens the text of `flash`, and not that of `flash_as`, in which the errors are.

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
