//! step 10, 7: "Where `_flashes` is no list, `flash` begins a new one." A tuple is taken for one.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(items) | Value::Tuple(items)) => items,
        _ => Vec::new(),
    };
    waiting.push(Value::Tuple(vec![category.into(), text.into()]));
    session.insert(FLASHES, waiting);
}
