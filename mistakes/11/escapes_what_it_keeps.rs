//! step 10, 1: "a tuple of category and text". The text is escaped for HTML, and Flask escapes it again.

pub fn flash(session: &Session, category: &str, text: &str) {
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(items)) => items,
        _ => Vec::new(),
    };
    waiting.push(Value::Tuple(vec![
        category.into(),
        serve::html::escape(text).as_str().into(),
    ]));
    session.insert(FLASHES, waiting);
}
