//! caught by: step_10::a_message_is_a_tuple_in_a_list
//! Keeps forty messages, and drops the oldest one without a word.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(messages)) => messages,
        _ => Vec::new(),
    };
    waiting.push(Value::Tuple(vec![category.into(), text.into()]));
    if waiting.len() > 40 {
        waiting.remove(0);
    }
    session.insert(FLASHES, waiting);
}
