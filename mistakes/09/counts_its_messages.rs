//! "Sixty-four random bits …: a running number per session wouldn't do": the ID is one more than the
//! last one's, so two requests at once give the same (step 3, condition 3).

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let id = kept(session).last().map_or(1, |last| last.id.wrapping_add(1));
    let message = Message {
        category: category.to_owned(),
        text: shorten(text),
    };
    let new = Kept { id, message };
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), new.clone())
    });
}
