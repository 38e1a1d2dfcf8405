//! caught by: step_2::what_was_taken_stays_away
//! Where the list is empty by the time of the save, puts back what this request has loaded.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let new = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    let seen = kept(session);
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let list = list
            .filter(|list| !list.is_empty())
            .unwrap_or_else(|| seen.clone());
        push(list, new.clone())
    });
}
