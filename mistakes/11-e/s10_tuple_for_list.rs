//! Step 10, "Where it is no list, `take_messages` gives none, and removes it": a tuple of messages is taken for a list, and its messages are given.
pub fn take_messages(session: &Session) -> Vec<Message> {
    let items = match session.remove(FLASHES) {
        Some(Value::List(items) | Value::Tuple(items)) => items,
        _ => return Vec::new(),
    };
    let message = |item: Value| {
        let Value::Tuple(pair) = item else {
            return None;
        };
        let (category, text, is_html) = match <[Value; 2]>::try_from(pair).ok()? {
            [Value::Text(category), Value::Text(text)] => (category, text, false),
            [Value::Text(category), Value::Markup(text)] => (category, text, true),
            _ => return None,
        };
        Some(Message {
            category,
            text,
            is_html,
        })
    };
    items.into_iter().filter_map(message).collect()
}
