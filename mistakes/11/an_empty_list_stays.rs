//! step 10, 2: "and removes `_flashes`". An empty list stays there.

pub fn take_messages(session: &Session) -> Vec<Message> {
    if session.get(FLASHES) == Some(Value::List(Vec::new())) {
        return Vec::new();
    }
    let Some(Value::List(items)) = session.remove(FLASHES) else {
        return Vec::new();
    };
    let mut messages = Vec::new();
    for item in items {
        let Value::Tuple(pair) = item else {
            continue;
        };
        let (category, text, is_html) = match &pair[..] {
            [Value::Text(category), Value::Text(text)] => (category, text, false),
            [Value::Text(category), Value::Markup(text)] => (category, text, true),
            _ => continue,
        };
        messages.push(Message {
            category: category.clone(),
            text: text.clone(),
            is_html,
        });
    }
    messages
}
