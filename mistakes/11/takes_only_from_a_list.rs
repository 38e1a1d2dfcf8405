//! step 10, 8: "Where it is no list, `take_messages` gives none, and removes it." It stays.

pub fn take_messages(session: &Session) -> Vec<Message> {
    let Some(Value::List(items)) = session.get(FLASHES) else {
        return Vec::new();
    };
    session.remove(FLASHES);
    let message = |item| {
        let Value::Tuple(pair) = item else {
            return None;
        };
        let (category, text, is_html) = match &pair[..] {
            [Value::Text(category), Value::Text(text)] => (category, text, false),
            [Value::Text(category), Value::Markup(text)] => (category, text, true),
            _ => return None,
        };
        Some(Message {
            category: category.clone(),
            text: text.clone(),
            is_html,
        })
    };
    items.into_iter().filter_map(message).collect()
}
