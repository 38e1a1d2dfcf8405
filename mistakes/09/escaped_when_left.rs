//! Step 2, condition 1, and step 5, condition 3 (a person reads each text as it was left): the text is
//! escaped when it is left, and once more when it is shown.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let new = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(&crate::show::escape(text)),
    });
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), new.clone())
    });
}
