//! caught by: step_2::both_of_two_are_kept
//! Reads the list, adds to it, and writes it back over what another request has left meanwhile.

pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    let message = Message {
        category: category.to_owned(),
        text: shorten(text),
    };
    session.insert(KEY, push(kept(session), Kept::new(message)));
}
