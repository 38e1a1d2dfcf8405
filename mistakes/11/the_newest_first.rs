//! step 10, 1: "behind the messages that wait". It goes in front.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(items)) => items,
        _ => Vec::new(),
    };
    waiting.insert(0, Value::Tuple(vec![category.into(), text.into()]));
    session.insert(FLASHES, waiting);
}
