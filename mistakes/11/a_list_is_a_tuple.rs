//! step 10, 6: a message is a tuple, and what isn't one is left out. A list of two texts is taken, too.

pub fn take_messages(session: &Session) -> Vec<Message> {
    let Some(Value::List(items)) = session.remove(FLASHES) else {
        return Vec::new();
    };
    let mut messages = Vec::new();
    for item in items {
        let (Value::Tuple(pair) | Value::List(pair)) = item else {
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
