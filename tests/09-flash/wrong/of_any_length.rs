//! caught by: step_2::a_guest_cannot_make_the_list_grow
//! Bounds the number of messages, and not their length.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let kept = Kept::new(Message {
        category: category.to_owned(),
        text: text.to_owned(),
    });
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), kept.clone())
    });
}
