//! step 10, 1: "a tuple of category and text". An empty category becomes `message`.

pub fn flash(session: &Session, category: &str, text: &str) {
    let category = if category.is_empty() {
        "message"
    } else {
        category
    };
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(items)) => items,
        _ => Vec::new(),
    };
    waiting.push(Value::Tuple(vec![category.into(), text.into()]));
    session.insert(FLASHES, waiting);
}
