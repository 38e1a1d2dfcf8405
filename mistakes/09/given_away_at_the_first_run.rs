//! Step 2, condition 1 (in the next request too): the message is moved out of the function at its first
//! run, and the run at the save adds nothing.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let new = std::sync::Mutex::new(Some(Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    })));
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let list = list.unwrap_or_default();
        match new.lock().ok().and_then(|mut new| new.take()) {
            Some(new) => push(list, new),
            None => list,
        }
    });
}
