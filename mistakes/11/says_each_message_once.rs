//! step 10, 2: "`take_messages` gives them", each. Two that are equal are given once.

pub fn take_messages(session: &Session) -> Vec<Message> {
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
    messages.dedup();
    messages
}
