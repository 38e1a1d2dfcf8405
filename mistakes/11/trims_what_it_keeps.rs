//! step 10, 1: "a tuple of category and text". White space around the text is cut off.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(items)) => items,
        _ => Vec::new(),
    };
    waiting.push(Value::Tuple(vec![category.into(), text.trim().into()]));
    session.insert(FLASHES, waiting);
}
