//! caught by: step_9::a_message_is_a_tuple_in_a_list
//! Keeps category and text as a list. Flask shows it, and writes back something else than it wrote.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(messages)) => messages,
        _ => Vec::new(),
    };
    waiting.push(Value::List(vec![category.into(), text.into()]));
    session.insert(FLASHES, waiting);
}
