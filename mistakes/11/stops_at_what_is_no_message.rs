//! step 10, 6: "leaves such a value out, and gives the messages around it". Those behind it are lost.

pub fn take_messages(session: &Session) -> Vec<Message> {
    let Some(Value::List(items)) = session.remove(FLASHES) else {
        return Vec::new();
    };
    let mut messages = Vec::new();
    for item in items {
        let Value::Tuple(pair) = item else {
            break;
        };
        let (category, text, is_html) = match &pair[..] {
            [Value::Text(category), Value::Text(text)] => (category, text, false),
            [Value::Text(category), Value::Markup(text)] => (category, text, true),
            _ => break,
        };
        messages.push(Message {
            category: category.clone(),
            text: text.clone(),
            is_html,
        });
    }
    messages
}
