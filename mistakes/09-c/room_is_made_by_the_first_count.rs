//! Step 2, "No request's message is lost to another's that comes at the same moment": how many must go is counted once, at the call. A loads a full list and flashes; meanwhile B takes all ten and C leaves `new`; A's save still drops one, and `new` is gone from a list with nine free places.
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
