//! Step 2, condition 1 (in its category): a category is kept up to its first space.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let word = category.split_whitespace().next().unwrap_or(DEFAULT);
    let new = Kept::new(Message {
        category: word.to_owned(),
        text: shorten(text),
    });
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), new.clone())
    });
}
