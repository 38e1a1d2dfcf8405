//! Step 10, "`take_messages` gives them oldest first, and removes `_flashes`": an empty list stays, and the session isn't modified.
pub fn take_messages(session: &Session) -> Vec<Message> {
    // Nothing to take: no new cookie.
    if session.get(FLASHES) == Some(Value::List(Vec::new())) {
        return Vec::new();
    }
    let items = match session.remove(FLASHES) {
        Some(Value::List(items)) => items,
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
