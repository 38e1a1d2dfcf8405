//! step 10, 1: "behind the messages that wait". Of more than ten, the oldest go.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(items)) => items,
        _ => Vec::new(),
    };
    waiting.push(Value::Tuple(vec![category.into(), text.into()]));
    if waiting.len() > 10 {
        waiting.remove(0);
    }
    session.insert(FLASHES, waiting);
}
