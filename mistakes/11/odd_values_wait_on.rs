//! step 10, 2: "removes `_flashes`". What isn't a message stays in it.

pub fn take_messages(session: &Session) -> Vec<Message> {
    let Some(Value::List(items)) = session.remove(FLASHES) else {
        return Vec::new();
    };
    let odd: Vec<Value> = items
        .iter()
        .filter(|it| !matches!(it, Value::Tuple(pair) if pair.len() == 2))
        .cloned()
        .collect();
    if !odd.is_empty() {
        session.insert(FLASHES, odd);
    }
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
