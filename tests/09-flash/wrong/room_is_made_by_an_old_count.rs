//! caught by: step_2::what_was_taken_stays_away
//! Counts once, at the call, how many have to make room.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let message = Message {
        category: category.to_owned(),
        text: shorten(text),
    };
    let new = Kept::new(message);
    let too_many = (kept(session).len() + 1).saturating_sub(crate::MOST);
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        let end = list.len().min(too_many);
        list.drain(..end);
        push(list, new.clone())
    });
}
