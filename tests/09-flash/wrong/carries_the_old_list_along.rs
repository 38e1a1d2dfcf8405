//! caught by: step_2::both_of_two_are_kept
//! Uses update, and ignores what it is given: the list is the one that this request has loaded.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let kept_now = kept(session);
    let kept = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    session.update(KEY, move |_: Option<Vec<Kept>>| {
        push(kept_now.clone(), kept.clone())
    });
}
