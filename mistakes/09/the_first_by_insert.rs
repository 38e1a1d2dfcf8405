//! Step 2, condition 3 (no request's message is lost): the first message of a list is inserted, so of
//! two that come to an empty list at once, one is lost.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let new = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    if kept(session).is_empty() {
        session.insert(KEY, vec![new]);
    } else {
        session.update(KEY, move |list: Option<Vec<Kept>>| {
            push(list.unwrap_or_default(), new.clone())
        });
    }
}
