//! Step 10, "A message is a tuple of two: a text for the category, and a text or `Markup`": a Markup is taken for the category, too; [(Markup("error"), "no")] gives a message in place of none.

pub fn take_messages(session: &Session) -> Vec<Message> {
    let Some(Value::List(items)) = session.remove(FLASHES) else {
        return Vec::new();
    };
    let words = |value: &Value| match value {
        Value::Text(text) => Some((text.clone(), false)),
        Value::Markup(html) => Some((html.clone(), true)),
        _ => None,
    };
    let message = |value: &Value| {
        let Value::Tuple(pair) = value else {
            return None;
        };
        let [category, text] = &pair[..] else {
            return None;
        };
        let (category, _) = words(category)?;
        let (text, is_html) = words(text)?;
        Some(Message {
            category,
            text,
            is_html,
        })
    };
    items.iter().filter_map(message).collect()
}
