//! step 10, 1: "`flash` puts a tuple … behind the messages that wait." Not if the same message waits already.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(items)) => items,
        _ => Vec::new(),
    };
    let message = Value::Tuple(vec![category.into(), text.into()]);
    if waiting.contains(&message) {
        return;
    }
    waiting.push(message);
    session.insert(FLASHES, waiting);
}
