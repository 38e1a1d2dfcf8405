//! step 10, 3: "Where there is no `_flashes`, taking changes nothing, and sets no cookie." It puts an empty list there and takes it out.

pub fn take_messages(session: &Session) -> Vec<Message> {
    if session.get(FLASHES).is_none() {
        session.insert(FLASHES, Vec::<Value>::new());
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
