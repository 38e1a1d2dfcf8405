//! step 10, 1: "`flash` puts a tuple of category and text". Not for an empty text.

pub fn flash(session: &Session, category: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(items)) => items,
        _ => Vec::new(),
    };
    waiting.push(Value::Tuple(vec![category.into(), text.into()]));
    session.insert(FLASHES, waiting);
}
