//! caught by: step_10::what_is_no_message_is_left_out
//! Keeps what was there as the first of the new list.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(messages)) => messages,
        Some(other) => vec![other],
        None => Vec::new(),
    };
    waiting.push(Value::Tuple(vec![category.into(), text.into()]));
    session.insert(FLASHES, waiting);
}
